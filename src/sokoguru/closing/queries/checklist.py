"""What is missing before a period can be closed: every room is asked, nothing is changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sokoguru.assets.queries import depreciation_due
from sokoguru.capital.queries import accruals_due
from sokoguru.closing.calculations import items
from sokoguru.closing.models import Close, PassedOver
from sokoguru.closing.queries.periods import months_of, year_of
from sokoguru.closing.vocabulary import (
    Checklist,
    ChecklistItem,
    ItemKind,
    Period,
    Waiver,
)
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import ZERO
from sokoguru.ledger import queries as ledger
from sokoguru.savings.queries import unbilled
from sokoguru.treasury.queries import uncounted_cash, unreconciled

BETWEEN_UNITS = "1901"


def checklist(*, cooperative_id: int, period: Period) -> Checklist:
    """Every item of a month or of a year as it stands now, with what was passed over and why.

    It speaks of everything through the last day of the period. Simpanan wajib is asked for the
    months that no close covered yet.
    """
    turn = next_round(cooperative_id=cooperative_id, period=period)
    waivers = _waivers(cooperative_id, period, turn)
    found = [_with(item, waivers) for item in _items(cooperative_id, period)]
    return Checklist(period=period, round=turn, items=tuple(found))


def next_round(*, cooperative_id: int, period: Period) -> int:
    """Which close of the period would be the next, from 1."""
    return Close.objects.of(cooperative_id).filter(period=period.key).count() + 1


def _items(house: int, period: Period) -> Iterator[ChecklistItem]:
    through = period.last_day
    waiting = ledger.unposted_drafts(cooperative_id=house, through=through)
    yield items.drafts(waiting, through=through)
    yield items.recurring(ledger.recurring_due(cooperative_id=house, on=through))
    yield items.bank(unreconciled(cooperative_id=house, through=through), through=through)
    yield items.cash(uncounted_cash(cooperative_id=house, on=through), on=through)
    yield items.depreciation(depreciation_due(cooperative_id=house, on=through))
    yield items.accruals(accruals_due(cooperative_id=house, on=through))
    open_months = _never_closed(house, period)
    yield items.wajib(_unbilled(house, open_months))
    if period.month is None:
        yield items.months(open_months)
    balances = ledger.balances(cooperative_id=house, on=through)
    yield items.between_units(balances.get(BETWEEN_UNITS, ZERO), through=through)
    yield items.controls(ledger.unequal_controls(cooperative_id=house))
    if period.month is None:
        yield items.books()
    yield items.seals(ledger.unsealed_entries(cooperative_id=house, through=through))


def _never_closed(house: int, period: Period) -> tuple[Month, ...]:
    """The months of the year up to the end of the period that no close ever covered."""
    rows = Close.objects.of(house).filter(year=period.year).exclude(period=str(period.year))
    covered = max(rows.values_list("through", flat=True), default=None)
    months = months_of(year_of(cooperative_id=house, period=period))
    return tuple(
        month
        for month in months
        if month.last_day <= period.last_day and (covered is None or month.last_day > covered)
    )


def _unbilled(house: int, months: tuple[Month, ...]) -> Mapping[Month, int]:
    counts = {month: len(unbilled(cooperative_id=house, month=month)) for month in months}
    return {month: count for month, count in counts.items() if count}


def _waivers(house: int, period: Period, turn: int) -> Mapping[ItemKind, Waiver]:
    rows = PassedOver.objects.of(house).filter(period=period.key, round=turn)
    return {
        ItemKind(row.kind): Waiver(
            kind=ItemKind(row.kind), reason=row.reason, by=row.passed_by, at=row.passed_at
        )
        for row in rows
    }


def _with(item: ChecklistItem, waivers: Mapping[ItemKind, Waiver]) -> ChecklistItem:
    return replace(item, waiver=waivers.get(item.kind))
