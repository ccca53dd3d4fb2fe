"""What the register holds on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sokoguru.assets.queries.depreciation import due_among
from sokoguru.assets.queries.holdings import Holding, holdings
from sokoguru.assets.vocabulary import (
    ACCUMULATED_ACCOUNTS,
    COST_ACCOUNTS,
    AssetLine,
    AssetValue,
)
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.queries import balances, chart


@dataclass(frozen=True, kw_only=True, slots=True)
class Overview:
    """The register on a day, held against the books, and the months that wait."""

    lines: tuple[AssetLine, ...]
    values: tuple[AssetValue, ...]
    due: tuple[Month, ...]


class NoSuchAsset(Refusal):
    """The id belongs to no asset of this co-operative."""

    code = "assets.no_such_asset"
    template = "Aset ini tidak ada di daftar aset koperasi ini. Pilih dari daftar."


def register_on(*, cooperative_id: int, on: date) -> tuple[AssetLine, ...]:
    """Every asset that is there at the end of a day, by number."""
    known = holdings(cooperative_id=cooperative_id, on=on)
    return tuple(line for each in known if (line := each.line_on(on)) is not None)


def holding(*, cooperative_id: int, asset_id: UUID) -> Holding:
    """All that is recorded of one asset. Refuses `NoSuchAsset`."""
    found = holdings(cooperative_id=cooperative_id, asset_id=asset_id)
    if not found:
        raise NoSuchAsset
    return found[0]


def overdue_checks(*, cooperative_id: int, on: date) -> tuple[AssetLine, ...]:
    """The assets whose next look is past its day, the longest past first (S2-098)."""
    late = [
        line
        for line in register_on(cooperative_id=cooperative_id, on=on)
        if line.is_check_overdue(on)
    ]
    return tuple(sorted(late, key=lambda line: (line.check and line.check.next_due, line.asset.id)))


def asset_values(*, cooperative_id: int, on: date) -> tuple[AssetValue, ...]:
    """Each account of assets at the end of a day: the register beside the books.

    An account that stands at nothing in both is left out.
    """
    known = holdings(cooperative_id=cooperative_id, on=on)
    return values_of(known, cooperative_id=cooperative_id, on=on)


def values_of(known: Iterable[Holding], *, cooperative_id: int, on: date) -> tuple[AssetValue, ...]:
    """Each account of assets, of a register that was read for that day before."""
    told = _told(known, on)
    books = balances(cooperative_id=cooperative_id, on=on)
    names = {account.code: account.name for account in chart(cooperative_id=cooperative_id)}
    return tuple(
        AssetValue(code=code, name=names.get(code, code), register=told[code], books=there)
        for code in (*COST_ACCOUNTS, *ACCUMULATED_ACCOUNTS)
        if (there := books.get(code, ZERO)) or told[code]
    )


def registered(*, cooperative_id: int, on: date) -> dict[str, Rupiah]:
    """What the register says of each account at the end of a day, each on its own side."""
    return _told(holdings(cooperative_id=cooperative_id, on=on), on)


def overview(*, cooperative_id: int, on: date) -> Overview:
    """What the first page shows, the register read once."""
    known = holdings(cooperative_id=cooperative_id, on=on)
    return Overview(
        lines=tuple(line for each in known if (line := each.line_on(on)) is not None),
        values=values_of(known, cooperative_id=cooperative_id, on=on),
        due=due_among(known, cooperative_id=cooperative_id, on=on),
    )


def _told(known: Iterable[Holding], on: date) -> dict[str, Rupiah]:
    told = dict.fromkeys((*COST_ACCOUNTS, *ACCUMULATED_ACCOUNTS), ZERO)
    for each in known:
        cost, accumulated = each.worth_on(on)
        told[each.asset.kind.account] += cost
        told[each.asset.kind.accumulated_account] += accumulated
    return told
