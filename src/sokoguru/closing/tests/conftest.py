"""A co-op whose books move a little, and the work that makes a month ready to close."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from sokoguru.closing.operations import close_month, close_year, pass_over
from sokoguru.closing.queries import checklist, whole_year
from sokoguru.closing.vocabulary import ItemState, Period
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import post_journal
from sokoguru.ledger.vocabulary import JournalLine, Side

MARCH = Month(2026, 3)
NEXT_YEAR = date(2027, 1, 25)
Spend = Callable[..., None]


@pytest.fixture
def late(actor: Actor) -> Actor:
    """Budi in January, when the year has ended."""
    return replace(actor, at=datetime(2027, 1, 25, 5, 0, tzinfo=UTC))


@pytest.fixture
def spend(cooperative: CooperativeFact, actor: Actor) -> Spend:
    """Pays salaries on account: `spend(70_000, date(2026, 3, 4))`."""

    def pay(amount: int, on: date = date(2026, 3, 4), *, by: Actor = actor) -> None:
        post_journal(
            cooperative_id=cooperative.id,
            on=on,
            key=f"gaji:{amount}:{on}",
            memo="Gaji",
            lines=[
                JournalLine(Side.DEBIT, "6101", Rupiah(amount)),
                JournalLine(Side.CREDIT, "2401", Rupiah(amount)),
            ],
            by=by,
        )

    return pay


@pytest.fixture
def finish_year(cooperative: CooperativeFact, late: Actor) -> Callable[[], None]:
    """Passes over what may be and closes 2026."""

    def finish() -> None:
        period = whole_year(cooperative_id=cooperative.id, year=2026)
        assert period is not None
        pass_all(cooperative.id, period, late)
        close_year(cooperative_id=cooperative.id, year=2026, on=NEXT_YEAR, by=late)

    return finish


@pytest.fixture
def finish_month(cooperative: CooperativeFact, late: Actor) -> Callable[[Month], None]:
    """Closes a month on the second day of the next one."""

    def finish(month: Month = MARCH) -> None:
        on = month.next().first_day.replace(day=2)
        close_month(cooperative_id=cooperative.id, month=month, on=on, by=late)

    return finish


def pass_all(house: int, period: Period, by: Actor) -> None:
    """Give a reason for everything that is missing and may be passed over."""
    for item in checklist(cooperative_id=house, period=period).items:
        if item.state is ItemState.MISSING:
            pass_over(cooperative_id=house, period=period, kind=item.kind, reason="Menyusul", by=by)
