"""Spending the money of a grant: every line is tagged to it, none is hidden."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.assets.operations import register_asset
from sokoguru.assets.vocabulary import AssetDetails
from sokoguru.capital.calculations.lines import credit, debit
from sokoguru.capital.calculations.refusals import (
    BeforeTheGrant,
    LoanWasReversed,
    NotAGrantOfMoney,
    UnknownPurpose,
    WordsNeeded,
)
from sokoguru.capital.models import GrantSpending
from sokoguru.capital.operations.record import post_lines, recorded
from sokoguru.capital.queries.grants import grant
from sokoguru.capital.vocabulary import GrantFact, GrantForm
from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import KeyUsedForOtherContent
from sokoguru.ledger.vocabulary import EntryKind


@dataclass(frozen=True, kw_only=True)
class Use:
    """What grant money is used for; without `purpose_id` it serves none of the agreed purposes."""

    memo: str
    purpose_id: UUID | None = None
    document: str = ""


def spend_grant(
    *,
    cooperative_id: int,
    grant_id: UUID,
    use: Use,
    amount: Rupiah,
    account: str,
    on: date,
    key: str,
    by: Actor,
    unit: str = "",
) -> GrantFact:
    """Spend grant money in rupiah: D the account it is spent on, K where the money is kept.

    A line beyond the purpose, its plan or the grant is recorded and stands out; the remaining
    money is what is left, below zero too. Refuses an unknown purpose, goods, a day before the
    grant, missing words, and what the ledger refuses. A repeated `key` spends once.
    """
    with transaction.atomic():
        found, row = _turn(cooperative_id, grant_id, use, amount, on=on, key=key)
        if row is None:
            entry_id = post_lines(
                cooperative_id=cooperative_id,
                kind=EntryKind.GRANT,
                on=on,
                key=key,
                memo=f"Belanja hibah {found.donor}: {use.memo.strip()}",
                lines=[debit(account, amount, unit=unit), credit(found.account, amount)],
                document=use.document,
                by=by,
            )
            _add(
                cooperative_id, grant_id, use, amount=amount, account=account, spent_on=on,
                **recorded(by=by, key=key, entry_id=entry_id),
            )  # fmt: skip
    return grant(cooperative_id=cooperative_id, grant_id=grant_id, on=on)


def spend_grant_on_asset(
    *,
    cooperative_id: int,
    grant_id: UUID,
    use: Use,
    goods: AssetDetails,
    on: date,
    key: str,
    by: Actor,
) -> GrantFact:
    """Buy an asset with grant money: D 16xx, K where the money is kept, tagged to the grant (J33).

    The asset is in the register of assets, with the grant behind it. Refuses as `spend_grant` and
    the asset register do.
    """
    with transaction.atomic():
        found, row = _turn(cooperative_id, grant_id, use, goods.cost, on=on, key=key)
        if row is None:
            asset = register_asset(
                cooperative_id=cooperative_id,
                details=goods,
                on=on,
                key=key,
                by=by,
                paid_from=found.account,
                grant_id=grant_id,
            )
            _add(
                cooperative_id, grant_id, use, amount=goods.cost, account=goods.kind.account,
                spent_on=on, asset_id=asset.id,
                **recorded(by=by, key=key, entry_id=asset.entry_id),
            )  # fmt: skip
    return grant(cooperative_id=cooperative_id, grant_id=grant_id, on=on)


def _turn(
    cooperative_id: int, grant_id: UUID, use: Use, amount: Rupiah, *, on: date, key: str
) -> tuple[GrantFact, GrantSpending | None]:
    hold(cooperative_id=cooperative_id, what=f"capital.grant:{grant_id}")
    found = grant(cooperative_id=cooperative_id, grant_id=grant_id, on=on)
    row = GrantSpending.objects.of(cooperative_id).filter(source_key=key).first()
    if row is not None:
        asked = (grant_id, use.purpose_id, amount, on)
        if asked != (row.grant_id, row.purpose_id, row.amount, row.spent_on):
            raise KeyUsedForOtherContent
        return found, row
    if found.form is GrantForm.GOODS:
        raise NotAGrantOfMoney
    if found.is_reversed:
        raise LoanWasReversed
    if on < found.received_on:
        raise BeforeTheGrant(received_on=found.received_on)
    if not use.memo.strip():
        raise WordsNeeded
    if use.purpose_id and use.purpose_id not in {purpose.id for purpose in found.purposes}:
        raise UnknownPurpose
    return found, None


def _add(cooperative_id: int, grant_id: UUID, use: Use, **columns: object) -> None:
    GrantSpending.objects.create(
        cooperative_id=cooperative_id,
        grant_id=grant_id,
        purpose_id=use.purpose_id,
        memo=use.memo.strip(),
        document=use.document.strip(),
        **columns,
    )
