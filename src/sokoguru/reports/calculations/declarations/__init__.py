"""The statements of the house, each a declaration: a new one is a page here and nothing else."""

from sokoguru.reports.calculations.declarations.balance_sheet import BALANCE_SHEET
from sokoguru.reports.calculations.declarations.income_koperasi_a import INCOME_KOPERASI_A
from sokoguru.reports.calculations.declarations.income_real_sector import INCOME_REAL_SECTOR
from sokoguru.reports.calculations.declarations.trial_balance import TRIAL_BALANCE
from sokoguru.reports.vocabulary import Layout, StatementDeclaration

DECLARATIONS: tuple[StatementDeclaration, ...] = (
    TRIAL_BALANCE,
    INCOME_REAL_SECTOR,
    INCOME_KOPERASI_A,
    BALANCE_SHEET,
)

INCOME_BY_LAYOUT: dict[Layout, StatementDeclaration] = {
    Layout.REAL_SECTOR: INCOME_REAL_SECTOR,
    Layout.KOPERASI_A: INCOME_KOPERASI_A,
}

__all__ = [
    "BALANCE_SHEET",
    "DECLARATIONS",
    "INCOME_BY_LAYOUT",
    "INCOME_KOPERASI_A",
    "INCOME_REAL_SECTOR",
    "TRIAL_BALANCE",
]
