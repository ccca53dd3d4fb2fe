"""A co-op with money in the bank that buys, is given and takes over assets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sokoguru.assets.operations import register_asset
from sokoguru.assets.vocabulary import AssetDetails, AssetFact, AssetKind
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import post_journal
from sokoguru.ledger.queries import balances
from sokoguru.ledger.vocabulary import JournalLine, PostedEntry, Side

DAY = date(2026, 3, 2)
MACHINE = AssetDetails(
    kind=AssetKind.MACHINE,
    name="Mesin giling padi",
    cost=Rupiah(60_000_000),
    life_months=60,
    unit="toko",
    place="Gudang belakang",
    keeper="Pak Darto",
)
CHAIRS = AssetDetails(
    kind=AssetKind.EQUIPMENT,
    name="Kursi lipat",
    cost=Rupiah(10_000_000),
    quantity=30,
    residual=Rupiah(1_000_000),
    life_months=36,
    place="Balai",
)
LAND = AssetDetails(kind=AssetKind.LAND, name="Tanah balai", cost=Rupiah(200_000_000))


def journal(
    cooperative_id: int, by: Actor, debit: str, credit: str, amount: int, *, on: date = DAY
) -> PostedEntry:
    """An entry that a bookkeeper writes by hand."""
    return post_journal(
        cooperative_id=cooperative_id,
        on=on,
        key=f"hand:{debit}:{credit}:{amount}:{on}",
        memo="Ditulis tangan",
        lines=(
            JournalLine(Side.DEBIT, debit, Rupiah(amount)),
            JournalLine(Side.CREDIT, credit, Rupiah(amount)),
        ),
        by=by,
    )


def buy(
    cooperative_id: int,
    by: Actor,
    details: AssetDetails = MACHINE,
    *,
    on: date = DAY,
    key: str = "beli",
    paid_from: str | None = "1102",
    **other: Any,
) -> AssetFact:
    """Register an asset; the details may be varied by name."""
    known = {name: other.pop(name) for name in list(other) if name in AssetDetails.__slots__}
    return register_asset(
        cooperative_id=cooperative_id,
        details=replace(details, **known),
        on=on,
        key=key,
        by=by,
        paid_from=paid_from,
        **other,
    )


def balance(cooperative_id: int, code: str, on: date = date(2026, 12, 31)) -> int:
    """What an account stands at on its own side."""
    return int(balances(cooperative_id=cooperative_id, on=on).get(code, 0))
