"""A year's plan in months and days."""

from collections.abc import Sequence
from datetime import date

from sokoguru.budget.calculations.refusals import MonthsDoNotAddUp, PlannedAmountIsMissing
from sokoguru.budget.vocabulary import MONTHS_A_YEAR, WHOLE
from sokoguru.foundation.calendar import FiscalYear, Month
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.split import split

EVEN = (1,) * MONTHS_A_YEAR


def settle_amount(
    amount: Rupiah | None, months: Sequence[Rupiah]
) -> tuple[Rupiah, tuple[Rupiah, ...]]:
    """The year and its months from what was said; months left out mean an even year.

    Refuses nothing said at all, and months that do not add up to the year.
    """
    said = Rupiah.total(months)
    if not any(months):
        if not amount:
            raise PlannedAmountIsMissing
        return amount, ()
    if amount and amount != said:
        raise MonthsDoNotAddUp(months=said, amount=amount)
    return said, tuple(months)


def by_month(amount: Rupiah, months: Sequence[Rupiah]) -> tuple[Rupiah, ...]:
    """Twelve amounts that add up to the year: as planned, or evenly by the largest remainder."""
    return tuple(months) or tuple(split(amount, EVEN))


def planned_through(monthly: Sequence[Rupiah], *, year: FiscalYear, through: date) -> Rupiah:
    """What is planned from the first day of the year through a day, in whole rupiah.

    Of a month that has not ended, its days count in proportion, rounded down.
    """
    total = Rupiah(0)
    for month, amount in zip(year.months, monthly, strict=True):
        if month.last_day <= through:
            total += amount
        elif month.first_day <= through:
            total += _part_of(month, amount, through)
    return total


def changed(amount: Rupiah, factor_bps: int) -> Rupiah:
    """An amount times a factor in basis points (10500 adds five per cent), rounded half up."""
    return Rupiah((2 * int(amount) * factor_bps + WHOLE) // (2 * WHOLE))


def changed_months(
    amount: Rupiah, months: Sequence[Rupiah], factor_bps: int
) -> tuple[Rupiah, tuple[Rupiah, ...]]:
    """Year and months times a factor; the months keep their proportions and add up."""
    year = changed(amount, factor_bps)
    return year, tuple(split(year, [int(each) for each in months])) if months else ()


def _part_of(month: Month, amount: Rupiah, through: date) -> Rupiah:
    return Rupiah(int(amount) * through.day // month.last_day.day)
