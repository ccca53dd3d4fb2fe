"""What became of a schedule: payments laid over it, early ones spreading the rest anew."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import accumulate

from sokoguru.capital.calculations.refusals import ExtraAboveOutstanding, PaymentNotAsDue
from sokoguru.capital.calculations.schedule import (
    grace_instalments,
    part_of_period,
    period_rate,
    schedule,
    spread,
)
from sokoguru.capital.vocabulary import (
    Allocation,
    Instalment,
    LoanTerms,
    PaidAmount,
    PlannedInstalment,
)
from sokoguru.foundation.calendar import months_after
from sokoguru.foundation.money import Rupiah


def plan(terms: LoanTerms, payments: Sequence[PaidAmount]) -> tuple[PlannedInstalment, ...]:
    """The instalments as they stand after the payments, which come in the order of their days."""
    rows = schedule(terms)
    principal = interest = 0
    for payment in payments:
        principal += payment.principal - payment.extra
        interest += payment.interest - payment.running
        if payment.extra:
            settled = _settled(rows, principal, interest, payment.on)
            rows = _spread_anew(terms, rows, settled, payment.extra)
    return _laid_over(rows, principal, interest)


def outstanding(terms: LoanTerms, payments: Sequence[PaidAmount]) -> Rupiah:
    """The principal that is still owed."""
    return terms.principal - Rupiah.total(payment.principal for payment in payments)


def payable(rows: Sequence[PlannedInstalment], on: date) -> tuple[PlannedInstalment, ...]:
    """The open instalments due by a day; when there is none, the next one."""
    still_open = [row for row in rows if row.open > 0]
    due = tuple(row for row in still_open if row.instalment.due_on <= on)
    return due or tuple(still_open[:1])


def allocate(rows: Sequence[PlannedInstalment], amount: Rupiah, *, on: date) -> Allocation:
    """Give a payment to interest first, then to principal.

    Refuses nothing, and more than is due (`PaymentNotAsDue`); ahead of its day an instalment is
    paid as a whole.
    """
    due = payable(rows, on)
    interest = Rupiah.total(row.open_interest for row in due)
    total = Rupiah.total(row.open for row in due)
    is_ahead = bool(due) and due[0].instalment.due_on > on
    if not 0 < amount <= total or (is_ahead and amount != total):
        raise PaymentNotAsDue(due=total, amount=amount)
    return Allocation(interest=min(amount, interest), principal=amount - min(amount, interest))


def allocate_early(
    terms: LoanTerms, rows: Sequence[PlannedInstalment], extra: Rupiah, *, on: date
) -> Allocation:
    """Pay all that is due, a part of the principal before its time, and that part's interest.

    The interest of the extra runs from the last due day to this one. Refuses nothing, and more
    than the principal that is left (`ExtraAboveOutstanding`).
    """
    due = [row for row in rows if row.open > 0 and row.instalment.due_on <= on]
    later = [row for row in rows if row.open > 0 and row.instalment.due_on > on]
    left = Rupiah.total(row.instalment.principal for row in later)
    if not 0 < extra <= left:
        raise ExtraAboveOutstanding(left=left)
    running = Rupiah(0)
    if later:
        start, end = _period(terms, later[0].instalment)
        days, of_days = (on - start).days, (end - start).days
        running = part_of_period(int(extra) * period_rate(terms), days=days, of_days=of_days)
    return Allocation(
        interest=Rupiah.total(row.open_interest for row in due) + running,
        principal=Rupiah.total(row.open_principal for row in due) + extra,
        extra=extra,
        running=running,
    )


def earned_to(terms: LoanTerms, payments: Sequence[PaidAmount], day: date) -> Rupiah:
    """The interest that a lender has earned by the end of a day, by days of the running period."""
    known = [payment for payment in payments if payment.on <= day]
    earned = Rupiah.total(payment.running for payment in known)
    for row in plan(terms, known):
        start, end = _period(terms, row.instalment)
        if end <= day:
            earned += row.instalment.interest
        elif start < day:
            earned += part_of_period(
                int(row.instalment.interest), days=(day - start).days, of_days=(end - start).days
            )
    return earned


def overdue_since(rows: Sequence[PlannedInstalment], on: date) -> date | None:
    """Since when something is unpaid that was due before the day."""
    late = [row.instalment.due_on for row in rows if row.open > 0 and row.instalment.due_on < on]
    return min(late) if late else None


def due_by(rows: Sequence[PlannedInstalment], on: date) -> Rupiah:
    """What is due and unpaid at the end of a day."""
    return Rupiah.total(row.open for row in rows if row.instalment.due_on <= on)


def within_a_year(rows: Sequence[PlannedInstalment], on: date) -> Rupiah:
    """The principal that falls due in the twelve months after a day, arrears with it."""
    last = months_after(on, 12)
    return Rupiah.total(row.open_principal for row in rows if row.instalment.due_on <= last)


def _period(terms: LoanTerms, row: Instalment) -> tuple[date, date]:
    start = months_after(terms.received_on, (row.number - 1) * terms.every_months)
    return start, row.due_on


def _settled(rows: Sequence[Instalment], principal: int, interest: int, on: date) -> int:
    """How many leading instalments are behind: due by the day, or paid as a whole before it."""
    principals = accumulate(int(row.principal) for row in rows)
    interests = accumulate(int(row.interest) for row in rows)
    sums = zip(rows, principals, interests, strict=True)
    return sum(
        row.due_on <= on or (row.total > 0 and due <= principal and cost <= interest)
        for row, due, cost in sums
    )


def _spread_anew(
    terms: LoanTerms, rows: Sequence[Instalment], settled: int, extra: Rupiah
) -> tuple[Instalment, ...]:
    behind, ahead = rows[:settled], rows[settled:]
    left = Rupiah.total(row.principal for row in ahead) - extra
    kept = tuple(behind)
    if left <= 0:
        return kept
    grace = min(max(grace_instalments(terms) - settled, 0), len(ahead) - 1)
    days = [row.due_on for row in ahead]
    return kept + spread(left, days, terms=terms, grace=grace, first_number=ahead[0].number)


def _laid_over(
    rows: Sequence[Instalment], principal: int, interest: int
) -> tuple[PlannedInstalment, ...]:
    laid = []
    for row in rows:
        part, cost = min(principal, row.principal), min(interest, row.interest)
        principal, interest = principal - part, interest - cost
        laid.append(
            PlannedInstalment(
                instalment=row, paid_principal=Rupiah(part), paid_interest=Rupiah(cost)
            )
        )
    return tuple(laid)
