"""Interest that a month has earned and the books do not hold yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sokoguru.capital.calculations.plan import earned_to
from sokoguru.capital.vocabulary import LoanTerms, PaidAmount
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah


@dataclass(frozen=True, kw_only=True)
class Recognised:
    """Interest that became cost on a day, by an accrual or directly by a payment (rupiah)."""

    on: date
    amount: Rupiah


def missing_interest(
    terms: LoanTerms,
    payments: Sequence[PaidAmount],
    recognised: Sequence[Recognised],
    *,
    month: Month,
) -> Rupiah:
    """What a month's end still has to book; nought when interest was paid ahead.

    What a later payment booked as cost is not booked again for the month before it.
    """
    day = month.last_day
    known = Rupiah.total(each.amount for each in recognised if each.on <= day)
    missing = earned_to(terms, payments, day) - known
    later = [each.on for each in recognised if each.on > day]
    if later:
        booked = Rupiah.total(each.amount for each in recognised)
        missing = min(missing, earned_to(terms, payments, max(later)) - booked)
    return max(missing, Rupiah(0))


def months_missing(
    terms: LoanTerms,
    payments: Sequence[PaidAmount],
    recognised: Sequence[Recognised],
    *,
    accrued_through: date | None,
    on: date,
) -> tuple[tuple[Month, Rupiah], ...]:
    """The finished months not accrued yet, each with the interest that it adds."""
    found: list[tuple[Month, Rupiah]] = []
    month = Month.of(accrued_through).next() if accrued_through else Month.of(terms.received_on)
    known = list(recognised)
    while month.last_day <= on and month <= _last(terms):
        amount = missing_interest(terms, payments, known, month=month)
        if amount:
            found.append((month, amount))
            known.append(Recognised(on=month.last_day, amount=amount))
        month = month.next()
    return tuple(found)


def _last(terms: LoanTerms) -> Month:
    return Month.of(terms.received_on).plus(terms.months)
