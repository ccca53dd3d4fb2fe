"""The tables of budgets: one working paper a year, and versions that only grow."""

from sokoguru.budget.models.draft import Draft, DraftLine
from sokoguru.budget.models.version import Adoption, SentBack, Version, VersionLine

__all__ = ["Adoption", "Draft", "DraftLine", "SentBack", "Version", "VersionLine"]
