"""Budget beside actual."""

from __future__ import annotations

from datetime import date

from sokoguru.budget.calculations.comparison import Books, compare
from sokoguru.budget.calculations.groups import by_code
from sokoguru.budget.calculations.refusals import (
    DayOutsideTheYear,
    NoAdoptedBudget,
    NoSuchVersion,
)
from sokoguru.budget.queries.versions import budget, yardstick
from sokoguru.budget.vocabulary import BudgetComparison, BudgetFact
from sokoguru.cooperatives.queries import cooperative
from sokoguru.foundation.calendar import FiscalYear
from sokoguru.ledger.queries import chart, movements


def budget_against_actual(
    *,
    cooperative_id: int,
    year: int,
    through: date,
    unit: str | None = None,
    version: int | None = None,
) -> BudgetComparison:
    """The budget of a year beside the books from its first day through a day.

    The version that counted on the day is the measure (before the first resolution of the year,
    the one it adopted) unless a number is asked for. Refuses a day outside the year, and a year
    without an adopted budget (`NoAdoptedBudget`).
    """
    span = FiscalYear(year, starts_month=cooperative(cooperative_id).fiscal_start_month)
    if through not in span:
        raise DayOutsideTheYear(first_day=span.first_day, last_day=span.last_day)
    measure = _measure(cooperative_id, year, through, version)
    rows = movements(cooperative_id=cooperative_id, first_day=span.first_day, last_day=through)
    return compare(
        plan=measure.plan,
        version=measure.version,
        books=Books(
            year=span,
            through=through,
            movements=rows,
            accounts=by_code(chart(cooperative_id=cooperative_id)),
        ),
        unit=unit,
    )


def _measure(cooperative_id: int, year: int, through: date, version: int | None) -> BudgetFact:
    if version is None:
        found = yardstick(cooperative_id=cooperative_id, year=year, through=through)
        if found is None:
            raise NoAdoptedBudget(year=str(year))
        return found
    found = budget(cooperative_id=cooperative_id, year=year, number=version)
    if found is None:
        raise NoSuchVersion(year=str(year), number=str(version))
    return found
