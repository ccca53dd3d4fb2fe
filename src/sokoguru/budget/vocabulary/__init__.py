"""The words of a budget."""

from sokoguru.budget.vocabulary.comparison import (
    Beyond,
    BudgetComparison,
    ComparisonGroup,
    ComparisonLine,
    ComparisonSum,
    share_bps,
)
from sokoguru.budget.vocabulary.files import CellFault, FilePreview
from sokoguru.budget.vocabulary.plan import (
    MONTHS_A_YEAR,
    WHOLE,
    WHOLE_COOPERATIVE,
    BudgetFact,
    CopySource,
    DraftFact,
    Group,
    GroupSum,
    LineFact,
    PlanFact,
    PlannedLine,
    Stage,
    VersionFact,
    VersionState,
    YearOfPlan,
)

__all__ = [
    "MONTHS_A_YEAR",
    "WHOLE",
    "WHOLE_COOPERATIVE",
    "Beyond",
    "BudgetComparison",
    "BudgetFact",
    "CellFault",
    "ComparisonGroup",
    "ComparisonLine",
    "ComparisonSum",
    "CopySource",
    "DraftFact",
    "FilePreview",
    "Group",
    "GroupSum",
    "LineFact",
    "PlanFact",
    "PlannedLine",
    "Stage",
    "VersionFact",
    "VersionState",
    "YearOfPlan",
    "share_bps",
]
