"""Budget beside actual: to the day, by unit, and what went beyond the plan."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sokoguru.budget.calculations.months import by_month, planned_through
from sokoguru.budget.calculations.refusals import (
    DayOutsideTheYear,
    NoAdoptedBudget,
    NoSuchVersion,
)
from sokoguru.budget.queries import budget_against_actual
from sokoguru.budget.tests.conftest import Plan, Spend
from sokoguru.budget.vocabulary import Beyond, BudgetComparison, Group, share_bps
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.calendar import FiscalYear
from sokoguru.foundation.money import Rupiah

JUNE = date(2026, 6, 30)


@given(st.integers(1, 10**13), st.dates(date(2026, 1, 1), date(2026, 12, 31)))
def test_the_plan_through_a_day_grows_to_the_whole_year(amount: int, through: date) -> None:
    year = FiscalYear(2026)
    monthly = by_month(Rupiah(amount), ())
    before = planned_through(monthly, year=year, through=through)
    assert 0 <= before <= amount
    assert planned_through(monthly, year=year, through=date(2026, 12, 31)) == amount
    assert planned_through(monthly, year=year, through=date(2026, 1, 31)) == monthly[0]


def test_a_share_of_nothing_is_not_computed() -> None:
    assert share_bps(Rupiah(500), Rupiah(0)) is None
    assert share_bps(Rupiah(1), Rupiah(3)) == 3333
    assert share_bps(Rupiah(2), Rupiah(3)) == 6667


@pytest.fixture
def half_a_year(plan: Plan, adopt: Callable[..., int], book: Spend) -> None:
    """Half of 2026: sales below, salaries beyond, a cost that nobody planned, a vehicle."""
    plan(
        ("4211", "toko", 12_000_000),
        ("6101", "", 2_400_000),
        ("6102", "", 1_200_000),
        ("1603", "", 10_000_000),
        ("2701", "", 8_000_000),
    )
    adopt()
    book("4211", 5_000_000, date(2026, 3, 4), unit="toko")
    book("6101", 1_000_000, date(2026, 4, 4), unit="toko")
    book("6101", 700_000, date(2026, 5, 4))
    book("6102", 1_300_000, date(2026, 5, 5))
    book("6103", 50_000, date(2026, 5, 6))
    book("2701", 8_000_000, date(2026, 5, 7))
    book("1603", 4_000_000, date(2026, 5, 8))
    book("6101", 9_000_000, date(2026, 7, 1))


def _through(cooperative: CooperativeFact, **asked: object) -> BudgetComparison:
    return budget_against_actual(
        cooperative_id=cooperative.id,
        year=2026,
        **{"through": JUNE, **asked},  # type: ignore[arg-type]
    )


@pytest.mark.django_db
@pytest.mark.usefixtures("half_a_year")
def test_every_line_stands_beside_what_was_booked_through_the_day(
    cooperative: CooperativeFact,
) -> None:
    found = {line.code: line for line in _through(cooperative).lines}

    sales = found["4211"]
    assert (sales.planned, sales.planned_year, sales.actual) == (6_000_000, 12_000_000, 5_000_000)
    assert (sales.difference, sales.share_bps, sales.is_favourable) == (-1_000_000, 8333, False)
    assert sales.beyond is Beyond.NONE
    salaries = found["6101"]
    assert (salaries.planned, salaries.actual, salaries.beyond) == (
        1_200_000,
        1_700_000,
        Beyond.TO_DATE,
    )
    assert salaries.covers_all_units
    assert found["6102"].beyond is Beyond.YEAR
    assert found["6103"].beyond is Beyond.UNPLANNED
    assert found["6103"].share_bps is None
    assert found["1603"].beyond is Beyond.NONE
    assert found["2701"].beyond is Beyond.TO_DATE
    assert {found[code].is_favourable for code in ("1603", "2701")} == {None}
    assert found["6101"].is_favourable is False


@pytest.mark.django_db
@pytest.mark.usefixtures("half_a_year")
def test_the_planned_and_the_real_surplus_follow_from_the_lines(
    cooperative: CooperativeFact,
) -> None:
    found = _through(cooperative)
    assert (found.surplus.planned_year, found.surplus.planned) == (8_400_000, 4_200_000)
    assert found.surplus.actual == 5_000_000 - 1_700_000 - 1_300_000 - 50_000
    assert [each.group for each in found.groups] == [
        Group.INCOME,
        Group.OPERATING_COST,
        Group.INVESTMENT,
        Group.FUNDING,
    ]
    assert {line.code for line in found.beyond} == {"6101", "6102", "6103", "2701"}


@pytest.mark.django_db
def test_a_unit_with_a_line_of_its_own_is_measured_by_itself(
    cooperative: CooperativeFact, plan: Plan, adopt: Callable[..., int], book: Spend
) -> None:
    plan(("6101", "", 2_400_000), ("6101", "toko", 1_200_000))
    adopt()
    book("6101", 500_000, date(2026, 3, 3), unit="toko")
    book("6101", 900_000, date(2026, 3, 4))

    whole = {line.unit: line.actual for line in _through(cooperative).lines}
    shop = _through(cooperative, unit="toko")

    assert whole == {"": 900_000, "toko": 500_000}
    assert [(line.unit, line.actual) for line in shop.lines] == [("toko", 500_000)]


@pytest.mark.django_db
def test_the_version_of_the_day_is_the_measure(
    cooperative: CooperativeFact, plan: Plan, adopt: Callable[..., int]
) -> None:
    plan(("6101", "", 2_400_000))
    adopt()
    plan(("6102", "", 1_200_000))
    adopt(number="07/RALB/2026", on=date(2026, 7, 10))

    assert _through(cooperative).version.number == 1
    assert _through(cooperative, through=date(2026, 1, 31)).version.number == 1
    assert _through(cooperative, through=date(2026, 7, 10)).version.number == 2
    assert _through(cooperative, version=2).version.number == 2


@pytest.mark.django_db
def test_it_refuses_what_cannot_be_compared(cooperative: CooperativeFact, plan: Plan) -> None:
    plan(("6101", "", 2_400_000))
    with pytest.raises(NoAdoptedBudget):
        _through(cooperative)
    with pytest.raises(NoSuchVersion):
        _through(cooperative, version=3)
    with pytest.raises(DayOutsideTheYear):
        _through(cooperative, through=date(2027, 1, 1))
