"""Interest that finished months have earned and the books do not hold yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sokoguru.capital.calculations.accrual import Recognised, missing_interest, months_missing
from sokoguru.capital.models import Loan, LoanAccrual, LoanPayment
from sokoguru.capital.queries.loans import (
    paid_amounts,
    terms_of,
    valid_accruals,
    valid_payments,
)
from sokoguru.capital.vocabulary import AccrualDue
from sokoguru.foundation.calendar import Month
from sokoguru.ledger.queries import reversed_among

_Rows = tuple[Loan, list[LoanPayment], list[LoanAccrual]]


def accruals_due(*, cooperative_id: int, on: date) -> tuple[AccrualDue, ...]:
    """Every loan's finished months whose interest is not booked, the earliest month first."""
    found = []
    for loan, payments, accruals in _loans(cooperative_id, on):
        months = months_missing(
            terms_of(loan),
            paid_amounts(payments),
            _recognised(payments, accruals),
            accrued_through=max((row.month for row in accruals), default=None),
            on=on,
        )
        found += [
            AccrualDue(loan_id=loan.id, lender=loan.lender, month=month, amount=amount)
            for month, amount in months
        ]
    return tuple(sorted(found, key=lambda due: (due.month, due.lender, str(due.loan_id))))


def missing_in(*, cooperative_id: int, month: Month) -> tuple[tuple[Loan, AccrualDue, int], ...]:
    """What a month's accrual has to book for each loan, and how often it was booked before."""
    found = []
    for loan, payments, accruals in _loans(cooperative_id, month.last_day):
        if any(row.month >= month.last_day for row in accruals):
            continue
        amount = missing_interest(
            terms_of(loan),
            paid_amounts(payments),
            _recognised(payments, accruals),
            month=month,
        )
        if amount:
            due = AccrualDue(loan_id=loan.id, lender=loan.lender, month=month, amount=amount)
            earlier = LoanAccrual.objects.of(cooperative_id).filter(
                loan_id=loan.id, month=month.last_day
            )
            found.append((loan, due, earlier.count()))
    return tuple(found)


def _loans(cooperative_id: int, on: date) -> Iterator[_Rows]:
    rows = list(Loan.objects.of(cooperative_id).filter(received_on__lte=on).order_by("id"))
    ids = [row.id for row in rows]
    entries = [row.entry_id for row in rows if row.entry_id]
    gone = reversed_among(cooperative_id=cooperative_id, entry_ids=entries)
    payments = valid_payments(cooperative_id=cooperative_id, loan_ids=ids)
    accruals = valid_accruals(cooperative_id=cooperative_id, loan_ids=ids)
    for row in rows:
        if row.entry_id not in gone:
            own_payments = [each for each in payments if each.loan_id == row.id]
            yield row, own_payments, [each for each in accruals if each.loan_id == row.id]


def _recognised(payments: list[LoanPayment], accruals: list[LoanAccrual]) -> list[Recognised]:
    booked = [Recognised(on=row.month, amount=row.amount) for row in accruals]
    direct = [
        Recognised(on=row.paid_on, amount=row.interest - row.from_accrual) for row in payments
    ]
    return booked + direct
