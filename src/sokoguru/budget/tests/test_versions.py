"""A plan goes from the working paper to the meeting, and what was decided stays as it was."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from sokoguru.budget import operations as budgets
from sokoguru.budget.queries import adopted_budget, budget, draft, stage, versions
from sokoguru.budget.tests.conftest import Plan, resolution
from sokoguru.budget.vocabulary import PlannedLine, Stage, VersionState
from sokoguru.cooperatives.queries import ResolutionIsNotAdopted
from sokoguru.cooperatives.vocabulary import CooperativeFact, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from tests.cast import adopted

pytestmark = pytest.mark.django_db
DAY = date(2026, 2, 10)


def _submit(cooperative: CooperativeFact, by: Actor, on: date = DAY) -> int:
    return budgets.submit_budget(
        cooperative_id=cooperative.id, year=2026, remark="Usulan", on=on, by=by
    )


def _later(by: Actor) -> Actor:
    return replace(by, at=by.at.replace(hour=9))


def _replace_line(cooperative: CooperativeFact, by: Actor, code: str, amount: int) -> None:
    found = draft(cooperative_id=cooperative.id, year=2026)
    assert found is not None
    line = next(each for each in found.plan.lines if each.code == code)
    budgets.change_line(
        cooperative_id=cooperative.id,
        year=2026,
        line_id=line.id,
        line=replace(line.planned, amount=Rupiah(amount)),
        by=by,
    )


@pytest.mark.requirement("S3-050")
def test_only_a_resolution_about_the_budget_makes_a_version_count(
    cooperative: CooperativeFact, actor: Actor, plan: Plan
) -> None:
    plan(("4211", "toko", 12_000_000), ("6101", "", 5_000_000))
    number = _submit(cooperative, actor)
    asked: dict[str, Any] = {
        "cooperative_id": cooperative.id,
        "year": 2026,
        "number": number,
        "by": actor,
    }

    with pytest.raises(budgets.NotABudgetResolution):
        budgets.adopt_budget(**asked, resolution=resolution(subject=Subject.SURPLUS), on=DAY)
    with pytest.raises(budgets.MeetingIsStillToCome):
        budgets.adopt_budget(**asked, resolution=resolution(), on=DAY)
    assert adopted_budget(cooperative_id=cooperative.id, year=2026, on=date(2026, 12, 31)) is None

    with pytest.raises(ResolutionIsNotAdopted):
        budgets.adopt_budget(**asked, resolution=resolution(), on=date(2026, 2, 20))
    decided = adopted(cooperative.id, resolution(), actor)
    budgets.adopt_budget(**asked, resolution=decided, on=date(2026, 2, 20))

    found = adopted_budget(cooperative_id=cooperative.id, year=2026, on=date(2026, 2, 20))
    assert found is not None
    assert (found.version.resolution, found.version.meeting) == ("04/RAT/2026", "RAT 2025")
    assert (found.plan.income, found.plan.cost, found.plan.surplus) == (
        12_000_000,
        5_000_000,
        7_000_000,
    )
    assert adopted_budget(cooperative_id=cooperative.id, year=2026, on=date(2026, 2, 19)) is None
    with pytest.raises(budgets.VersionIsDecided):
        budgets.adopt_budget(**asked, resolution=resolution(), on=date(2026, 2, 20))


@pytest.mark.requirement("S3-053")
def test_a_draft_is_locked_while_the_meeting_has_it_and_opens_when_sent_back(
    cooperative: CooperativeFact, actor: Actor, plan: Plan
) -> None:
    plan(("6101", "", 5_000_000))
    _submit(cooperative, actor)

    with pytest.raises(budgets.BudgetAwaitsTheMeeting):
        plan(("6102", "", 1_000_000))
    with pytest.raises(budgets.BudgetAwaitsTheMeeting):
        _submit(cooperative, actor)
    with pytest.raises(budgets.ReturnNeedsAReason):
        budgets.send_back(cooperative_id=cooperative.id, year=2026, number=1, reason=" ", by=actor)
    budgets.send_back(
        cooperative_id=cooperative.id, year=2026, number=1, reason="Gaji kurang", by=actor
    )

    plan(("6102", "", 1_000_000))
    assert _submit(cooperative, actor) == 2
    second, first = versions(cooperative_id=cooperative.id, year=2026)
    assert (first.state, first.reason) == (VersionState.SENT_BACK, "Gaji kurang")
    assert second.state is VersionState.SUBMITTED


def test_a_revision_needs_a_resolution_again_and_the_earlier_stays_readable(
    cooperative: CooperativeFact, actor: Actor, plan: Plan, adopt: Callable[..., int]
) -> None:
    plan(("6101", "", 5_000_000))
    adopt()
    with pytest.raises(budgets.NothingWasRevised):
        _submit(cooperative, actor)

    _replace_line(cooperative, _later(actor), "6101", 6_000_000)
    assert stage(cooperative_id=cooperative.id, year=2026) is Stage.REVISING
    number = _submit(cooperative, actor, date(2026, 8, 1))
    with pytest.raises(budgets.AdoptedBeforeTheEarlier):
        budgets.adopt_budget(
            cooperative_id=cooperative.id, year=2026, number=number, by=actor,
            resolution=resolution(on=date(2026, 1, 5)), on=date(2026, 12, 31),
        )  # fmt: skip
    budgets.adopt_budget(
        cooperative_id=cooperative.id, year=2026, number=number, by=actor,
        resolution=adopted(
            cooperative.id, resolution(number="07/RALB/2026", on=date(2026, 8, 15)), actor
        ),
        on=date(2026, 12, 31),
    )  # fmt: skip

    def counted(on: date) -> tuple[int, int]:
        found = adopted_budget(cooperative_id=cooperative.id, year=2026, on=on)
        assert found is not None
        return found.version.number, found.plan.cost

    assert counted(date(2026, 8, 14)) == (1, 5_000_000)
    assert counted(date(2026, 8, 15)) == (2, 6_000_000)
    earlier = budget(cooperative_id=cooperative.id, year=2026, number=1)
    assert earlier is not None
    assert (earlier.version.state, earlier.plan.cost) == (VersionState.REVISED, 5_000_000)


def test_what_was_submitted_is_refused_every_change_by_the_database(
    cooperative: CooperativeFact, plan: Plan, adopt: Callable[..., int]
) -> None:
    plan(("6101", "", 5_000_000))
    adopt()
    for change in (
        "UPDATE budget_versionline SET amount = 1",
        "DELETE FROM budget_version",
        "UPDATE budget_adoption SET adopted_on = '2026-01-01'",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(change)
    found = budget(cooperative_id=cooperative.id, year=2026, number=1)
    assert found is not None
    assert found.plan.cost == 5_000_000


def test_an_empty_plan_and_a_version_that_is_not_there_are_refused(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    with pytest.raises(budgets.PlanIsEmpty):
        _submit(cooperative, actor)
    with pytest.raises(budgets.NoSuchVersion):
        budgets.send_back(cooperative_id=cooperative.id, year=2026, number=9, reason="x", by=actor)


def test_months_make_the_year_or_are_left_out(cooperative: CooperativeFact, actor: Actor) -> None:
    def add(**said: object) -> None:
        line = PlannedLine(**{"code": "6101", "unit": "", "amount": Rupiah(0), **said})  # type: ignore[arg-type]
        budgets.add_line(cooperative_id=cooperative.id, year=2026, line=line, by=actor)

    months = tuple(Rupiah(each * 1_000) for each in range(12))
    with pytest.raises(budgets.MonthsDoNotAddUp):
        add(amount=Rupiah(1_000), months=months)
    with pytest.raises(budgets.PlannedAmountIsMissing):
        add()
    add(months=months)
    found = draft(cooperative_id=cooperative.id, year=2026)
    assert found is not None
    (line,) = found.plan.lines
    assert (line.amount, line.months) == (66_000, months)


@pytest.mark.parametrize(
    ("code", "unit", "refusal"),
    [
        ("3101", "", budgets.AccountIsNotPlanned),
        ("1609", "", budgets.AccountIsNotPlanned),
        ("6101", "warung", budgets.UnitIsUnknown),
        ("4211", "", budgets.UnitIsMissing),
    ],
)
def test_a_line_names_an_account_and_a_unit_that_can_be_planned(
    plan: Plan, code: str, unit: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        plan((code, unit, 1_000))


def test_an_account_of_a_unit_is_planned_once(
    cooperative: CooperativeFact, actor: Actor, plan: Plan
) -> None:
    plan(("6101", "", 5_000), ("6101", "toko", 6_000), ("6101", "", 5_000))
    with pytest.raises(budgets.LineStandsTwice):
        plan(("6101", "", 7_000))
    found = draft(cooperative_id=cooperative.id, year=2026)
    assert found is not None
    assert [line.amount for line in found.plan.lines] == [5_000, 6_000]
    whole, shop = found.plan.lines
    with pytest.raises(budgets.LineStandsTwice):
        budgets.change_line(
            cooperative_id=cooperative.id, year=2026, line_id=shop.id, line=whole.planned, by=actor
        )
    budgets.delete_line(cooperative_id=cooperative.id, year=2026, line_id=shop.id, by=actor)
    with pytest.raises(budgets.NoSuchLine):
        budgets.delete_line(cooperative_id=cooperative.id, year=2026, line_id=shop.id, by=actor)
