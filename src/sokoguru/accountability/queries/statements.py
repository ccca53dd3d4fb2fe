"""The statements of a year as the book prints them, beside the year before."""

from sokoguru.ledger.queries import book_year
from sokoguru.ledger.vocabulary import BookYear
from sokoguru.reports.queries import balance_sheet, income_statement
from sokoguru.reports.vocabulary import Comparison, Statement


def statements_of(*, cooperative_id: int, book: BookYear) -> tuple[Statement, ...]:
    """Every statement of the year. Refuses what does not balance (`StatementDoesNotBalance`)."""
    return (
        balance_sheet_of(cooperative_id=cooperative_id, book=book),
        income_of(cooperative_id=cooperative_id, book=book),
    )


def balance_sheet_of(*, cooperative_id: int, book: BookYear) -> Statement:
    """The neraca of the last day, beside the one of a year before where there is one."""
    before = book_year(cooperative_id=cooperative_id, year=book.year - 1)
    return balance_sheet(
        cooperative_id=cooperative_id,
        on=book.last_day,
        compared_with=before.last_day if before else None,
    )


def income_of(*, cooperative_id: int, book: BookYear) -> Statement:
    """The PHU of the year, beside the year before where there is one."""
    return income_statement(
        cooperative_id=cooperative_id, year=book.year, comparison=Comparison.PREVIOUS_YEAR
    )
