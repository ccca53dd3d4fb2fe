"""The months and years of the books with their states, and what to close next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sokoguru.closing.queries.closes import closes
from sokoguru.closing.queries.periods import month_period, months_of, year_period
from sokoguru.closing.vocabulary import CloseFact, MonthRow, Period, PeriodState, YearSheet
from sokoguru.ledger.queries import book_years
from sokoguru.ledger.vocabulary import BookYear


def desk(*, cooperative_id: int, on: date) -> tuple[YearSheet, ...]:
    """The open years and the closed ones with their closes, the newest first."""
    kept = closes(cooperative_id=cooperative_id)
    years = book_years(cooperative_id=cooperative_id)
    return tuple(_sheet(year, kept, on) for year in reversed(years))


def _sheet(year: BookYear, kept: Sequence[CloseFact], on: date) -> YearSheet:
    own = tuple(each for each in kept if each.period.year == year.year)
    newest: dict[str, CloseFact] = {}
    for each in own:
        newest.setdefault(each.period.key, each)
    months = tuple(_month(year, month_period(year, month), newest, on) for month in months_of(year))
    state = _state(year.last_day, on, is_closed=year.is_closed)
    return YearSheet(
        period=year_period(year),
        state=state,
        is_closed=year.is_closed,
        locked_through=year.locked_through,
        times_closed=year.times_closed,
        months=months,
        closes=tuple(each for each in own if each.period.month is None),
        next_step=_next(year, months, state),
    )


def _month(year: BookYear, period: Period, newest: Mapping[str, CloseFact], on: date) -> MonthRow:
    is_closed = year.is_closed or (
        year.locked_through is not None and period.last_day <= year.locked_through
    )
    return MonthRow(
        period=period,
        state=_state(period.last_day, on, is_closed=is_closed),
        close=newest.get(period.key),
    )


def _state(last_day: date, on: date, *, is_closed: bool) -> PeriodState:
    if is_closed:
        return PeriodState.CLOSED
    return PeriodState.READY if last_day < on else PeriodState.RUNNING


def _next(year: BookYear, months: Sequence[MonthRow], state: PeriodState) -> Period | None:
    """The first month that has ended, then the year."""
    ready = next((row for row in months if row.state is PeriodState.READY), None)
    if ready is not None:
        return ready.period
    return year_period(year) if state is PeriodState.READY else None
