"""Which activity an account belongs to in the cash flow, by the letter of the chart (S2-114)."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from sokoguru.ledger.vocabulary import BRIDGE, AccountFact

# Depreciation and what it gathers on belong to the assets they wear down.
_WEAR = ("1609", "1709", "6109")
_DEPOSITS = "2101"


class CashClass(StrEnum):
    """Cash itself, one of the three activities, or the bridge between units."""

    CASH = "C"
    OPERATING = "O"
    INVESTING = "I"
    FINANCING = "F"
    BRIDGE = "U"


def cash_classes(
    accounts: Iterable[AccountFact], *, takes_deposits: bool
) -> Mapping[str, CashClass]:
    """The class of every account.

    Accounts that never meet cash have no letter in the chart; they go with what they belong to:
    depreciation with the assets, equity with financing, the rest with operations. Where taking
    deposits is the business (savings and loan), voluntary savings are operations too.
    """
    return {account.code: _class(account, takes_deposits=takes_deposits) for account in accounts}


def _class(account: AccountFact, *, takes_deposits: bool) -> CashClass:
    if account.code.startswith(BRIDGE):
        return CashClass.BRIDGE
    if account.code.startswith(_WEAR):
        return CashClass.INVESTING
    if takes_deposits and account.code.startswith(_DEPOSITS):
        return CashClass.OPERATING
    if account.cash_flow:
        return CashClass(account.cash_flow)
    return CashClass.FINANCING if account.code.startswith("3") else CashClass.OPERATING
