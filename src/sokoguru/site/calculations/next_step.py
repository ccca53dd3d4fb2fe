"""Which work comes next: a co-op is led through its first days, then through each year's turn."""

from collections.abc import Sequence
from datetime import date, timedelta

from sokoguru.site.vocabulary import Desk, NextStep, Work, YearStanding
from sokoguru.surplus.vocabulary.year import Stage

_SURPLUS_WORK = {
    Stage.BOOKS_CLOSED: Work.DETERMINE,
    Stage.DETERMINED: Work.APPROVE,
    Stage.APPROVED: Work.PAY_SURPLUS,
    Stage.ANNOUNCED: Work.PAY_SURPLUS,
}


def next_step(desk: Desk, years: Sequence[YearStanding], *, on: date) -> NextStep:
    """The one thing to do next on a day; the oldest unfinished year comes before daily work."""
    if not desk.active:
        return _beginning(desk)
    if _has_run_out(years, on):
        return NextStep(work=Work.OPEN_YEAR, year=_following(years))
    for year in sorted(years, key=lambda each: each.year):
        if year.is_open and year.last_day < on:
            return NextStep(work=Work.CLOSE_YEAR, year=year.year)
        if not year.is_open and year.surplus in _SURPLUS_WORK:
            return NextStep(work=_SURPLUS_WORK[year.surplus], year=year.year)
    if not any(year.is_open for year in years):
        return NextStep(work=Work.OPEN_YEAR, year=_following(years))
    if desk.applied:
        return NextStep(work=Work.ADMIT, count=desk.applied)
    if desk.waiting:
        return NextStep(work=Work.ENTRANCE, count=desk.waiting)
    return NextStep(work=Work.DAILY)


def _has_run_out(years: Sequence[YearStanding], on: date) -> bool:
    """Whether today lies in the year after the last one, so that nothing of it can be posted."""
    last = max((year.last_day for year in years), default=on)
    return last < on <= last + timedelta(days=366)


def _beginning(desk: Desk) -> NextStep:
    if desk.waiting:
        return NextStep(work=Work.ENTRANCE, count=desk.waiting)
    if desk.applied:
        return NextStep(work=Work.ADMIT, count=desk.applied)
    return NextStep(work=Work.FIRST_MEMBER)


def _following(years: Sequence[YearStanding]) -> int | None:
    return max((year.year for year in years), default=None)
