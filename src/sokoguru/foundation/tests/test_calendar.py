"""Months and fiscal years begin, end and follow one another as a bookkeeper counts them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sokoguru.foundation.calendar import MONTHS, FiscalYear, Month, format_date, months_after

days = st.dates(date(1900, 1, 1), date(2200, 12, 31))


def test_a_date_is_written_in_indonesian() -> None:
    assert format_date(date(2017, 2, 23)) == "23 Februari 2017"
    assert [format_date(date(2024, month, 1)).split()[1] for month in range(1, 13)] == list(MONTHS)


def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month() -> None:
    assert months_after(date(2016, 3, 1), 3) == date(2016, 6, 1)
    assert months_after(date(2023, 11, 30), 3) == date(2024, 2, 29)
    assert months_after(date(2026, 1, 31), 1) == date(2026, 2, 28)


def test_a_month_knows_its_days_even_in_a_leap_year() -> None:
    february = Month(2024, 2)
    assert (february.first_day, february.last_day) == (date(2024, 2, 1), date(2024, 2, 29))
    assert Month(2023, 2).last_day == date(2023, 2, 28)
    assert (str(february), february.label) == ("2024-02", "Februari 2024")


@given(days)
def test_the_next_month_begins_the_day_after_the_last(day: date) -> None:
    month = Month.of(day)
    assert day in month
    assert month.last_day + timedelta(days=1) == month.next().first_day
    assert month.next().previous() == month
    assert month < month.next()


def test_there_is_no_thirteenth_month() -> None:
    with pytest.raises(ValueError, match="no month 13"):
        Month(2024, 13)


@given(days, st.integers(1, 12))
def test_a_fiscal_year_is_twelve_months_around_its_days(day: date, starts_month: int) -> None:
    year = FiscalYear.of(day, starts_month=starts_month)
    assert day in year
    assert year.first_day <= day <= year.last_day
    assert len(year.months) == 12
    assert year.months[0].month == starts_month
    assert year.last_day + timedelta(days=1) == year.next().first_day
    assert year.next().previous() == year


def test_a_fiscal_year_is_named_after_the_year_it_begins_in() -> None:
    assert FiscalYear(1998).label == "1998"
    crossing = FiscalYear(1998, starts_month=7)
    assert crossing.label == "1998/1999"
    assert (crossing.first_day, crossing.last_day) == (date(1998, 7, 1), date(1999, 6, 30))
    assert FiscalYear.of(date(1999, 6, 30), starts_month=7) == crossing
