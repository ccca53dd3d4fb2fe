"""Money and goods that move from one unit of the co-operative to another."""

from __future__ import annotations

from datetime import date

from sokoguru.cooperatives.queries import units
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.calculations.draft_refusals import (
    BridgeIsNotMoved,
    UnitsAreTheSame,
    UnknownUnit,
)
from sokoguru.ledger.operations.posting import post
from sokoguru.ledger.vocabulary import (
    BRIDGE,
    EntryDraft,
    EntryKind,
    PostedEntry,
    TransferDraft,
)


def move_between_units(
    *,
    cooperative_id: int,
    from_unit: str,
    to_unit: str,
    code: str,
    amount: Rupiah,
    on: date,
    memo: str,
    key: str,
    by: Actor,
) -> PostedEntry:
    """Move an amount (rupiah) on an account from one unit to another over 1901, in one entry (J47).

    Nothing leaves the co-operative: the account keeps its balance and 1901 nets to zero over the
    units, so the limit of one person's journals is not asked. Refuses `UnitsAreTheSame`,
    `UnknownUnit`, `BridgeIsNotMoved` and what `post` refuses.
    """
    if from_unit == to_unit:
        raise UnitsAreTheSame
    known = {unit.code for unit in units(cooperative_id=cooperative_id)}
    for unit in (from_unit, to_unit):
        if unit not in known:
            raise UnknownUnit(unit=unit)
    if code == BRIDGE:
        raise BridgeIsNotMoved(account=code)
    transfers = (
        TransferDraft(debit=BRIDGE, credit=code, amount=amount, unit=from_unit),
        TransferDraft(debit=code, credit=BRIDGE, amount=amount, unit=to_unit),
    )
    entry = EntryDraft(EntryKind.INTER_UNIT, on, key, memo, transfers)
    return post(cooperative_id=cooperative_id, entry=entry, by=by)
