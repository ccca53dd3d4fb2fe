"""The statements of the house, each a declaration: a new one is a page here and nothing else."""

from sokoguru.reports.calculations.declarations.balance_sheet import (
    BALANCE_SHEET,
    BALANCE_SHEET_SHARES_OWED,
)
from sokoguru.reports.calculations.declarations.cash_flow import (
    CASH_FLOW_BY_METHOD,
    CASH_FLOW_DIRECT,
    CASH_FLOW_INDIRECT,
)
from sokoguru.reports.calculations.declarations.equity import EQUITY_CHANGES
from sokoguru.reports.calculations.declarations.income_koperasi_a import INCOME_KOPERASI_A
from sokoguru.reports.calculations.declarations.income_real_sector import INCOME_REAL_SECTOR
from sokoguru.reports.calculations.declarations.income_savings_loan import INCOME_SAVINGS_LOAN
from sokoguru.reports.calculations.declarations.trial_balance import TRIAL_BALANCE
from sokoguru.reports.vocabulary import Layout, StatementDeclaration

DECLARATIONS: tuple[StatementDeclaration, ...] = (
    TRIAL_BALANCE,
    INCOME_REAL_SECTOR,
    INCOME_SAVINGS_LOAN,
    INCOME_KOPERASI_A,
    BALANCE_SHEET,
    BALANCE_SHEET_SHARES_OWED,
    CASH_FLOW_DIRECT,
    CASH_FLOW_INDIRECT,
    EQUITY_CHANGES,
)

INCOME_BY_LAYOUT: dict[Layout, StatementDeclaration] = {
    Layout.REAL_SECTOR: INCOME_REAL_SECTOR,
    Layout.SAVINGS_LOAN: INCOME_SAVINGS_LOAN,
    Layout.KOPERASI_A: INCOME_KOPERASI_A,
}

__all__ = [
    "BALANCE_SHEET",
    "BALANCE_SHEET_SHARES_OWED",
    "CASH_FLOW_BY_METHOD",
    "CASH_FLOW_DIRECT",
    "CASH_FLOW_INDIRECT",
    "DECLARATIONS",
    "EQUITY_CHANGES",
    "INCOME_BY_LAYOUT",
    "INCOME_KOPERASI_A",
    "INCOME_REAL_SECTOR",
    "INCOME_SAVINGS_LOAN",
    "TRIAL_BALANCE",
]
