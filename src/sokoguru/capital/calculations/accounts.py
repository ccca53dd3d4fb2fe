"""Which account a loan stands on, by its source and its term (chart 27xx, 28xx)."""

from sokoguru.capital.vocabulary import LoanSource, Programme

SHORT_MONTHS = 12
NOTES = "2804"
_OTHERS = {
    LoanSource.MEMBERS: NOTES,
    LoanSource.COOPERATIVES: "2803",
    LoanSource.DEBT_PAPER: NOTES,
    LoanSource.OTHER: NOTES,
}
ACCRUED, BANK_INTEREST, LPDB_INTEREST = "2401", "5202", "5203"
LOAN_ACCOUNTS = ("2701", "2702", "2801", "2802", "2803", "2804")


def loan_account(source: LoanSource, programme: Programme, *, months: int) -> str:
    """Banks: 2701 or 2801, LPDB: 2702 or 2802, up to twelve months or longer.

    Other co-ops: 2803. Bonds, and loans from members or others, which are notes of debt: 2804.
    """
    if source is not LoanSource.BANK:
        return _OTHERS[source]
    last = "2" if programme is Programme.LPDB else "1"
    return ("270" if months <= SHORT_MONTHS else "280") + last


def interest_account(programme: Programme) -> str:
    """Interest of LPDB has an account of its own."""
    return LPDB_INTEREST if programme is Programme.LPDB else BANK_INTEREST
