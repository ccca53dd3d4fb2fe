"""The one thing to do next, from the first member to the surplus paid out."""

from dataclasses import replace
from datetime import date

import pytest

from sokoguru.cooperatives.vocabulary import SavingsKind
from sokoguru.foundation.money import Rupiah
from sokoguru.site.calculations.next_step import next_step
from sokoguru.site.vocabulary import Desk, Work, YearStanding
from sokoguru.surplus.vocabulary.year import Stage

NOTHING = Rupiah(0)
BUSY = Desk(
    cash=NOTHING,
    bank=NOTHING,
    savings=dict.fromkeys(SavingsKind, NOTHING),
    active=20,
    applied=0,
    waiting=0,
    arrears=NOTHING,
    in_arrears=0,
)
MARCH_2027 = date(2027, 3, 1)


def year(number: int, *, is_open: bool, surplus: Stage = Stage.BOOKS_OPEN) -> YearStanding:
    return YearStanding(
        year=number, last_day=date(number, 12, 31), is_open=is_open, surplus=surplus
    )


@pytest.mark.parametrize(
    ("applied", "waiting", "work"),
    [(0, 0, Work.FIRST_MEMBER), (3, 0, Work.ADMIT), (3, 2, Work.ENTRANCE)],
)
def test_a_new_cooperative_is_led_to_its_first_member(
    applied: int, waiting: int, work: Work
) -> None:
    desk = replace(BUSY, active=0, applied=applied, waiting=waiting)

    assert next_step(desk, [year(2026, is_open=True)], on=date(2026, 3, 1)).work is work


@pytest.mark.parametrize(
    ("stage", "work"),
    [
        (Stage.BOOKS_CLOSED, Work.DETERMINE),
        (Stage.DETERMINED, Work.APPROVE),
        (Stage.APPROVED, Work.PAY_SURPLUS),
        (Stage.ANNOUNCED, Work.PAY_SURPLUS),
        (Stage.PAID, Work.DAILY),
        (Stage.NOTHING_TO_DIVIDE, Work.DAILY),
    ],
)
def test_a_closed_year_leads_to_its_surplus(stage: Stage, work: Work) -> None:
    years = [year(2026, is_open=False, surplus=stage), year(2027, is_open=True)]

    assert next_step(BUSY, years, on=MARCH_2027).work is work


def test_a_year_that_is_over_is_closed_first() -> None:
    years = [year(2026, is_open=True), year(2027, is_open=True)]

    step = next_step(replace(BUSY, applied=4), years, on=MARCH_2027)

    assert step.work is Work.CLOSE_YEAR
    assert step.year == 2026


def test_without_an_open_year_one_is_opened() -> None:
    years = [year(2026, is_open=False, surplus=Stage.PAID)]

    assert next_step(BUSY, years, on=MARCH_2027).work is Work.OPEN_YEAR


def test_a_new_year_is_opened_before_the_old_one_is_closed() -> None:
    """The counter stands still on 2 January while the accountant still closes December."""
    step = next_step(BUSY, [year(2026, is_open=True)], on=date(2027, 1, 2))

    assert step.work is Work.OPEN_YEAR
    assert next_step(BUSY, [year(1999, is_open=True)], on=MARCH_2027).work is Work.CLOSE_YEAR


def test_people_who_wait_come_before_daily_work() -> None:
    years = [year(2027, is_open=True)]

    assert next_step(replace(BUSY, applied=2), years, on=MARCH_2027).count == 2
    assert next_step(replace(BUSY, waiting=1), years, on=MARCH_2027).work is Work.ENTRANCE
    assert next_step(BUSY, years, on=MARCH_2027).work is Work.DAILY
