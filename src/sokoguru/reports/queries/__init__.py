"""Every statement and source that can be asked for."""

from sokoguru.reports.queries.journal import journal_length, journal_text
from sokoguru.reports.queries.sources import KeyNeedsWeights, key_weights, surplus_sources
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
    "key_weights",
    "surplus_sources",
    "trial_balance",
]
