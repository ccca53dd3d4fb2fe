"""The schedule of a loan in whole rupiah; its principal adds up to the loan exactly."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from sokoguru.capital.calculations.refusals import TermsDoNotWork
from sokoguru.capital.vocabulary import Instalment, LoanTerms, Method
from sokoguru.foundation.calendar import months_after
from sokoguru.foundation.money import Rupiah

MOST_INSTALMENTS = 600
_YEAR = 12 * 10_000


def check_terms(terms: LoanTerms) -> None:
    """Refuse terms that make no schedule (`TermsDoNotWork`)."""
    is_countable = 1 <= terms.instalments <= MOST_INSTALMENTS and 1 <= terms.every_months <= 12
    if (
        not is_countable
        or terms.principal <= 0
        or terms.rate_bps < 0
        or not 0 <= terms.grace_months < terms.months
        or grace_instalments(terms) >= terms.instalments
    ):
        raise TermsDoNotWork


def grace_instalments(terms: LoanTerms) -> int:
    """How many of the first instalments carry interest only."""
    return terms.grace_months // terms.every_months


def schedule(terms: LoanTerms) -> tuple[Instalment, ...]:
    """Every instalment of a loan as agreed. Refuses terms that make none (`TermsDoNotWork`)."""
    check_terms(terms)
    days = [
        months_after(terms.received_on, number * terms.every_months)
        for number in range(1, terms.instalments + 1)
    ]
    return spread(terms.principal, days, terms=terms, grace=grace_instalments(terms))


def spread(
    principal: Rupiah, days: Sequence[date], *, terms: LoanTerms, grace: int, first_number: int = 1
) -> tuple[Instalment, ...]:
    """Spread a principal over due days by the loan's method; the last one closes the balance."""
    rate = period_rate(terms)
    paying = len(days) - grace
    steady = _annuity(principal, rate, paying)
    balance, made = int(principal), []
    for place, day in enumerate(days):
        base = int(principal) if terms.method is Method.FLAT else balance
        interest = _rounded(base * rate)
        if place == len(days) - 1:
            part = balance
        elif place < grace or terms.method is Method.BULLET:
            part = 0
        elif terms.method is Method.ANNUITY:
            part = min(max(steady - interest, 0), balance)
        else:
            part = int(principal) // paying
        balance -= part
        made.append(
            Instalment(
                number=first_number + place,
                due_on=day,
                principal=Rupiah(part),
                interest=Rupiah(interest),
                balance=Rupiah(balance),
            )
        )
    return tuple(made)


def period_rate(terms: LoanTerms) -> Fraction:
    """The interest of one period as a part of the principal."""
    return Fraction(terms.rate_bps * terms.every_months, _YEAR)


def part_of_period(amount: int | Fraction, *, days: int, of_days: int) -> Rupiah:
    """The part of a period's amount that belongs to its first days, rounded half up."""
    if days <= 0 or of_days <= 0:
        return Rupiah(0)
    return Rupiah(_rounded(Fraction(amount * min(days, of_days), of_days)))


def _annuity(principal: Rupiah, rate: Fraction, count: int) -> int:
    if not rate:
        return int(principal) // count
    growth = (1 + rate) ** count
    return _rounded(int(principal) * rate * growth / (growth - 1))


def _rounded(amount: Fraction) -> int:
    """The nearest whole rupiah, half up."""
    return int((2 * amount.numerator + amount.denominator) // (2 * amount.denominator))
