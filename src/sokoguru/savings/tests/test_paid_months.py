"""A receipt of simpanan wajib names the months that it pays."""

from datetime import timedelta

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.members.vocabulary import MemberFact
from sokoguru.savings import queries
from sokoguru.savings.calculations.paid_months import months_paid, say_months
from sokoguru.savings.operations import bill_wajib, receive_deposit
from sokoguru.savings.vocabulary import Due, MoneyAccount, Receipt, SavingsProduct

JANUARY = Month(2026, 1)


def due(month: Month, amount: int = 10_000, *, is_opening: bool = False) -> Due:
    day = month.first_day.replace(day=10)
    return Due(month=month, amount=Rupiah(amount), due_on=day, is_opening=is_opening)


def said(before: int, amount: int, *dues: Due, monthly: int = 10_000) -> str:
    months = months_paid(
        dues,
        before=Rupiah(before),
        amount=Rupiah(amount),
        monthly=Rupiah(monthly),
        first=Month(2026, 3),
    )
    return say_months(months)


QUARTER = tuple(due(JANUARY.plus(count)) for count in range(3))


@pytest.mark.parametrize(
    ("before", "amount", "words"),
    [
        (0, 30_000, "Januari–Maret 2026"),
        (10_000, 10_000, "Februari 2026"),
        (0, 25_000, "Januari–Maret 2026 (Maret sebagian)"),
        (25_000, 5_000, "Maret 2026"),
        (0, 4_000, "Januari 2026 (sebagian)"),
        (20_000, 30_000, "Maret–Mei 2026"),
        (30_000, 110_000, "April 2026–Februari 2027"),
    ],
)
def test_the_oldest_months_are_paid_first_and_what_is_more_goes_ahead(
    before: int, amount: int, words: str
) -> None:
    assert said(before, amount, *QUARTER) == words


def test_an_older_book_comes_before_every_month() -> None:
    opening = due(JANUARY, 70_000, is_opening=True)

    assert said(50_000, 30_000, *QUARTER, opening) == "tunggakan lama, Januari 2026"
    assert said(50_000, 5_000, opening) == "tunggakan lama (sebagian)"
    assert said(70_000, 10_000, opening) == "Januari 2026"


def test_months_that_were_not_billed_are_passed_over() -> None:
    assert said(0, 30_000, due(JANUARY), due(Month(2026, 4)), due(Month(2026, 5))) == (
        "Januari 2026, April–Mei 2026"
    )


def test_without_a_claim_the_first_month_is_that_of_joining() -> None:
    assert said(0, 20_000) == "Maret–April 2026"
    assert said(0, 20_000, monthly=0) == ""


def pay(cooperative: CooperativeFact, member: MemberFact, by: Actor, amount: int) -> Receipt:
    return receive_deposit(
        cooperative_id=cooperative.id,
        member_id=member.id,
        product=SavingsProduct.WAJIB,
        amount=Rupiah(amount),
        money=MoneyAccount.CASH,
        on=by.at.date(),
        key=f"wajib:{by.at.isoformat()}",
        by=by,
    )


@pytest.mark.django_db
def test_a_receipt_says_the_same_whatever_is_paid_and_billed_afterwards(
    cooperative: CooperativeFact, sari: MemberFact, actor: Actor
) -> None:
    later = Actor(name=actor.name, at=actor.at + timedelta(days=1))
    bill_wajib(cooperative_id=cooperative.id, month=Month(2026, 3), by=actor)
    first = pay(cooperative, sari, actor, 25_000)
    bill_wajib(cooperative_id=cooperative.id, month=Month(2026, 4), by=later)
    second = pay(cooperative, sari, later, 25_000)

    again = pay(cooperative, sari, actor, 25_000)
    read = queries.receipt(cooperative_id=cooperative.id, entry_id=first.entry.id)

    words = "Simpanan wajib Maret–Mei 2026 (Mei sebagian)"
    assert [receipt.lines[0].label for receipt in (first, again, read)] == [words] * 3
    assert second.lines[0].label == "Simpanan wajib Mei–Juli 2026"
