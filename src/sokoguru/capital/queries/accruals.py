"""Interest that finished months have earned and the books do not hold yet."""

from __future__ import annotations

from datetime import date

from sokoguru.capital.calculations.accrual import Recognised, missing_interest, months_missing
from sokoguru.capital.models import Loan, LoanAccrual
from sokoguru.capital.queries.loans import Standing, paid_amounts, standing, terms_of
from sokoguru.capital.vocabulary import AccrualDue
from sokoguru.foundation.calendar import Month


def accruals_due(*, cooperative_id: int, on: date) -> tuple[AccrualDue, ...]:
    """Every loan's finished months whose interest is not booked, the earliest month first."""
    found = []
    for loan in _loans(cooperative_id, on):
        months = months_missing(
            terms_of(loan.row),
            paid_amounts(loan.payments),
            _recognised(loan),
            accrued_through=max((row.month for row in loan.accruals), default=None),
            on=on,
        )
        found += [
            AccrualDue(loan_id=loan.row.id, lender=loan.row.lender, month=month, amount=amount)
            for month, amount in months
        ]
    return tuple(sorted(found, key=lambda due: (due.month, due.lender, str(due.loan_id))))


def missing_in(*, cooperative_id: int, month: Month) -> tuple[tuple[Loan, AccrualDue, int], ...]:
    """What a month's accrual has to book for each loan, and how often it was booked before."""
    found = []
    for loan in _loans(cooperative_id, month.last_day):
        if any(row.month >= month.last_day for row in loan.accruals):
            continue
        amount = missing_interest(
            terms_of(loan.row), paid_amounts(loan.payments), _recognised(loan), month=month
        )
        if amount:
            due = AccrualDue(
                loan_id=loan.row.id, lender=loan.row.lender, month=month, amount=amount
            )
            earlier = LoanAccrual.objects.of(cooperative_id).filter(
                loan_id=loan.row.id, month=month.last_day
            )
            found.append((loan.row, due, earlier.count()))
    return tuple(found)


def _loans(cooperative_id: int, on: date) -> list[Standing]:
    rows = Loan.objects.of(cooperative_id).filter(received_on__lte=on).order_by("id")
    known = standing(cooperative_id=cooperative_id, rows=list(rows))
    return [loan for loan in known if not loan.is_reversed]


def _recognised(loan: Standing) -> list[Recognised]:
    booked = [Recognised(on=row.month, amount=row.amount) for row in loan.accruals]
    direct = [
        Recognised(on=row.paid_on, amount=row.interest - row.from_accrual) for row in loan.payments
    ]
    return booked + direct
