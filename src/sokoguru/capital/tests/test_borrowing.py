"""Loans taken, paid back, accrued: the register and the books say the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from sokoguru.capital import operations as capital
from sokoguru.capital.calculations.accounts import LOAN_ACCOUNTS
from sokoguru.capital.queries import (
    accruals_due,
    borrowing,
    borrowings,
    capital_structure,
    instalments_due,
)
from sokoguru.capital.vocabulary import Holder, LoanFact, Method, Programme
from sokoguru.cooperatives.vocabulary import (
    LARGEST_LOAN,
    CooperativeFact,
    Resolution,
    Subject,
)
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import (
    KeyUsedForOtherContent,
    UnitNeeded,
    reverse_entry,
)
from sokoguru.ledger.queries import balances, entry, line_sums
from sokoguru.ledger.vocabulary import EntryFilter, EntryKind
from sokoguru.members.queries import NoSuchMember
from sokoguru.members.vocabulary import MemberFact
from tests.cast import DAY, adopted

pytestmark = pytest.mark.django_db

Borrow = Callable[..., LoanFact]
END = date(2026, 12, 31)


def owed_in_books(cooperative_id: int) -> Rupiah:
    """The movements of the loan accounts by borrowing."""
    filters = EntryFilter(codes=LOAN_ACCOUNTS, kind=EntryKind.BORROWING)
    sums = line_sums(cooperative_id=cooperative_id, filters=filters)
    return sums.credit - sums.debit


@pytest.fixture
def pay(cooperative: CooperativeFact, actor: Actor) -> Callable[..., LoanFact]:
    def repay(loan: LoanFact, amount: int, on: date, key: str = "bayar") -> LoanFact:
        return capital.repay_loan(
            cooperative_id=cooperative.id, loan_id=loan.id, amount=Rupiah(amount), money="1102",
            on=on, key=key, by=actor,
        )  # fmt: skip

    return repay


@pytest.mark.requirement("S3-070")
def test_borrowed_money_comes_into_the_bank_and_stands_as_loan_capital(
    cooperative: CooperativeFact, borrow: Borrow
) -> None:
    loan = borrow()
    held = balances(cooperative_id=cooperative.id, on=DAY)
    assert (held["1102"], held["2701"]) == (12_000_000, 12_000_000)
    assert loan.outstanding == 12_000_000
    posted = entry(cooperative_id=cooperative.id, entry_id=loan.entry_id)
    assert posted is not None
    assert (posted.kind, posted.document) == (EntryKind.BORROWING, "PK/12/2026")
    found = capital_structure(cooperative_id=cooperative.id, on=DAY)
    assert {line.key: line.amount for line in found.loan}["bank"] == 12_000_000
    assert borrow().id == loan.id
    assert len(borrowings(cooperative_id=cooperative.id, on=DAY)) == 1
    with pytest.raises(KeyUsedForOtherContent):
        borrow(rate_bps=1)
    with pytest.raises(KeyUsedForOtherContent):
        borrow(principal=Rupiah(5))


@pytest.mark.requirement("S3-070")
@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"source": ""}, capital.UnlawfulSource),
        ({"source": "rentenir"}, capital.UnlawfulSource),
        ({"source": "lain"}, capital.LegalGroundNeeded),
        ({"lender": " "}, capital.LenderNeeded),
        ({"agreement_number": ""}, capital.LenderNeeded),
        ({"resolution_number": " "}, capital.ResolutionNeeded),
        ({"source": "anggota"}, capital.MemberOfLoanNeeded),
        ({"source": "anggota", "member_id": uuid4()}, NoSuchMember),
        ({"instalments": 0}, capital.TermsDoNotWork),
        (
            {"source": "surat_utang", "holders": (Holder(name="Adi", amount=Rupiah(1)),)},
            capital.HoldersDoNotAddUp,
        ),
    ],
)
def test_a_loan_without_lawful_source_or_paper_is_refused(
    cooperative: CooperativeFact, borrow: Borrow, changes: dict[str, Any], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        borrow(**changes)
    assert owed_in_books(cooperative.id) == 0
    assert borrowings(cooperative_id=cooperative.id, on=DAY) == ()


@pytest.mark.requirement("S3-037", "S5-16")
def test_the_board_borrows_no_more_at_once_than_the_meeting_allowed(
    cooperative: CooperativeFact, borrow: Borrow, actor: Actor
) -> None:
    limit = Resolution(
        number="05/RAT/2026",
        adopted_on=DAY,
        meeting="RAT 2025",
        subject=Subject.CAPITAL,
        text="Pinjaman sekali ambil paling besar Rp 12.000.000.",
        limits={LARGEST_LOAN: 12_000_000},
    )
    earlier = borrow(key="before", principal=Rupiah(12_000_001), received_on=DAY)
    adopted(cooperative.id, replace(limit, adopted_on=DAY + timedelta(days=1)), actor)

    with pytest.raises(capital.LoanAboveMeetingLimit, match="05/RAT/2026"):
        borrow(key="above", principal=Rupiah(12_000_001), received_on=DAY + timedelta(days=1))
    allowed = borrow(key="at", received_on=DAY + timedelta(days=1))

    assert (earlier.terms.principal, allowed.terms.principal) == (12_000_001, 12_000_000)


@pytest.mark.requirement("S3-068", "S3-070")
def test_notes_are_told_apart_by_their_source(
    cooperative: CooperativeFact, borrow: Borrow, sari: MemberFact
) -> None:
    half = Rupiah(6_000_000)
    holders = (Holder(name="Adi", amount=half), Holder(name="Dewi", amount=half))
    bond = borrow(
        key="obligasi", source="surat_utang", holders=holders, method=Method.BULLET,
        every_months=6, instalments=4,
    )  # fmt: skip
    borrow(
        key="sari", source="anggota", member_id=sari.id, principal=Rupiah(70), resolution_number=""
    )
    borrow(key="lain", source="lain", legal_ground="UU 6/2014", principal=Rupiah(30))
    borrow(key="kop", source="koperasi_lain", principal=Rupiah(5))
    assert [holder.name for holder in bond.holders] == ["Adi", "Dewi"]
    assert [row.instalment.interest for row in bond.plan] == [1_080_000] * 4
    found = capital_structure(cooperative_id=cooperative.id, on=DAY)
    assert {line.key: line.amount for line in found.loan} == {
        "anggota": 70, "koperasi_lain": 5, "bank": 0, "surat_utang": 12_000_000, "lain": 30,
    }  # fmt: skip
    assert owed_in_books(cooperative.id) == found.loan_total


def test_a_payment_settles_interest_first_and_the_register_follows_the_books(
    cooperative: CooperativeFact, borrow: Borrow, pay: Callable[..., LoanFact]
) -> None:
    loan = borrow()
    paid = pay(loan, 680_000, date(2026, 4, 2))
    held = balances(cooperative_id=cooperative.id, on=END)
    assert (held["5202"], held["2701"]) == (180_000, 11_500_000)
    assert paid.outstanding == 11_500_000 == owed_in_books(cooperative.id)
    assert paid.due == 500_000
    late = borrowing(cooperative_id=cooperative.id, loan_id=loan.id, on=date(2026, 4, 3))
    assert late.overdue_since == date(2026, 4, 2)
    again = pay(loan, 680_000, date(2026, 4, 2))
    assert again.outstanding == 11_500_000
    with pytest.raises(KeyUsedForOtherContent):
        pay(loan, 680_001, date(2026, 4, 2))
    with pytest.raises(capital.PaymentNotAsDue):
        pay(loan, 500_001, date(2026, 4, 2), key="lebih")
    with pytest.raises(capital.PaymentBeforeAnother):
        pay(loan, 500_000, date(2026, 4, 1), key="mundur")


def test_accrued_interest_is_used_up_when_it_is_paid(
    cooperative: CooperativeFact, borrow: Borrow, pay: Callable[..., LoanFact], actor: Actor
) -> None:
    loan = borrow()
    due = accruals_due(cooperative_id=cooperative.id, on=date(2026, 4, 1))
    assert [(each.month, each.amount) for each in due] == [(Month(2026, 3), 168_387)]
    march = Month(2026, 3)
    run = capital.accrue_interest(cooperative_id=cooperative.id, month=march, by=actor)
    assert (run.loans, run.amount) == (1, 168_387)
    assert capital.accrue_interest(cooperative_id=cooperative.id, month=march, by=actor).loans == 0
    assert accruals_due(cooperative_id=cooperative.id, on=date(2026, 4, 1)) == ()
    held = balances(cooperative_id=cooperative.id, on=march.last_day)
    assert (held["2401"], held["5202"]) == (168_387, 168_387)
    pay(loan, 1_180_000, date(2026, 4, 2))
    held = balances(cooperative_id=cooperative.id, on=END)
    assert (held["2401"], held["5202"]) == (0, 180_000)
    april = capital.accrue_interest(cooperative_id=cooperative.id, month=march.next(), by=actor)
    assert april.amount == 180_000 * 28 // 30


def test_a_reversed_accrual_may_be_booked_again_and_a_reversed_payment_is_unpaid(
    cooperative: CooperativeFact, borrow: Borrow, pay: Callable[..., LoanFact], actor: Actor
) -> None:
    loan = borrow()
    march = Month(2026, 3)
    capital.accrue_interest(cooperative_id=cooperative.id, month=march, by=actor)
    paid = pay(loan, 1_180_000, date(2026, 4, 2))
    reverse_entry(
        cooperative_id=cooperative.id, entry_id=paid.payments[0].entry_id, on=date(2026, 4, 3),
        reason="Salah bank", by=actor,
    )  # fmt: skip
    found = borrowing(cooperative_id=cooperative.id, loan_id=loan.id, on=END)
    assert (found.outstanding, found.accrued, found.payments) == (12_000_000, 168_387, ())
    assert found.due == 12_000_000 * 9 // 12 + 180_000 * 9


def test_a_loan_that_was_taken_back_owes_nothing_and_takes_nothing(
    cooperative: CooperativeFact, borrow: Borrow, pay: Callable[..., LoanFact], actor: Actor
) -> None:
    loan = borrow()
    reverse_entry(
        cooperative_id=cooperative.id, entry_id=loan.entry_id, on=DAY, reason="Batal", by=actor,
    )  # fmt: skip
    found = borrowing(cooperative_id=cooperative.id, loan_id=loan.id, on=END)
    assert (found.is_reversed, found.outstanding, found.plan) == (True, 0, ())
    assert accruals_due(cooperative_id=cooperative.id, on=END) == ()
    with pytest.raises(capital.LoanWasReversed):
        pay(loan, 1_180_000, date(2026, 4, 2))


def test_paying_early_spreads_what_is_left_and_pays_off(
    cooperative: CooperativeFact, borrow: Borrow, actor: Actor
) -> None:
    loan = borrow(method=Method.EQUAL_PRINCIPAL, programme=Programme.LPDB)

    def early(extra: int, on: date, key: str) -> LoanFact:
        return capital.repay_early(
            cooperative_id=cooperative.id, loan_id=loan.id, extra=Rupiah(extra), money="1101",
            on=on, key=key, by=actor,
        )  # fmt: skip

    half = early(5_500_000, date(2026, 4, 2), "setengah")
    assert half.outstanding == 5_500_000
    assert {row.instalment.principal for row in half.plan[1:]} == {500_000}
    with pytest.raises(capital.ExtraAboveOutstanding):
        early(5_500_001, date(2026, 4, 2), "lebih")
    done = early(5_500_000, date(2026, 4, 17), "lunas")
    assert done.is_paid
    assert early(5_500_000, date(2026, 4, 17), "lunas").is_paid
    with pytest.raises(KeyUsedForOtherContent):
        early(1, date(2026, 4, 17), "lunas")
    held = balances(cooperative_id=cooperative.id, on=END)
    assert (held["2702"], held["5203"]) == (0, 180_000 + 41_250)
    assert accruals_due(cooperative_id=cooperative.id, on=END) == ()


def test_money_unit_and_loan_must_be_known(
    cooperative: CooperativeFact, borrow: Borrow, pay: Callable[..., LoanFact], actor: Actor
) -> None:
    loan = borrow()
    with pytest.raises(capital.MoneyAccountUnknown):
        capital.repay_loan(
            cooperative_id=cooperative.id, loan_id=loan.id, amount=Rupiah(1), money="3101", on=DAY,
            key="x", by=actor,
        )  # fmt: skip
    with pytest.raises(capital.UnknownLoan):
        borrowing(cooperative_id=cooperative.id, loan_id=uuid4(), on=DAY)
    unitless = borrow(key="tanpa unit", unit="")
    with pytest.raises(UnitNeeded):
        pay(unitless, 1_180_000, date(2026, 4, 2), key="tanpa unit bayar")


def test_instalments_due_are_listed_by_day_and_late_ones_marked(
    cooperative: CooperativeFact, borrow: Borrow
) -> None:
    loan = borrow()
    found = instalments_due(
        cooperative_id=cooperative.id, on=date(2026, 4, 10), until=date(2026, 5, 10)
    )
    assert [(due.number, due.is_overdue, due.amount) for due in found] == [
        (1, True, 1_180_000), (2, False, 1_180_000),
    ]  # fmt: skip
    assert found[0].loan_id == loan.id
    assert loan.within_a_year == 12_000_000
    assert borrow(key="lama", instalments=24).within_a_year == 6_000_000
