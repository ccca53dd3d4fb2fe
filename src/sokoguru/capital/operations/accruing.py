"""The month's interest on loans, booked before it is paid."""

from __future__ import annotations

from django.db import transaction

from sokoguru.capital.calculations.accounts import interest_account
from sokoguru.capital.calculations.lines import credit, debit
from sokoguru.capital.models import LoanAccrual
from sokoguru.capital.operations.record import post_lines, recorded
from sokoguru.capital.queries.accruals import missing_in
from sokoguru.capital.vocabulary import AccrualRun, Programme
from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import EntryKind


def accrue_interest(*, cooperative_id: int, month: Month, by: Actor) -> AccrualRun:
    """Book the interest that loans earned by the end of a month: D 5202 or 5203, K 2401.

    One entry a loan, on the month's last day; a month that is booked is not booked again, unless
    its entry was reversed. Months before it that were left out come along. A payment takes the
    interest from 2401 first. Refuses what the ledger refuses.
    """
    amounts = []
    with transaction.atomic():
        hold(cooperative_id=cooperative_id, what="capital.accrual")
        for loan, due, earlier in missing_in(cooperative_id=cooperative_id, month=month):
            hold(cooperative_id=cooperative_id, what=f"capital.loan:{loan.id}")
            again = f":{earlier}" if earlier else ""
            key = f"capital:accrual:{loan.id}:{month}{again}"
            account = interest_account(Programme(loan.programme))
            entry_id = post_lines(
                cooperative_id=cooperative_id,
                kind=EntryKind.ACCRUAL,
                on=month.last_day,
                key=key,
                memo=f"Bunga {month.label} pinjaman {loan.lender}",
                lines=[debit(account, due.amount, unit=loan.unit), credit("2401", due.amount)],
                document=loan.agreement_number,
                by=by,
            )
            LoanAccrual.objects.create(
                cooperative_id=cooperative_id,
                loan=loan,
                month=month.last_day,
                amount=due.amount,
                **recorded(by=by, key=key, entry_id=entry_id),
            )
            amounts.append(due.amount)
    return AccrualRun(month=month, loans=len(amounts), amount=Rupiah.total(amounts))
