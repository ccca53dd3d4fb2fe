"""The statements of a year as the book prints them, beside the year before."""

from collections.abc import Sequence
from dataclasses import dataclass

from sokoguru.ledger.queries import book_year
from sokoguru.ledger.vocabulary import BookYear
from sokoguru.reports.queries import balance_sheet, income_statement, yearly_statements
from sokoguru.reports.vocabulary import Comparison, Statement


@dataclass(frozen=True, kw_only=True)
class ToldStatements:
    """The two statements of a year that the board's report speaks of."""

    year: int
    balance_sheet: Statement
    income: Statement


def statements_of(*, cooperative_id: int, year: int) -> tuple[Statement, ...]:
    """Every statement of the year in the order of a report.

    Refuses a year that was never opened (`NoSuchBookYear`) and what does not balance
    (`StatementDoesNotBalance`, S2-112).
    """
    return yearly_statements(cooperative_id=cooperative_id, year=year)


def told_among(statements: Sequence[Statement], *, year: int) -> ToldStatements:
    """The neraca and the PHU among all statements of a year."""
    return ToldStatements(
        year=year,
        balance_sheet=next(one for one in statements if one.key.startswith("neraca")),
        income=next(one for one in statements if one.key.startswith("phu")),
    )


def told_statements(*, cooperative_id: int, book: BookYear) -> ToldStatements:
    """The neraca and the PHU alone, each beside the year before where there is one."""
    before = book_year(cooperative_id=cooperative_id, year=book.year - 1)
    return ToldStatements(
        year=book.year,
        balance_sheet=balance_sheet(
            cooperative_id=cooperative_id,
            on=book.last_day,
            compared_with=before.last_day if before else None,
        ),
        income=income_statement(
            cooperative_id=cooperative_id, year=book.year, comparison=Comparison.PREVIOUS_YEAR
        ),
    )
