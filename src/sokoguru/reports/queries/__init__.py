"""Every statement and source that can be asked for."""

from sokoguru.reports.queries.journal import journal_length, journal_text
from sokoguru.reports.queries.sources import KeyNeedsWeights, surplus_sources
from sokoguru.reports.queries.statements import (
    NoSuchBookYear,
    balance_sheet,
    income_statement,
    trial_balance,
)

__all__ = [
    "KeyNeedsWeights",
    "NoSuchBookYear",
    "balance_sheet",
    "income_statement",
    "journal_length",
    "journal_text",
    "surplus_sources",
    "trial_balance",
]
