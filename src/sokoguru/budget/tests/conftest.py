"""A shop that planned its year, and acts that plan one."""

from collections.abc import Callable
from datetime import date

import pytest

from sokoguru.budget.operations import add_line, adopt_budget, submit_budget
from sokoguru.budget.vocabulary import PlannedLine
from sokoguru.cooperatives.vocabulary import CooperativeFact, Resolution, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import post_journal
from sokoguru.ledger.vocabulary import JournalLine, Side
from tests.cast import adopted

Plan = Callable[..., None]
Spend = Callable[..., None]


def resolution(
    *, number: str = "04/RAT/2026", on: date = date(2026, 2, 20), subject: Subject = Subject.BUDGET
) -> Resolution:
    """What the meeting of February decided."""
    return Resolution(
        number=number, adopted_on=on, meeting="RAT 2025", subject=subject, text="RAPBK disahkan"
    )


@pytest.fixture
def plan(cooperative: CooperativeFact, actor: Actor) -> Plan:
    """Adds lines to the draft of 2026: `plan(("4211", "toko", 12_000_000), …)`."""

    def write(*lines: tuple[str, str, int], year: int = 2026) -> None:
        for code, unit, amount in lines:
            add_line(
                cooperative_id=cooperative.id,
                year=year,
                line=PlannedLine(code=code, unit=unit, amount=Rupiah(amount)),
                by=actor,
            )

    return write


@pytest.fixture
def adopt(cooperative: CooperativeFact, actor: Actor) -> Callable[..., int]:
    """Submits the draft and records that the meeting adopted it."""

    def decide(year: int = 2026, *, number: str = "04/RAT/2026", on: date | None = None) -> int:
        day = on or date(2026, 2, 20)
        version = submit_budget(
            cooperative_id=cooperative.id, year=year, remark="", on=day, by=actor
        )
        adopt_budget(
            cooperative_id=cooperative.id,
            year=year,
            number=version,
            resolution=adopted(cooperative.id, resolution(number=number, on=day), actor),
            on=date(2026, 12, 31),
            by=actor,
        )
        return version

    return decide


@pytest.fixture
def book(cooperative: CooperativeFact, actor: Actor) -> Spend:
    """Books cash against one account: `book("6101", 100_000, date(2026, 3, 4))`."""

    def write(code: str, amount: int, on: date, *, unit: str | None = None) -> None:
        is_income = code.startswith(("4", "27"))
        side, other = (Side.CREDIT, Side.DEBIT) if is_income else (Side.DEBIT, Side.CREDIT)
        post_journal(
            cooperative_id=cooperative.id,
            on=on,
            key=f"{code}:{amount}:{on}:{unit}",
            memo="Contoh",
            lines=[
                JournalLine(side, code, Rupiah(amount), unit=unit),
                JournalLine(other, "1101", Rupiah(amount)),
            ],
            by=actor,
        )

    return write
