"""Every question about the yearly account."""

from sokoguru.accountability.queries.book import account_book, book_bytes, members_part
from sokoguru.accountability.queries.desk import NoSuchYear, account_year, account_years
from sokoguru.accountability.queries.submissions import (
    NoSuchSubmission,
    submission,
    submissions,
    submitted_bytes,
)
from sokoguru.accountability.queries.texts import (
    board_versions,
    supervisors_report,
    supervisors_versions,
)

__all__ = [
    "NoSuchSubmission",
    "NoSuchYear",
    "account_book",
    "account_year",
    "account_years",
    "board_versions",
    "book_bytes",
    "members_part",
    "submission",
    "submissions",
    "submitted_bytes",
    "supervisors_report",
    "supervisors_versions",
]
