"""Loans taken on a day, each with its plan and what is due."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sokoguru.capital.calculations.accounts import NOTES, interest_account
from sokoguru.capital.calculations.plan import due_by, overdue_since, plan, within_a_year
from sokoguru.capital.calculations.refusals import UnknownLoan
from sokoguru.capital.models import Loan, LoanAccrual, LoanHolder, LoanPayment
from sokoguru.capital.vocabulary import (
    DueInstalment,
    Holder,
    LoanFact,
    LoanPaymentFact,
    LoanSource,
    LoanTerms,
    Method,
    PaidAmount,
    Programme,
)
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries import reversed_among


def borrowings(*, cooperative_id: int, on: date) -> tuple[LoanFact, ...]:
    """Every loan received by the day, the newest last; five queries however many there are."""
    rows = Loan.objects.of(cooperative_id).filter(received_on__lte=on)
    return _facts(cooperative_id, list(rows.order_by("received_on", "id")), on)


def borrowing(*, cooperative_id: int, loan_id: UUID, on: date) -> LoanFact:
    """One loan with its plan and payments. Refuses an unknown one (`UnknownLoan`)."""
    rows = list(Loan.objects.of(cooperative_id).filter(id=loan_id))
    if not rows:
        raise UnknownLoan
    return _facts(cooperative_id, rows, on)[0]


def instalments_due(*, cooperative_id: int, on: date, until: date) -> tuple[DueInstalment, ...]:
    """Open instalments that fall due by `until`, the earliest first; late ones are marked."""
    found = [
        DueInstalment(
            loan_id=loan.id,
            lender=loan.lender,
            number=row.instalment.number,
            due_on=row.instalment.due_on,
            amount=row.open,
            is_overdue=row.instalment.due_on < on,
        )
        for loan in borrowings(cooperative_id=cooperative_id, on=on)
        if not loan.is_reversed
        for row in loan.plan
        if row.open > 0 and row.instalment.due_on <= until
    ]
    return tuple(sorted(found, key=lambda due: (due.due_on, due.lender, due.number)))


def owed_on_notes(*, cooperative_id: int, on: date) -> Mapping[LoanSource, Rupiah]:
    """The principal owed by source on the account of bonds and notes (2804)."""
    owed: dict[LoanSource, Rupiah] = {}
    rows = Loan.objects.of(cooperative_id).filter(received_on__lte=on, account=NOTES)
    for loan in _facts(cooperative_id, list(rows.order_by("id")), on):
        owed[loan.source] = owed.get(loan.source, Rupiah(0)) + loan.outstanding
    return owed


def terms_of(row: Loan) -> LoanTerms:
    """The terms of a loan's row."""
    return LoanTerms(
        principal=row.principal,
        rate_bps=row.rate_bps,
        method=Method(row.method),
        instalments=row.instalments,
        received_on=row.received_on,
        grace_months=row.grace_months,
        every_months=row.every_months,
    )


def paid_amounts(payments: Iterable[LoanPayment]) -> list[PaidAmount]:
    """The payments of a loan as its plan reads them."""
    return [
        PaidAmount(
            on=row.paid_on,
            principal=row.principal,
            interest=row.interest,
            extra=row.extra,
            running=row.running,
        )
        for row in payments
    ]


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What stands of a loan: its payments and accruals that no later entry took back."""

    row: Loan
    payments: tuple[LoanPayment, ...]
    accruals: tuple[LoanAccrual, ...]
    is_reversed: bool


def standing(*, cooperative_id: int, rows: Sequence[Loan]) -> tuple[Standing, ...]:
    """Loans with what stands of them, in the order of days; three queries for all of them."""
    ids = [row.id for row in rows]
    if not ids:
        return ()
    payments = list(
        LoanPayment.objects.of(cooperative_id).filter(loan_id__in=ids).order_by("paid_on", "id")
    )
    accruals = list(
        LoanAccrual.objects.of(cooperative_id).filter(loan_id__in=ids).order_by("month", "id")
    )
    entries = [row.entry_id for row in (*rows, *payments, *accruals) if row.entry_id]
    gone = reversed_among(cooperative_id=cooperative_id, entry_ids=entries)
    return tuple(
        Standing(
            row=row,
            payments=tuple(
                each for each in payments if each.loan_id == row.id and each.entry_id not in gone
            ),
            accruals=tuple(
                each for each in accruals if each.loan_id == row.id and each.entry_id not in gone
            ),
            is_reversed=row.entry_id in gone,
        )
        for row in rows
    )


def _facts(cooperative_id: int, rows: list[Loan], on: date) -> tuple[LoanFact, ...]:
    ids = [row.id for row in rows if row.source == LoanSource.DEBT_PAPER.value]
    holders: list[LoanHolder] = []
    if ids:
        held = LoanHolder.objects.of(cooperative_id).filter(loan_id__in=ids)
        holders = list(held.order_by("position", "id"))
    return tuple(
        _fact(
            found.row,
            [each for each in found.payments if each.paid_on <= on],
            [each for each in found.accruals if each.month <= on],
            [each for each in holders if each.loan_id == found.row.id],
            is_reversed=found.is_reversed,
            on=on,
        )
        for found in standing(cooperative_id=cooperative_id, rows=rows)
    )


def _fact(
    row: Loan,
    payments: list[LoanPayment],
    accruals: list[LoanAccrual],
    holders: list[LoanHolder],
    *,
    is_reversed: bool,
    on: date,
) -> LoanFact:
    terms = terms_of(row)
    rows = plan(terms, paid_amounts(payments))
    paid = Rupiah.total(each.principal for each in payments)
    booked = Rupiah.total(each.amount for each in accruals)
    if row.entry_id is None:
        raise ValueError("a loan without an entry")
    return LoanFact(
        id=row.id,
        source=LoanSource(row.source),
        programme=Programme(row.programme),
        lender=row.lender,
        legal_ground=row.legal_ground,
        agreement_number=row.agreement_number,
        agreement_on=row.agreement_on,
        resolution_number=row.resolution_number,
        account=row.account,
        interest_account=interest_account(Programme(row.programme)),
        unit=row.unit,
        member_id=row.member_id,
        note=row.note,
        terms=terms,
        entry_id=row.entry_id,
        is_reversed=is_reversed,
        on=on,
        holders=tuple(Holder(name=each.name, amount=each.amount) for each in holders),
        payments=tuple(_payment(each) for each in payments),
        plan=() if is_reversed else rows,
        outstanding=(Rupiah(0) if is_reversed else row.principal) - paid,
        accrued=booked - Rupiah.total(each.from_accrual for each in payments),
        due=Rupiah(0) if is_reversed else due_by(rows, on),
        overdue_since=None if is_reversed else overdue_since(rows, on),
        within_a_year=Rupiah(0) if is_reversed else within_a_year(rows, on),
    )


def _payment(row: LoanPayment) -> LoanPaymentFact:
    if row.entry_id is None:
        raise ValueError("a payment without an entry")
    return LoanPaymentFact(
        id=row.id,
        on=row.paid_on,
        principal=row.principal,
        interest=row.interest,
        extra=row.extra,
        entry_id=row.entry_id,
    )
