"""Every statement and source that can be asked for."""

from sokoguru.reports.queries.sources import surplus_sources
from sokoguru.reports.queries.statements import (
    NoSuchBookYear,
    balance_sheet,
    income_statement,
    trial_balance,
)

__all__ = [
    "NoSuchBookYear",
    "balance_sheet",
    "income_statement",
    "surplus_sources",
    "trial_balance",
]
