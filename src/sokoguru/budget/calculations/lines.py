"""When a line of a plan is sound."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from sokoguru.budget.calculations.groups import group_of
from sokoguru.budget.calculations.months import settle_amount
from sokoguru.budget.calculations.refusals import UnitIsMissing, UnitIsUnknown
from sokoguru.budget.vocabulary import PlannedLine
from sokoguru.foundation.money import ZERO
from sokoguru.ledger.calculations.refusals import UnknownAccount
from sokoguru.ledger.vocabulary import AccountFact


def settled(
    line: PlannedLine, *, accounts: Mapping[str, AccountFact], units: Collection[str]
) -> PlannedLine:
    """The line with its year and months in agreement.

    Refuses an account that the chart lacks or no budget plans, a unit that the co-op lacks or the
    account needs, no amount, and months that do not add up.
    """
    account = accounts.get(line.code)
    if account is None:
        raise UnknownAccount(account=line.code)
    group_of(account)
    if line.unit and line.unit not in units:
        raise UnitIsUnknown(unit=line.unit)
    if account.needs_unit and not line.unit:
        raise UnitIsMissing(account=line.code)
    amount, months = settle_amount(line.amount or None, line.months or (ZERO,) * 12)
    return replace(line, amount=amount, months=months, remark=line.remark.strip()[:300])
