"""Everything that can happen to reports: what people write beside the figures."""

from sokoguru.reports.operations.notes import (
    NoSuchSection,
    NoteChangedMeanwhile,
    NoteTooLong,
    write_note,
)
from sokoguru.reports.operations.outside import (
    Compared,
    MoreThanWasSold,
    NoSuchReference,
    PriceIsNotPositive,
    QuantityIsNotPositive,
    RateIsKnown,
    RateOutOfRange,
    SourceIsMissing,
    record_outside_price,
    record_outside_rate,
    withdraw_reference,
)

__all__ = [
    "Compared",
    "MoreThanWasSold",
    "NoSuchReference",
    "NoSuchSection",
    "NoteChangedMeanwhile",
    "NoteTooLong",
    "PriceIsNotPositive",
    "QuantityIsNotPositive",
    "RateIsKnown",
    "RateOutOfRange",
    "SourceIsMissing",
    "record_outside_price",
    "record_outside_rate",
    "withdraw_reference",
    "write_note",
]
