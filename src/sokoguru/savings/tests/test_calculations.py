"""The arithmetic of dues, contributions and capital."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.members.vocabulary import MemberFact, MemberState
from sokoguru.savings.calculations.contributions import contributions
from sokoguru.savings.calculations.dues import advance, amount_of, due_day, unpaid
from sokoguru.savings.vocabulary import WHOLE_SHARE, Due

JANUARY = Month(2026, 1)


def due(month: Month, amount: int, *, is_opening: bool = False) -> Due:
    day = month.first_day.replace(day=10)
    return Due(month=month, amount=Rupiah(amount), due_on=day, is_opening=is_opening)


def someone(index: int) -> MemberFact:
    return MemberFact(
        id=UUID(int=index),
        number=f"{index:04d}",
        name=f"Anggota {index}",
        nik_masked="",
        phone="",
        address="",
        group="umum",
        state=MemberState.ACTIVE,
        applied_on=date(2026, 1, 1),
        joined_on=date(2026, 1, 1),
        left_on=None,
    )


YEAR = [due(JANUARY.plus(count), 10_000) for count in range(12)]


def test_payments_cover_the_oldest_claims_first() -> None:
    rest = unpaid(YEAR[:4], Rupiah(25_000))
    assert [(row.month, row.amount) for row in rest] == [
        (Month(2026, 3), 5_000),
        (Month(2026, 4), 10_000),
    ]


def test_the_opening_claim_is_older_than_every_month() -> None:
    opening = due(JANUARY, 70_000, is_opening=True)
    rest = unpaid([*YEAR[:2], opening], Rupiah(70_000))
    assert [row.month for row in rest] == [Month(2026, 1), Month(2026, 2)]


def test_what_is_paid_ahead_is_an_advance() -> None:
    assert advance(YEAR[:3], Rupiah(35_000)) == 5_000
    assert advance(YEAR[:3], Rupiah(25_000)) == 0
    assert unpaid(YEAR[:3], Rupiah(35_000)) == ()


@given(st.lists(st.integers(1, 10**9), max_size=30), st.integers(0, 10**11))
def test_open_claims_and_payments_always_make_up_the_claims(amounts: list[int], paid: int) -> None:
    dues = [due(JANUARY.plus(count), amount) for count, amount in enumerate(amounts)]
    rest = Rupiah.total(row.amount for row in unpaid(dues, Rupiah(paid)))
    assert rest - advance(dues, Rupiah(paid)) == sum(amounts) - paid


def test_a_claim_falls_due_on_its_day() -> None:
    assert due_day(Month(2026, 2), 28) == date(2026, 2, 28)
    assert amount_of("umum", {"umum": Rupiah(7)}) == 7
    assert amount_of("lama", {"umum": Rupiah(7)}) == 0


@pytest.mark.requirement("S3-011")
@given(st.lists(st.integers(0, 10**12), min_size=1, max_size=142).filter(any))
def test_shares_of_the_contributions_total_a_hundred_per_cent(amounts: list[int]) -> None:
    rows = contributions([(someone(i), Rupiah(amount)) for i, amount in enumerate(amounts)])
    assert sum(row.share for row in rows) == WHOLE_SHARE
    assert [row.amount for row in rows] == amounts


def test_without_savings_nobody_has_a_share() -> None:
    assert [row.share for row in contributions([(someone(1), Rupiah(0))])] == [0]
    assert contributions([]) == ()
