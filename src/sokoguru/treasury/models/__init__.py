"""The tables of cash and bank."""

from sokoguru.treasury.models.bank_account import BankAccount
from sokoguru.treasury.models.cash_count import CashCount
from sokoguru.treasury.models.match import Match, MatchedLine
from sokoguru.treasury.models.reconciliation import OpenItem, Reconciliation
from sokoguru.treasury.models.statement import BankLine, Statement

__all__ = [
    "BankAccount",
    "BankLine",
    "CashCount",
    "Match",
    "MatchedLine",
    "OpenItem",
    "Reconciliation",
    "Statement",
]
