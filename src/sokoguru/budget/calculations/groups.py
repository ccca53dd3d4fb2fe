"""Which accounts a budget plans, and on which side of the SHU they stand."""

from collections.abc import Iterable, Mapping, Sequence

from sokoguru.budget.calculations.refusals import AccountIsNotPlanned
from sokoguru.budget.vocabulary import Group, GroupSum, LineFact, PlanFact
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import AccountFact, MovementRow, Side

_NOMINAL = {
    "4": Group.INCOME,
    "5": Group.COST_OF_SALES,
    "6": Group.OPERATING_COST,
    "7": Group.OTHER_COST,
    "8": Group.TAX,
}
# Land, buildings, vehicles, equipment, machinery and intangibles, without what wears them off.
_INVESTMENT = ("16", "17")
_WORN_OFF = ("1609", "1709")
# Loans of banks, LPDB and co-ops, bonds, and participation capital.
_FUNDING = ("27", "28", "3104")


def group_of(account: AccountFact) -> Group:
    """The group of an account. Refuses one that no budget plans with `AccountIsNotPlanned`."""
    found = find_group(account)
    if found is None:
        raise AccountIsNotPlanned(account=account.code, name=account.name)
    return found


def find_group(account: AccountFact) -> Group | None:
    """The group of an account, or None where no budget plans it."""
    if account.code[0] in _NOMINAL:
        return _NOMINAL[account.code[0]]
    if account.code in _WORN_OFF:
        return None
    if account.code.startswith(_INVESTMENT):
        return Group.INVESTMENT
    return Group.FUNDING if account.code.startswith(_FUNDING) else None


def adds(account: AccountFact) -> int:
    """1 where the account counts towards its group, -1 where it takes away (returns, say)."""
    usual = Side.CREDIT if group_of(account) in (Group.INCOME, Group.FUNDING) else Side.DEBIT
    return 1 if account.side is usual else -1


def moved(row: MovementRow, account: AccountFact) -> int:
    """What a row of movements moved on the account's own side, in rupiah."""
    change = int(row.debit - row.credit)
    return change if account.side is Side.DEBIT else -change


def plan_of(lines: Iterable[LineFact]) -> PlanFact:
    """The lines in the order of their groups, with the sum of each group."""
    found: dict[Group, list[LineFact]] = {}
    for line in lines:
        found.setdefault(line.group, []).append(line)
    groups = (
        GroupSum(group=group, lines=tuple(_in_order(found[group])), total=_total(found[group]))
        for group in Group
        if group in found
    )
    return PlanFact(groups=tuple(groups))


def planned_accounts(chart: Sequence[AccountFact]) -> tuple[AccountFact, ...]:
    """The accounts that a budget may plan."""
    return tuple(account for account in chart if find_group(account) is not None)


def by_code(chart: Iterable[AccountFact]) -> Mapping[str, AccountFact]:
    """The chart by its codes."""
    return {account.code: account for account in chart}


def _in_order(lines: Iterable[LineFact]) -> list[LineFact]:
    return sorted(lines, key=lambda line: (line.code, line.unit))


def _total(lines: Iterable[LineFact]) -> Rupiah:
    return Rupiah.total(line.amount * line.adds for line in lines)
