"""The index of every question about cash and bank."""

from sokoguru.treasury.queries.accounts import bank_account, bank_accounts, bank_codes
from sokoguru.treasury.queries.closing import uncounted_cash, unreconciled
from sokoguru.treasury.queries.counts import (
    cash_count,
    cash_counts,
    expected_cash,
    newest_counts,
)
from sokoguru.treasury.queries.desk import desk
from sokoguru.treasury.queries.lines import bank_line, book_line, open_lines, outstanding
from sokoguru.treasury.queries.matches import matches, suggestions
from sokoguru.treasury.queries.reconciliations import (
    newest_reconciliation,
    reconciliation,
    reconciliations,
    standing,
)
from sokoguru.treasury.queries.statements import preview_statement, statements

__all__ = [
    "bank_account",
    "bank_accounts",
    "bank_codes",
    "bank_line",
    "book_line",
    "cash_count",
    "cash_counts",
    "desk",
    "expected_cash",
    "matches",
    "newest_counts",
    "newest_reconciliation",
    "open_lines",
    "outstanding",
    "preview_statement",
    "reconciliation",
    "reconciliations",
    "standing",
    "statements",
    "suggestions",
    "uncounted_cash",
    "unreconciled",
]
