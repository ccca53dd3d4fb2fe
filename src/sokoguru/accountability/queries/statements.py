"""The statements of a year as the book prints them, beside the year before."""

from dataclasses import dataclass

from sokoguru.reports.queries import yearly_statements
from sokoguru.reports.vocabulary import Statement


@dataclass(frozen=True, kw_only=True)
class YearsStatements:
    """Every statement of a year, and the two that the board's report speaks of."""

    year: int
    all: tuple[Statement, ...]
    balance_sheet: Statement
    income: Statement


def statements_of(*, cooperative_id: int, year: int) -> YearsStatements:
    """Every statement of the year in the order of a report.

    Refuses a year that was never opened (`NoSuchBookYear`) and what does not balance
    (`StatementDoesNotBalance`, S2-112).
    """
    found = yearly_statements(cooperative_id=cooperative_id, year=year)
    return YearsStatements(
        year=year,
        all=found,
        balance_sheet=next(one for one in found if one.key.startswith("neraca")),
        income=next(one for one in found if one.key.startswith("phu")),
    )
