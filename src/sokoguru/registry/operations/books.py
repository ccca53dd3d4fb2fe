"""The books of a co-operative that merged go into those of the other one (S2-120)."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger import queries as books
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind
from sokoguru.members import operations as members
from sokoguru.registry.calculations.book_refusals import (
    BooksAlreadyCarried,
    BooksAreElsewhere,
    NotMergedYet,
)
from sokoguru.registry.calculations.books import (
    BRIDGE,
    REVALUATION,
    Move,
    moving_entries,
    revaluation_transfers,
)
from sokoguru.registry.calculations.lifecycle import LifeStep
from sokoguru.registry.models import Entry, LifeEvent, MergedBooks, MergedMember
from sokoguru.registry.operations.joining_books import take_in
from sokoguru.registry.queries.books import BooksSummary, BooksToCarry, books_to_carry

_JOINED = (LifeStep.MERGE, LifeStep.CONSOLIDATE)
_MONEY = ("assets", "debts", "equity", "surplus_owed")


@dataclass(frozen=True, kw_only=True)
class BooksCarried:
    """What went over, and what revaluing it added (below zero: took), in rupiah."""

    summary: BooksSummary
    revalued: int
    is_repeat: bool = False


@transaction.atomic
def carry_books_over(
    *,
    from_id: int,
    into_id: int,
    on: date,
    revaluations: Mapping[str, int],
    document: str,
    by: Actor,
) -> BooksCarried:
    """Carry the books of a co-op that merged over into the one it merged into, or nothing of them.

    `from_id` and `into_id` are entries of the register whose books are kept here. Every balance is
    emptied there against 1901 and opened here, each member's under his own membership: the living
    one of the same NIK, else a new one under the next number. `revaluations` are rupiah by account
    that assets are worth more or (below zero) less; they go against 3202. Memberships there end,
    all its years are closed, its slips stay. A repeat answers with the first.

    Refuses books kept elsewhere, a merger that is not recorded, books that went elsewhere before,
    and what `books_to_carry` and `revaluation_transfers` refuse (UU 25/1992 Ps 14).
    """
    rows = {row.id: row for row in _held(from_id, into_id)}
    source, target = rows[from_id], rows[into_id]
    before = MergedBooks.objects.filter(entry=source).first()
    if before is not None:
        return _repeated(before, source, into_id, on, document)
    source_id, target_id = _tenants(source, target)
    with tenant(source_id):
        members.hold_members(cooperative_id=source_id)
        ledger.hold_books(cooperative_id=source_id)
    found = books_to_carry(source_id=source_id, target_id=target_id, on=on)
    with tenant(source_id):
        _empty(found, on, document, by)
    with tenant(target_id):
        ledger.add_accounts(
            cooperative_id=target_id,
            codes={BRIDGE, REVALUATION, *(each.code for each in found.balances)},
        )
        continued = take_in(found=found, on=on, document=document, by=by)
        key = f"gabung:{source_id}:penilaian"
        memo = f"Penilaian kembali aset dari {found.source.name}"
        _revalue(target_id, on, revaluations, key, memo, document, by)
    carried = BooksCarried(summary=found.summary, revalued=sum(revaluations.values()))
    kept = _keep(carried, source, target, on, document, by)
    _link(kept, source_id, target_id, continued)
    return carried


@transaction.atomic
def revalue_assets(
    *, entry_id: int, on: date, revaluations: Mapping[str, int], document: str, by: Actor
) -> int:
    """Revalue assets in the books of the co-op that others merge into; answers with the change.

    Against 3202, once under a document. Refuses books kept elsewhere and what
    `revaluation_transfers` refuses.
    """
    row = Entry.objects.get(id=entry_id)
    if row.tenant_id is None:
        raise BooksAreElsewhere(name=row.name)
    with tenant(row.tenant_id):
        ledger.add_accounts(cooperative_id=row.tenant_id, codes={REVALUATION})
        key = f"penilaian:{document}"
        memo = f"Penilaian kembali aset {row.name}"
        _revalue(row.tenant_id, on, revaluations, key, memo, document, by)
    return sum(revaluations.values())


def _held(from_id: int, into_id: int) -> Sequence[Entry]:
    """Both entries, locked in one order, so that two acts about them take turns."""
    rows = Entry.objects.select_for_update().filter(id__in=[from_id, into_id])
    return tuple(rows.order_by("id"))


def _tenants(source: Entry, target: Entry) -> tuple[int, int]:
    for row in (source, target):
        if row.tenant_id is None:
            raise BooksAreElsewhere(name=row.name)
    joined = LifeEvent.objects.filter(entry=source, other=target, step__in=_JOINED)
    if not joined.exists():
        raise NotMergedYet(name=source.name, into=target.name)
    return int(source.tenant_id or 0), int(target.tenant_id or 0)


def _empty(found: BooksToCarry, on: date, document: str, by: Actor) -> None:
    """Empty the books, end the memberships and close every year: nothing is booked any more."""
    house, target = found.source.id, found.target.name
    reason = f"Penggabungan ke {target} ({document})"[:300]
    move = Move(
        on=on,
        key=f"gabung:{found.target.id}",
        memo=f"Saldo dipindahkan ke {target}",
        document=document,
        is_arriving=False,
    )
    ledger.post_many(cooperative_id=house, entries=moving_entries(found.balances, move), by=by)
    living = [each.id for each in found.people.living]
    members.end_memberships(cooperative_id=house, member_ids=living, on=on, reason=reason, by=by)
    for applicant in found.people.applicants:
        members.refuse_applicant(
            cooperative_id=house, member_id=applicant, reason=reason, on=on, by=by
        )
    for year in books.book_years(cooperative_id=house):
        if not year.is_closed:
            ledger.close_year(cooperative_id=house, year=year.year, by=by)


def _revalue(
    cooperative_id: int,
    on: date,
    revaluations: Mapping[str, int],
    key: str,
    memo: str,
    document: str,
    by: Actor,
) -> None:
    chart = {each.code: each for each in books.chart(cooperative_id=cooperative_id)}
    transfers = revaluation_transfers(revaluations, chart)
    if transfers:
        draft = EntryDraft(
            kind=EntryKind.JOURNAL,
            on=on,
            key=key,
            memo=memo,
            transfers=transfers,
            document=document[:80],
        )
        ledger.post(cooperative_id=cooperative_id, entry=draft, by=by)


def _keep(
    carried: BooksCarried, source: Entry, target: Entry, on: date, document: str, by: Actor
) -> MergedBooks:
    facts: dict[str, Any] = asdict(carried.summary) | {"revalued": carried.revalued}
    return MergedBooks.objects.create(
        entry=source,
        into=target,
        on=on,
        document=document,
        facts=facts | {name: int(facts[name]) for name in _MONEY},
        actor_name=by.name,
        at=by.at,
    )


def _link(
    kept: MergedBooks, source_id: int, target_id: int, continued: Mapping[UUID, UUID]
) -> None:
    MergedMember.objects.bulk_create(
        (
            MergedMember(
                books=kept,
                from_tenant_id=source_id,
                from_member_id=before,
                into_tenant_id=target_id,
                into_member_id=now,
            )
            for before, now in continued.items()
        ),
        batch_size=5_000,
    )


def _repeated(
    before: MergedBooks, source: Entry, into_id: int, on: date, document: str
) -> BooksCarried:
    if (before.into_id, before.on, before.document) != (into_id, on, document):
        raise BooksAlreadyCarried(name=source.name, on=before.on, document=before.document)
    facts = dict(before.facts)
    revalued = facts.pop("revalued")
    money = {name: Rupiah(facts[name]) for name in _MONEY}
    return BooksCarried(summary=BooksSummary(**facts | money), revalued=revalued, is_repeat=True)
