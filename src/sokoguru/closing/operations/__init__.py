"""The index of everything that can happen at closing, and of what it refuses."""

from sokoguru.closing.calculations.refusals import (
    BooksAreNotSound,
    ChecklistHasGaps,
    ItemIsMandatory,
    MonthHasNotEnded,
    MonthIsClosed,
    NothingToWaive,
    WaiverNeedsAReason,
    YearHasNotEnded,
)
from sokoguru.closing.operations.closing import close_month, close_year
from sokoguru.closing.operations.passing import pass_over

__all__ = [
    "BooksAreNotSound",
    "ChecklistHasGaps",
    "ItemIsMandatory",
    "MonthHasNotEnded",
    "MonthIsClosed",
    "NothingToWaive",
    "WaiverNeedsAReason",
    "YearHasNotEnded",
    "close_month",
    "close_year",
    "pass_over",
]
