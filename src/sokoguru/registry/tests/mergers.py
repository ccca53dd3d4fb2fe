"""Two co-ops of the register whose books are kept here, and the merger that joins them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sokoguru.cooperatives.vocabulary import (
    CooperativeFact,
    Resolution,
    Subject,
)
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import open_year, post_journal
from sokoguru.ledger.queries import balances, member_balances
from sokoguru.ledger.vocabulary import (
    JournalLine,
    Side,
)
from sokoguru.registry.calculations.merging import NetAssets
from sokoguru.registry.models import MergedMember
from sokoguru.registry.operations import attach_tenant, merge
from sokoguru.registry.operations.books import BooksCarried, carry_books_over
from sokoguru.registry.tests.people import legal_cooperative
from sokoguru.surplus.tests.village import YEAR, Village, end_year, settle
from tests.cast import found_for_tests

MERGED_ON = date(2027, 4, 1)
FAR = date(2999, 12, 31)
DEED = "Akta penggabungan 7"
D, K = Side.DEBIT, Side.CREDIT


@dataclass(frozen=True)
class Merger:
    """Two co-ops of the register whose books are kept here, and the act that joins them."""

    village: Village
    target: CooperativeFact
    from_id: int
    into_id: int
    by: Actor

    def record(self) -> None:
        merge(
            into_id=self.into_id,
            from_ids=[self.from_id],
            parts={each: NetAssets(str(each), Rupiah(0), Rupiah(0)) for each in self.ids},
            resolutions={each: consent() for each in self.ids},
            on=MERGED_ON,
            document=DEED,
            by=self.by,
        )

    def carry(
        self, on: date = MERGED_ON, revaluations: Mapping[str, int] | None = None
    ) -> BooksCarried:
        return carry_books_over(
            from_id=self.from_id,
            into_id=self.into_id,
            on=on,
            revaluations=revaluations or {},
            document=DEED,
            by=self.by,
        )

    @property
    def ids(self) -> tuple[int, int]:
        return self.from_id, self.into_id

    def there(self, code: str) -> int:
        return sums(self.target.id).get(code, 0)

    def now(self, name: str) -> UUID:
        """Who a member of the village became."""
        row = MergedMember.objects.get(from_member_id=self.village.members[name].id)
        return row.into_member_id

    def held(self, name: str) -> Mapping[str, Rupiah]:
        with tenant(self.target.id):
            return member_balances(cooperative_id=self.target.id, member_id=self.now(name))


def consent() -> Resolution:
    return Resolution(
        number="RA 1",
        adopted_on=date(2027, 2, 1),
        meeting="Rapat anggota luar biasa",
        subject=Subject.MERGER,
        text="setuju bergabung",
    )


def sums(cooperative_id: int) -> dict[str, int]:
    """What stands on each account, on its own side; nought is left out."""
    with tenant(cooperative_id):
        found = balances(cooperative_id=cooperative_id, on=FAR)
    return {code: int(amount) for code, amount in found.items() if amount}


def together(first: Mapping[str, int], second: Mapping[str, int]) -> dict[str, int]:
    added = {code: first.get(code, 0) + second.get(code, 0) for code in {*first, *second}}
    return {code: amount for code, amount in added.items() if amount}


def journal(
    cooperative_id: int, by: Actor, on: date, *lines: tuple[Side, str, int], **parts: Any
) -> None:
    post_journal(
        cooperative_id=cooperative_id,
        on=on,
        key=f"{on}:{lines}",
        memo="Jurnal",
        by=by,
        lines=[JournalLine(side, code, Rupiah(amount), **parts) for side, code, amount in lines],
    )


def merger_of(village: Village, target: CooperativeFact, by: Actor) -> Merger:
    with tenant(target.id):
        open_year(cooperative_id=target.id, year=YEAR + 1, by=by)
    from_id, into_id = legal_cooperative("Koperasi Sejahtera"), legal_cooperative("Tetangga")
    attach_tenant(entry_id=from_id, tenant_id=village.id)
    attach_tenant(entry_id=into_id, tenant_id=target.id)
    return Merger(village, target, from_id, into_id, by)


def another(name: str, slug: str, by: Actor) -> tuple[CooperativeFact, int]:
    """A third co-op with its entry, its books open for the year of the merger."""
    body = found_for_tests(slug, name, by)
    with tenant(body.id):
        open_year(cooperative_id=body.id, year=YEAR + 1, by=by)
    entry_id = legal_cooperative(name)
    attach_tenant(entry_id=entry_id, tenant_id=body.id)
    return body, entry_id


def committed_merger(by: Actor) -> Merger:
    """Both books are kept here and finished, for tests that commit; nothing is recorded yet."""
    target = found_for_tests("tetangga", "Koperasi Tetangga", by)
    body = found_for_tests("sejahtera", "Koperasi Sejahtera", by)
    with tenant(body.id):
        village = settle(body, by)
        end_year(village)
        village.decided()
    return merger_of(village, target, by)
