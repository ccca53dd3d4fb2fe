"""An asset is looked at, moved and judged anew; what was known before stays."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from sokoguru.assets.calculations import refusals
from sokoguru.assets.operations import (
    change_estimate,
    move_asset,
    record_check,
    run_depreciation,
)
from sokoguru.assets.queries import (
    depreciation_plan,
    holding,
    overdue_checks,
    register_on,
)
from sokoguru.assets.tests.register import DAY, LAND, MACHINE, balance, buy
from sokoguru.assets.vocabulary import (
    AssetFact,
    CheckFact,
    Condition,
    EstimateFact,
    LocationFact,
    Method,
)
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import KeyUsedForOtherContent
from sokoguru.ledger.queries import movements

pytestmark = pytest.mark.django_db
GRANT = UUID("01890000-0000-7000-8000-000000000001")
MARCH, APRIL, MAY = Month(2026, 3), Month(2026, 4), Month(2026, 5)


@pytest.fixture
def machine(cooperative: CooperativeFact, actor: Actor) -> AssetFact:
    """A machine that was given."""
    return buy(cooperative.id, actor, MACHINE, paid_from=None, grant_id=GRANT)


def look(house: CooperativeFact, by: Actor, asset: AssetFact, **change: Any) -> CheckFact:
    """Pak Darto looks at the machine on 10 March."""
    usual = {
        "condition": Condition.LIGHT, "checked_by": "Pak Darto", "on": date(2026, 3, 10),
        "key": "periksa", "remark": "Sabuk aus", "next_due": date(2026, 6, 10),
    }  # fmt: skip
    return record_check(cooperative_id=house.id, asset_id=asset.id, by=by, **{**usual, **change})


@pytest.mark.requirement("S2-098")
def test_the_card_knows_the_condition_the_last_check_and_the_next(
    cooperative: CooperativeFact, actor: Actor, machine: AssetFact
) -> None:
    look(cooperative, actor, machine)
    (line,) = register_on(cooperative_id=cooperative.id, on=date(2026, 6, 10))
    assert line.condition is Condition.LIGHT
    assert line.check is not None
    assert (line.check.checked_on, line.check.checked_by) == (date(2026, 3, 10), "Pak Darto")
    assert overdue_checks(cooperative_id=cooperative.id, on=date(2026, 6, 10)) == ()
    (late,) = overdue_checks(cooperative_id=cooperative.id, on=date(2026, 6, 11))
    assert late.asset == machine
    look(cooperative, actor, machine, on=date(2026, 6, 12), next_due=None, key="lagi",
         condition=Condition.GOOD)  # fmt: skip
    assert overdue_checks(cooperative_id=cooperative.id, on=date(2026, 12, 31)) == ()
    assert len(holding(cooperative_id=cooperative.id, asset_id=machine.id).checks) == 2


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"checked_by": " "}, refusals.CheckerNeeded),
        ({"next_due": date(2026, 3, 10)}, refusals.NextCheckNotLater),
        ({"on": date(2026, 3, 1)}, refusals.AssetIsNotThere),
    ],
)
def test_it_refuses_a_look_that_cannot_have_been(
    cooperative: CooperativeFact,
    actor: Actor,
    machine: AssetFact,
    change: dict[str, Any],
    refusal: type[Exception],
) -> None:
    with pytest.raises(refusal):
        look(cooperative, actor, machine, **change)


def test_looking_is_recorded_once(
    cooperative: CooperativeFact, actor: Actor, machine: AssetFact
) -> None:
    assert look(cooperative, actor, machine) == look(cooperative, actor, machine)
    with pytest.raises(KeyUsedForOtherContent):
        look(cooperative, actor, machine, remark="Lain")
    assert len(holding(cooperative_id=cooperative.id, asset_id=machine.id).checks) == 1


def move(house: CooperativeFact, by: Actor, asset: AssetFact, **change: Any) -> LocationFact:
    """The machine goes to the marketing unit on 10 April."""
    usual = {
        "unit": "pemasaran", "place": "Lumbung", "keeper": "Bu Rini", "on": date(2026, 4, 10),
        "key": "pindah",
    }  # fmt: skip
    return move_asset(cooperative_id=house.id, asset_id=asset.id, by=by, **{**usual, **change})


def by_unit(house: CooperativeFact, code: str) -> dict[str, int]:
    """What an account stands at in each unit, debit less credit."""
    found: dict[str, int] = {}
    for row in movements(cooperative_id=house.id, first_day=DAY, last_day=date(2026, 12, 31)):
        if row.code == code:
            found[row.unit] = found.get(row.unit, 0) + int(row.debit) - int(row.credit)
    return found


def test_a_move_is_dated_and_takes_the_asset_to_the_books_of_its_new_unit(
    cooperative: CooperativeFact, actor: Actor, machine: AssetFact
) -> None:
    run_depreciation(cooperative_id=cooperative.id, month=MARCH, by=actor)
    with pytest.raises(refusals.BeforeDepreciation):
        move(cooperative, actor, machine, on=date(2026, 3, 30))
    with pytest.raises(refusals.UnknownUnitOfAsset):
        move(cooperative, actor, machine, unit="bulan")
    move(cooperative, actor, machine)
    move(cooperative, actor, machine)
    known = holding(cooperative_id=cooperative.id, asset_id=machine.id)
    assert [place.keeper for place in known.locations] == ["Pak Darto", "Bu Rini"]
    assert known.where_on(date(2026, 4, 9)).unit == "toko"
    assert by_unit(cooperative, "1605") == {"toko": 0, "pemasaran": 60_000_000}
    assert by_unit(cooperative, "1609") == {"toko": 0, "pemasaran": -1_000_000}
    assert sum(by_unit(cooperative, "1901").values()) == 0
    run_depreciation(cooperative_id=cooperative.id, month=APRIL, by=actor)
    assert by_unit(cooperative, "6109") == {"toko": 1_000_000, "pemasaran": 1_000_000}


def test_another_keeper_moves_nothing_in_the_books(
    cooperative: CooperativeFact, actor: Actor, machine: AssetFact
) -> None:
    move(cooperative, actor, machine, unit="toko")
    assert by_unit(cooperative, "1901") == {}


def judge(house: CooperativeFact, by: Actor, asset: AssetFact, **change: Any) -> EstimateFact:
    """From May the machine lasts another 116 months."""
    usual = {
        "from_month": MAY, "residual": Rupiah(0), "life_months": 116, "rate_bps": 0,
        "method": Method.STRAIGHT_LINE, "reason": "Ganti mesin penggerak",
    }  # fmt: skip
    key = change.pop("key", "taksir")
    estimate = EstimateFact(**{**usual, **change})
    return change_estimate(
        cooperative_id=house.id, asset_id=asset.id, estimate=estimate, key=key, by=by
    )


def test_a_changed_estimate_works_from_its_month_on(
    cooperative: CooperativeFact, actor: Actor, machine: AssetFact
) -> None:
    judge(cooperative, actor, machine)
    for month in (MARCH, APRIL):
        run_depreciation(cooperative_id=cooperative.id, month=month, by=actor)
    assert balance(cooperative.id, "1609") == 2_000_000
    plan = depreciation_plan(cooperative_id=cooperative.id, month=MAY)
    assert plan.total == 58_000_000 // 116


@pytest.mark.requirement("S2-096")
def test_a_clause_may_stop_the_depreciation_of_a_grant_later(
    cooperative: CooperativeFact, actor: Actor, machine: AssetFact
) -> None:
    stopped = judge(cooperative, actor, machine, clause="Pasal 9", agreement="Adendum 1/2026")
    assert stopped.method is Method.NONE
    for month in (MARCH, APRIL):
        run_depreciation(cooperative_id=cooperative.id, month=month, by=actor)
    with pytest.raises(refusals.NothingToDepreciate):
        run_depreciation(cooperative_id=cooperative.id, month=MAY, by=actor)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"reason": ""}, refusals.AssetReasonNeeded),
        ({"from_month": MARCH}, refusals.EstimateReachesBack),
        ({"residual": Rupiah(58_000_001)}, refusals.ResidualOutOfRange),
        ({"life_months": 0}, refusals.LifeOutOfRange),
        ({"method": Method.NONE}, refusals.DepreciationNeeded),
        ({"clause": "Pasal 9"}, refusals.AgreementNeeded),
    ],
)
def test_it_refuses_an_estimate_that_cannot_be(
    cooperative: CooperativeFact,
    actor: Actor,
    machine: AssetFact,
    change: dict[str, Any],
    refusal: type[Exception],
) -> None:
    run_depreciation(cooperative_id=cooperative.id, month=MARCH, by=actor)
    with pytest.raises(refusal):
        judge(cooperative, actor, machine, **change)


def test_land_has_no_estimate(cooperative: CooperativeFact, actor: Actor) -> None:
    land = buy(cooperative.id, actor, LAND)
    with pytest.raises(refusals.NeverDepreciated):
        judge(cooperative, actor, land)
