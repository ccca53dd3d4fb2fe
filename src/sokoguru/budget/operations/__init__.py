"""The index of everything that can happen to a budget, and of what it refuses."""

from sokoguru.budget.calculations.refusals import (
    AccountIsNotPlanned,
    AdoptedBeforeTheEarlier,
    BudgetAwaitsTheMeeting,
    LineStandsTwice,
    MeetingIsStillToCome,
    MonthsDoNotAddUp,
    NoSuchLine,
    NoSuchVersion,
    NotABudgetResolution,
    NothingToCopy,
    NothingWasRevised,
    PercentageIsTooFar,
    PlanFileHasFaults,
    PlanIsEmpty,
    PlannedAmountIsMissing,
    ReturnNeedsAReason,
    UnitIsMissing,
    UnitIsUnknown,
    VersionIsDecided,
)
from sokoguru.budget.operations.copying import copy_plan
from sokoguru.budget.operations.files import import_plan
from sokoguru.budget.operations.lines import add_line, change_line, delete_line
from sokoguru.budget.operations.versions import adopt_budget, send_back, submit_budget

__all__ = [
    "AccountIsNotPlanned",
    "AdoptedBeforeTheEarlier",
    "BudgetAwaitsTheMeeting",
    "LineStandsTwice",
    "MeetingIsStillToCome",
    "MonthsDoNotAddUp",
    "NoSuchLine",
    "NoSuchVersion",
    "NotABudgetResolution",
    "NothingToCopy",
    "NothingWasRevised",
    "PercentageIsTooFar",
    "PlanFileHasFaults",
    "PlanIsEmpty",
    "PlannedAmountIsMissing",
    "ReturnNeedsAReason",
    "UnitIsMissing",
    "UnitIsUnknown",
    "VersionIsDecided",
    "add_line",
    "adopt_budget",
    "change_line",
    "copy_plan",
    "delete_line",
    "import_plan",
    "send_back",
    "submit_budget",
]
