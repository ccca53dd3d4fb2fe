"""Everything that can happen to the yearly account."""

from sokoguru.accountability.operations.submission import (
    BooksAreOpen,
    ReasonIsTooLong,
    SubmittedBeforeYearEnd,
    SupervisorsReportIsMissing,
    submit_account,
)
from sokoguru.accountability.operations.texts import (
    ReportSaysNothing,
    TextChangedMeanwhile,
    TextTooLong,
    write_board_text,
    write_supervisors_report,
)

__all__ = [
    "BooksAreOpen",
    "ReasonIsTooLong",
    "ReportSaysNothing",
    "SubmittedBeforeYearEnd",
    "SupervisorsReportIsMissing",
    "TextChangedMeanwhile",
    "TextTooLong",
    "submit_account",
    "write_board_text",
    "write_supervisors_report",
]
