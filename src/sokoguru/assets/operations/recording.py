"""What every act of the register has in common: it happens once, one after another."""

from __future__ import annotations

from typing import Any, TypeVar

from sokoguru.assets.calculations.refusals import UnknownUnitOfAsset
from sokoguru.assets.models import Asset, Check, Count, Disposal, Estimate, Location
from sokoguru.cooperatives.queries import unit as find_unit
from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.ledger import operations as ledger

Row = TypeVar("Row", Asset, Check, Count, Disposal, Estimate, Location)


def take_turn(*, cooperative_id: int) -> None:
    """Wait until no other act of this register is under way; kept until the transaction ends."""
    hold(cooperative_id=cooperative_id, what="assets")


def recorded_before(*, table: type[Row], cooperative_id: int, key: str, request: str) -> Row | None:
    """The row of the same request, or None. Refuses the key with another (`KeyUsedFor…`)."""
    row = table.objects.of(cooperative_id).filter(source_key=key).first()
    if row is not None and row.request != request:
        raise ledger.KeyUsedForOtherContent
    return row


def stamp(*, key: str, request: str, by: Actor) -> dict[str, Any]:
    """The columns that say which request a row came from, who made it and when."""
    return {
        "source_key": key,
        "request": request,
        "recorded_by": by.name,
        "recorded_at": by.at,
    }


def refuse_unknown_unit(*, cooperative_id: int, unit: str) -> None:
    """An empty unit is the co-operative as a whole; another must be one of its units."""
    if unit and find_unit(cooperative_id=cooperative_id, code=unit) is None:
        raise UnknownUnitOfAsset(unit=unit)
