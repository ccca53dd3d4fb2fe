"""The plan beside what the books say, line by line.

A line of a unit is compared with the lines of the books that name the unit. A line of the whole
co-op takes in what every unit booked on the account, unless a unit has a line of its own there.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sokoguru.budget.calculations.groups import adds, find_group, group_of, moved
from sokoguru.budget.calculations.months import by_month, planned_through
from sokoguru.budget.vocabulary import (
    WHOLE_COOPERATIVE,
    Beyond,
    BudgetComparison,
    ComparisonGroup,
    ComparisonLine,
    ComparisonSum,
    Group,
    LineFact,
    PlanFact,
    VersionFact,
)
from sokoguru.foundation.calendar import FiscalYear
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger.vocabulary import AccountFact, MovementRow

Place = tuple[str, str]  # account and unit


@dataclass(frozen=True, kw_only=True)
class Books:
    """What moved from the first day of the year through a day, and the chart."""

    year: FiscalYear
    through: date
    movements: Sequence[MovementRow]
    accounts: Mapping[str, AccountFact]


def compare(
    *, plan: PlanFact, version: VersionFact, books: Books, unit: str | None
) -> BudgetComparison:
    """The comparison of all units, or of the lines of one unit."""
    planned = {(line.code, line.unit): line for line in plan.lines}
    actual = _actual(books, planned.keys())
    places = sorted(planned.keys() | {place for place, amount in actual.items() if amount})
    lines = [
        _line(place, planned.get(place), Rupiah(actual.get(place, 0)), books, planned.keys())
        for place in places
        if unit is None or place[1] == unit
    ]
    groups = tuple(_groups(lines))
    income = _sum_of(groups, (Group.INCOME,))
    costs = tuple(each for each in Group if each.is_operating and each is not Group.INCOME)
    return BudgetComparison(
        year=books.year.year,
        first_day=books.year.first_day,
        through=books.through,
        version=version,
        unit=unit,
        groups=groups,
        income=income,
        cost=_sum_of(groups, costs),
        surplus=_surplus(income, _sum_of(groups, costs)),
    )


def _actual(books: Books, planned: Iterable[Place]) -> Mapping[Place, int]:
    """What each place moved; what a line of the whole co-op covers is added up there."""
    covering = _covering(planned)
    found: dict[Place, int] = defaultdict(int)
    for row in books.movements:
        account = books.accounts[row.code]
        if find_group(account) is not None:
            unit = WHOLE_COOPERATIVE if row.code in covering else row.unit
            found[row.code, unit] += moved(row, account)
    return found


def _covering(planned: Iterable[Place]) -> frozenset[str]:
    """Accounts with a line of the whole co-op and none of a unit."""
    places = list(planned)
    of_units = {code for code, unit in places if unit != WHOLE_COOPERATIVE}
    return frozenset(code for code, unit in places if unit == WHOLE_COOPERATIVE) - of_units


def _line(
    place: Place,
    planned: LineFact | None,
    actual: Rupiah,
    books: Books,
    all_places: Iterable[Place],
) -> ComparisonLine:
    code, unit = place
    account = books.accounts[code]
    group, sign = group_of(account), adds(account)
    year = planned.amount if planned else ZERO
    monthly = by_month(year, planned.months) if planned else ()
    to_date = planned_through(monthly, year=books.year, through=books.through) if monthly else ZERO
    return ComparisonLine(
        code=code,
        name=account.name,
        unit=unit,
        group=group,
        adds=sign,
        planned=to_date,
        planned_year=year,
        actual=actual,
        is_favourable=_is_favourable(group, sign * (actual - to_date)),
        beyond=_beyond(group, sign, actual, to_date=to_date, year=year),
        covers_all_units=unit == WHOLE_COOPERATIVE and code in _covering(all_places),
    )


def _is_favourable(group: Group, more: int) -> bool | None:
    """More income is welcome and more cost is not; assets and loans are neither by themselves."""
    if not group.is_operating:
        return None
    return more >= 0 if group is Group.INCOME else more <= 0


def _beyond(group: Group, sign: int, actual: Rupiah, *, to_date: Rupiah, year: Rupiah) -> Beyond:
    """Whether more was spent, bought or borrowed than planned."""
    if group is Group.INCOME or sign < 0 or actual <= to_date or actual <= 0:
        return Beyond.NONE
    if year == 0:
        return Beyond.UNPLANNED
    return Beyond.YEAR if actual > year else Beyond.TO_DATE


def _groups(lines: Iterable[ComparisonLine]) -> Iterable[ComparisonGroup]:
    found: dict[Group, list[ComparisonLine]] = defaultdict(list)
    for line in lines:
        found[line.group].append(line)
    for group in Group:
        if group in found:
            yield ComparisonGroup(
                group=group, lines=tuple(found[group]), total=_total(group, found[group])
            )


def _total(group: Group, lines: Sequence[ComparisonLine]) -> ComparisonSum:
    planned = Rupiah.total(line.planned * line.adds for line in lines)
    actual = Rupiah.total(line.actual * line.adds for line in lines)
    return ComparisonSum(
        planned=planned,
        planned_year=Rupiah.total(line.planned_year * line.adds for line in lines),
        actual=actual,
        is_favourable=_is_favourable(group, actual - planned),
    )


def _sum_of(groups: Iterable[ComparisonGroup], wanted: Sequence[Group]) -> ComparisonSum:
    chosen = [each.total for each in groups if each.group in wanted]
    planned = Rupiah.total(each.planned for each in chosen)
    actual = Rupiah.total(each.actual for each in chosen)
    return ComparisonSum(
        planned=planned,
        planned_year=Rupiah.total(each.planned_year for each in chosen),
        actual=actual,
        is_favourable=_is_favourable(wanted[0], actual - planned),
    )


def _surplus(income: ComparisonSum, cost: ComparisonSum) -> ComparisonSum:
    planned, actual = income.planned - cost.planned, income.actual - cost.actual
    return ComparisonSum(
        planned=planned,
        planned_year=income.planned_year - cost.planned_year,
        actual=actual,
        is_favourable=actual >= planned,
    )
