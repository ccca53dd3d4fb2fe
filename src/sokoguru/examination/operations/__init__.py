"""Everything that can happen on the audit desk; none of it touches the books."""

from sokoguru.examination.operations.marks import (
    MarkIsWithdrawn,
    NoteSaysNothing,
    NotYourMark,
    UnknownMark,
    mark_entry,
    withdraw_mark,
)
from sokoguru.examination.operations.sampling import (
    PopulationIsEmpty,
    SampleIsTooLarge,
    SeedIsMissing,
    draw_sample,
)

__all__ = [
    "MarkIsWithdrawn",
    "NotYourMark",
    "NoteSaysNothing",
    "PopulationIsEmpty",
    "SampleIsTooLarge",
    "SeedIsMissing",
    "UnknownMark",
    "draw_sample",
    "mark_entry",
    "withdraw_mark",
]
