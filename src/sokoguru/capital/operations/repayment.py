"""Paying a loan back: interest first, then principal; or principal before its time."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.capital.calculations.lines import credit, debit
from sokoguru.capital.calculations.plan import allocate, allocate_early
from sokoguru.capital.calculations.refusals import LoanWasReversed, PaymentBeforeAnother
from sokoguru.capital.models import LoanPayment
from sokoguru.capital.operations.record import check_money, post_lines, recorded
from sokoguru.capital.queries.loans import borrowing
from sokoguru.capital.vocabulary import Allocation, LoanFact
from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger.operations import KeyUsedForOtherContent
from sokoguru.ledger.vocabulary import EntryKind

_FOREVER = date(9000, 1, 1)


def repay_loan(
    *,
    cooperative_id: int,
    loan_id: UUID,
    amount: Rupiah,
    money: str,
    on: date,
    key: str,
    by: Actor,
) -> LoanFact:
    """Pay what is due of a loan, in rupiah: D 27xx/28xx and 5202 or 5203, K money (J36).

    Interest that was accrued is taken from 2401 first. Refuses more than is due, a part of an
    instalment before its day, a day before the last payment, and what the ledger refuses. A
    repeated `key` pays once.
    """
    with transaction.atomic():
        loan = _turn(cooperative_id, loan_id, key, on=on, total=amount)
        if loan is not None:
            _check(loan, money, on=on)
            parts = allocate(loan.plan, amount, on=on)
            _pay(cooperative_id, loan, parts, money, on=on, key=key, by=by)
    return borrowing(cooperative_id=cooperative_id, loan_id=loan_id, on=on)


def repay_early(
    *,
    cooperative_id: int,
    loan_id: UUID,
    extra: Rupiah,
    money: str,
    on: date,
    key: str,
    by: Actor,
) -> LoanFact:
    """Pay all that is due and `extra` rupiah of principal before its time; the rest is spread anew.

    The extra carries interest from the last due day to `on`. Refuses more than the principal that
    is left, a day before the last payment, and what the ledger refuses. A repeated `key` pays once.
    """
    with transaction.atomic():
        loan = _turn(cooperative_id, loan_id, key, on=on, extra=extra)
        if loan is not None:
            _check(loan, money, on=on)
            parts = allocate_early(loan.terms, loan.plan, extra, on=on)
            _pay(cooperative_id, loan, parts, money, on=on, key=key, by=by)
    return borrowing(cooperative_id=cooperative_id, loan_id=loan_id, on=on)


def _turn(
    cooperative_id: int,
    loan_id: UUID,
    key: str,
    *,
    on: date,
    total: Rupiah | None = None,
    extra: Rupiah | None = None,
) -> LoanFact | None:
    """Wait for other payments of the loan; None when this very payment was recorded before."""
    hold(cooperative_id=cooperative_id, what=f"capital.loan:{loan_id}")
    row = LoanPayment.objects.of(cooperative_id).filter(source_key=key).first()
    if row is None:
        return borrowing(cooperative_id=cooperative_id, loan_id=loan_id, on=_FOREVER)
    is_same = (row.loan_id, row.paid_on) == (loan_id, on)
    if total is not None:
        is_same = is_same and not row.extra and row.principal + row.interest == total
    if extra is not None:
        is_same = is_same and row.extra == extra
    if not is_same:
        raise KeyUsedForOtherContent
    return None


def _check(loan: LoanFact, money: str, *, on: date) -> None:
    check_money(code=money)
    if loan.is_reversed:
        raise LoanWasReversed
    earliest = max([loan.terms.received_on, *(payment.on for payment in loan.payments)])
    if on < earliest:
        raise PaymentBeforeAnother(earliest=earliest)


def _pay(
    cooperative_id: int,
    loan: LoanFact,
    parts: Allocation,
    money: str,
    *,
    on: date,
    key: str,
    by: Actor,
) -> None:
    from_accrual = min(parts.interest, max(loan.accrued, ZERO))
    entry_id = post_lines(
        cooperative_id=cooperative_id,
        kind=EntryKind.BORROWING,
        on=on,
        key=key,
        memo=f"Bayar pinjaman {loan.lender}",
        lines=[
            debit(loan.account, parts.principal),
            debit("2401", from_accrual),
            debit(loan.interest_account, parts.interest - from_accrual, unit=loan.unit),
            credit(money, parts.total),
        ],
        document=loan.agreement_number,
        by=by,
    )
    LoanPayment.objects.create(
        cooperative_id=cooperative_id,
        loan_id=loan.id,
        paid_on=on,
        principal=parts.principal,
        interest=parts.interest,
        extra=parts.extra,
        running=parts.running,
        from_accrual=from_accrual,
        **recorded(by=by, key=key, entry_id=entry_id),
    )
