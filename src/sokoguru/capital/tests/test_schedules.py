"""Schedules in whole rupiah: they add up, whatever the terms."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sokoguru.capital.calculations.accounts import interest_account, loan_account
from sokoguru.capital.calculations.accrual import Recognised, missing_interest, months_missing
from sokoguru.capital.calculations.plan import (
    allocate,
    allocate_early,
    earned_to,
    outstanding,
    plan,
    within_a_year,
)
from sokoguru.capital.calculations.refusals import (
    ExtraAboveOutstanding,
    PaymentNotAsDue,
    TermsDoNotWork,
)
from sokoguru.capital.calculations.schedule import schedule
from sokoguru.capital.vocabulary import LoanSource, LoanTerms, Method, PaidAmount, Programme
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah

DAY = date(2026, 1, 31)
UNHURRIED = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def terms_of(
    method: Method,
    *,
    principal: int = 12_000_000,
    rate_bps: int = 1_800,
    instalments: int = 12,
    grace: int = 0,
    every: int = 1,
) -> LoanTerms:
    return LoanTerms(
        principal=Rupiah(principal),
        rate_bps=rate_bps,
        method=method,
        instalments=instalments,
        received_on=DAY,
        grace_months=grace,
        every_months=every,
    )


@st.composite
def any_terms(draw: st.DrawFn) -> LoanTerms:
    instalments, every = draw(st.integers(1, 60)), draw(st.sampled_from([1, 3, 6, 12]))
    return terms_of(
        draw(st.sampled_from(list(Method))),
        principal=draw(st.integers(1, 10**12)),
        rate_bps=draw(st.integers(0, 10_000)),
        instalments=instalments,
        grace=draw(st.integers(0, (instalments - 1) * every)),
        every=every,
    )


@UNHURRIED
@given(any_terms())
def test_every_schedule_pays_the_principal_exactly_and_never_a_negative_part(
    terms: LoanTerms,
) -> None:
    rows = schedule(terms)
    assert Rupiah.total(row.principal for row in rows) == terms.principal
    assert rows[-1].balance == 0
    assert all(row.principal >= 0 and row.interest >= 0 and row.balance >= 0 for row in rows)
    assert [row.number for row in rows] == list(range(1, terms.instalments + 1))
    assert [row.due_on for row in rows] == sorted({row.due_on for row in rows})


def test_the_four_methods_give_the_figures_of_the_handbook() -> None:
    flat = schedule(terms_of(Method.FLAT))
    assert {(row.principal, row.interest) for row in flat} == {(1_000_000, 180_000)}
    falling = schedule(terms_of(Method.EQUAL_PRINCIPAL))
    assert [row.interest for row in falling[:2]] == [180_000, 165_000]
    assert Rupiah.total(row.interest for row in falling) == 1_170_000
    annuity = schedule(terms_of(Method.ANNUITY))
    assert [(row.interest, row.principal) for row in annuity[:2]] == [
        (180_000, 920_160), (166_198, 933_962),
    ]  # fmt: skip
    assert (annuity[-1].principal, annuity[-1].interest) == (1_083_901, 16_259)
    assert Rupiah.total(row.interest for row in annuity) == 1_201_920
    bullet = schedule(terms_of(Method.BULLET))
    assert [row.principal for row in bullet] == [0] * 11 + [12_000_000]
    uneven = schedule(terms_of(Method.FLAT, principal=10_000_000))
    assert (uneven[0].principal, uneven[-1].principal) == (833_333, 833_337)


def test_grace_carries_interest_only_and_a_month_end_stays_a_month_end() -> None:
    rows = schedule(terms_of(Method.EQUAL_PRINCIPAL, instalments=6, grace=3))
    assert [row.principal for row in rows] == [0, 0, 0, 4_000_000, 4_000_000, 4_000_000]
    assert [row.interest for row in rows[:4]] == [180_000] * 4
    assert [row.due_on for row in rows[:3]] == [
        date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "wrong",
    [{"principal": 0}, {"rate_bps": -1}, {"instalments": 0}, {"instalments": 601}, {"grace": 12},
     {"every": 0}, {"instalments": 2, "every": 6, "grace": -1}],
)  # fmt: skip
def test_terms_that_make_no_schedule_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(TermsDoNotWork):
        schedule(terms_of(Method.FLAT, **wrong))


@UNHURRIED
@given(any_terms(), st.lists(st.integers(1, 100), max_size=4), st.integers(0, 400))
def test_paying_as_planned_and_early_ends_at_nought_with_all_interest_earned(
    terms: LoanTerms, shares: list[int], gap: int
) -> None:
    """Extra payments on any days, then everything to its end: principal and interest meet."""
    payments: list[PaidAmount] = []
    on = terms.received_on
    for share in shares:
        on += timedelta(days=gap)
        rows = plan(terms, payments)
        left = Rupiah.total(
            row.instalment.principal for row in rows if row.open > 0 and row.instalment.due_on > on
        )
        extra = Rupiah(int(left) * share // 100)
        if extra:
            parts = allocate_early(terms, rows, extra, on=on)
            payments.append(paid(parts, on))
            new_plan = plan(terms, payments)
            assert Rupiah.total(row.open_principal for row in new_plan) == outstanding(
                terms, payments
            )
    for row in plan(terms, payments):
        if row.open > 0:
            on = max(on, row.instalment.due_on)
            parts = allocate(plan(terms, payments), row.open, on=on)
            payments.append(paid(parts, on))
    end = max(on, terms.received_on) + timedelta(days=30_000)
    assert outstanding(terms, payments) == 0
    assert all(row.open == 0 for row in plan(terms, payments))
    assert earned_to(terms, payments, end) == Rupiah.total(p.interest for p in payments)


def paid(parts: object, on: date) -> PaidAmount:
    return PaidAmount(
        on=on,
        principal=parts.principal,  # type: ignore[attr-defined]
        interest=parts.interest,  # type: ignore[attr-defined]
        extra=parts.extra,  # type: ignore[attr-defined]
        running=parts.running,  # type: ignore[attr-defined]
    )


def test_a_payment_goes_to_interest_first_and_is_never_above_what_is_due() -> None:
    terms = terms_of(Method.FLAT)
    rows = plan(terms, [])
    due = date(2026, 3, 31)
    part = allocate(rows, Rupiah(500_000), on=due)
    assert (part.interest, part.principal) == (360_000, 140_000)
    with pytest.raises(PaymentNotAsDue) as refused:
        allocate(rows, Rupiah(2_360_001), on=due)
    assert "2.360.000" in refused.value.sentence
    with pytest.raises(PaymentNotAsDue):
        allocate(rows, Rupiah(100_000), on=DAY)
    assert allocate(rows, Rupiah(1_180_000), on=DAY).principal == 1_000_000


def test_paying_early_costs_the_interest_of_the_days_and_spreads_the_rest() -> None:
    terms = terms_of(Method.EQUAL_PRINCIPAL)
    rows = plan(terms, [])
    on = date(2026, 2, 14)  # half of the 28 days of the first period
    parts = allocate_early(terms, rows, Rupiah(6_000_000), on=on)
    assert (parts.principal, parts.running, parts.interest) == (6_000_000, 45_000, 45_000)
    after = plan(terms, [paid(parts, on)])
    assert {row.instalment.principal for row in after} == {500_000}
    assert after[0].instalment.interest == 90_000
    with pytest.raises(ExtraAboveOutstanding):
        allocate_early(terms, rows, Rupiah(12_000_001), on=on)
    whole = allocate_early(terms, rows, Rupiah(12_000_000), on=on)
    assert plan(terms, [paid(whole, on)]) == ()


def test_interest_is_accrued_by_days_and_never_twice() -> None:
    terms = LoanTerms(
        principal=Rupiah(12_000_000), rate_bps=1_800, method=Method.FLAT, instalments=12,
        received_on=date(2026, 3, 16),
    )  # fmt: skip
    march = Month(2026, 3)
    first = missing_interest(terms, [], [], month=march)
    assert first == 180_000 * 15 // 31 + 1  # 87,096.77 rounded half up
    known = [Recognised(on=march.last_day, amount=first)]
    assert missing_interest(terms, [], known, month=march) == 0
    found = months_missing(terms, [], [], accrued_through=None, on=date(2026, 5, 1))
    assert [month for month, _ in found] == [march, Month(2026, 4)]
    assert Rupiah.total(amount for _, amount in found) == earned_to(terms, [], date(2026, 4, 30))


def test_the_short_part_is_what_falls_due_within_a_year() -> None:
    terms = terms_of(Method.FLAT, instalments=36, principal=36_000_000)
    assert within_a_year(plan(terms, []), DAY) == 12_000_000
    assert within_a_year(plan(terms, []), date(2026, 3, 31)) == 14_000_000


@pytest.mark.requirement("S3-070")
def test_source_and_term_choose_the_account() -> None:
    found = {
        (source, programme, months): loan_account(source, programme, months=months)
        for source in LoanSource
        for programme in (Programme.KUR, Programme.LPDB)
        for months in (12, 13)
    }
    bank = LoanSource.BANK
    assert found[bank, Programme.KUR, 12] == "2701"
    assert found[bank, Programme.KUR, 13] == "2801"
    assert found[bank, Programme.LPDB, 12] == "2702"
    assert found[bank, Programme.LPDB, 13] == "2802"
    assert found[LoanSource.COOPERATIVES, Programme.KUR, 13] == "2803"
    assert found[LoanSource.DEBT_PAPER, Programme.KUR, 13] == "2804"
    assert (interest_account(Programme.LPDB), interest_account(Programme.KUR)) == ("5203", "5202")
