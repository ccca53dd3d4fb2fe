"""Every statement and source that can be asked for."""

from sokoguru.reports.queries.books import NoSuchBookYear
from sokoguru.reports.queries.cash_flow import cash_flow
from sokoguru.reports.queries.combined import (
    OtherCooperativesStayApart,
    combined,
    combined_balance_sheet,
)
from sokoguru.reports.queries.equity import equity_changes
from sokoguru.reports.queries.income import income_statement, usual_layout
from sokoguru.reports.queries.journal import journal_length, journal_text
from sokoguru.reports.queries.sources import KeyNeedsWeights, key_weights, surplus_sources
from sokoguru.reports.queries.statements import balance_sheet, trial_balance
from sokoguru.reports.queries.yearly import yearly_statements

__all__ = [
    "KeyNeedsWeights",
    "NoSuchBookYear",
    "OtherCooperativesStayApart",
    "balance_sheet",
    "cash_flow",
    "combined",
    "combined_balance_sheet",
    "equity_changes",
    "income_statement",
    "journal_length",
    "journal_text",
    "key_weights",
    "surplus_sources",
    "trial_balance",
    "usual_layout",
    "yearly_statements",
]
