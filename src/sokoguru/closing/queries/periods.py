"""Months and years of the books as periods that are closed."""

from __future__ import annotations

from sokoguru.closing.vocabulary import Period
from sokoguru.foundation.calendar import Month
from sokoguru.ledger.queries import book_year as find_year
from sokoguru.ledger.queries import book_years, covering_year
from sokoguru.ledger.vocabulary import BookYear


def month_of_year(*, cooperative_id: int, month: Month) -> Period | None:
    """A month inside an opened book year, or None."""
    year = covering_year(cooperative_id=cooperative_id, on=month.first_day)
    return None if year is None else month_period(year, month)


def whole_year(*, cooperative_id: int, year: int) -> Period | None:
    """An opened book year, or None."""
    found = find_year(cooperative_id=cooperative_id, year=year)
    return None if found is None else year_period(found)


def year_of(*, cooperative_id: int, period: Period) -> BookYear:
    """The book year of a period."""
    years = book_years(cooperative_id=cooperative_id)
    return next(each for each in years if each.year == period.year)


def month_period(year: BookYear, month: Month) -> Period:
    """A month of a book year."""
    return Period(year=year.year, month=month, first_day=year.first_day, last_day=month.last_day)


def year_period(year: BookYear) -> Period:
    """The whole of a book year."""
    return Period(year=year.year, month=None, first_day=year.first_day, last_day=year.last_day)


def months_of(year: BookYear) -> tuple[Month, ...]:
    """The months of a book year in order."""
    months, month = [], Month.of(year.first_day)
    while month.first_day <= year.last_day:
        months.append(month)
        month = month.next()
    return tuple(months)
