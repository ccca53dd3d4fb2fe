"""How a cost becomes an expense, month by month, in whole rupiah that sum exactly.

A schedule is cut into stretches. Each begins with a book value, a residual value and the months
that are left, and its amounts sum to exactly book value less residual value, whatever the method.
A changed estimate or a part that leaves ends one stretch and begins the next.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from operator import attrgetter

from sokoguru.assets.vocabulary import Method
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import ZERO, Rupiah

WHOLE_BPS = 10_000
MONTHS_A_YEAR = 12
LAST_DAY_OF_A_FULL_MONTH = 15


@dataclass(frozen=True, kw_only=True, slots=True)
class Stretch:
    """Months under one estimate. `rate_bps` is the yearly rate of the declining balance."""

    from_month: Month
    book: Rupiah
    residual: Rupiah
    months: int
    method: Method
    rate_bps: int = 0

    @property
    def depreciable(self) -> Rupiah:
        """What is still to become an expense, in rupiah; never below zero."""
        return max(self.book - self.residual, ZERO)


@dataclass(frozen=True, kw_only=True, slots=True)
class Estimate:
    """From a month on, what is left is spread anew over `months`, down to `residual`."""

    from_month: Month
    residual: Rupiah
    months: int
    method: Method
    rate_bps: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Removal:
    """From a month on, `quantity` of the `before` pieces are gone, and `book` rupiah with them."""

    from_month: Month
    book: Rupiah
    quantity: int
    before: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Instalment:
    """What one month takes; `book` is the value after it."""

    month: Month
    amount: Rupiah
    book: Rupiah


def first_month(acquired_on: date) -> Month:
    """The month depreciation begins: that of acquisition up to the 15th, the next one after it."""
    month = Month.of(acquired_on)
    return month if acquired_on.day <= LAST_DAY_OF_A_FULL_MONTH else month.next()


def double_rate_bps(months: int) -> int:
    """Twice the straight-line rate a year, in basis points, at most the whole."""
    return min(2 * MONTHS_A_YEAR * WHOLE_BPS // months, WHOLE_BPS) if months > 0 else 0


def amounts(stretch: Stretch) -> list[Rupiah]:
    """The amount of each month of a stretch; their sum is exactly `stretch.depreciable`."""
    if stretch.method is Method.NONE or stretch.months <= 0:
        return []
    if stretch.method is Method.DECLINING:
        return _declining(stretch)
    return _evenly(stretch.depreciable, stretch.months)


def schedule(start: Stretch, changes: Iterable[Estimate | Removal] = ()) -> list[Instalment]:
    """Every month of an asset's life with its amount, through all changes, in order.

    Changes are taken in the order of their months; of one month, in the order given.
    """
    stretch = start
    found: list[Instalment] = []
    for change in sorted(changes, key=lambda each: each.from_month):
        gone = max(_months_between(stretch.from_month, change.from_month), 0)
        found += _instalments(stretch, amounts(stretch)[:gone])
        stretch = _changed(stretch, change, gone)
    return found + _instalments(stretch, amounts(stretch))


def charged_through(instalments: Sequence[Instalment], month: Month) -> Rupiah:
    """What the months up to and including this one take together, in rupiah."""
    place = bisect_right(instalments, month, key=attrgetter("month"))
    return Rupiah.total(each.amount for each in instalments[:place])


def amount_of(instalments: Sequence[Instalment], month: Month) -> Rupiah:
    """What one month takes, in rupiah; nothing outside the life of the asset."""
    place = bisect_right(instalments, month, key=attrgetter("month"))
    last = instalments[place - 1] if place else None
    return last.amount if last is not None and last.month == month else ZERO


def _changed(stretch: Stretch, change: Estimate | Removal, gone: int) -> Stretch:
    spent = Rupiah.total(amounts(stretch)[:gone])
    at = replace(
        stretch,
        from_month=max(change.from_month, stretch.from_month),
        book=stretch.book - spent,
        months=max(stretch.months - gone, 0),
    )
    if isinstance(change, Removal):
        left = change.before - change.quantity
        residual = Rupiah(int(stretch.residual) * left // change.before)
        months = at.months if left else 0
        return replace(at, book=max(at.book - change.book, ZERO), residual=residual, months=months)
    return replace(
        at,
        residual=change.residual,
        months=change.months,
        method=change.method,
        rate_bps=change.rate_bps,
    )


def _instalments(stretch: Stretch, taken: Sequence[Rupiah]) -> list[Instalment]:
    book = stretch.book
    found: list[Instalment] = []
    for place, amount in enumerate(taken):
        book -= amount
        found.append(Instalment(month=stretch.from_month.plus(place), amount=amount, book=book))
    return found


def _evenly(pool: Rupiah, months: int) -> list[Rupiah]:
    """The pool in so many parts that differ by one rupiah at most."""
    ends = [int(pool) * place // months for place in range(months + 1)]
    return [Rupiah(after - before) for before, after in pairwise(ends)]


def _declining(stretch: Stretch) -> list[Rupiah]:
    """Year by year the rate on the book value, or the rest spread evenly once that is more."""
    found: list[Rupiah] = []
    book, left = stretch.book, stretch.months
    while left > 0:
        span = min(MONTHS_A_YEAR, left)
        rest = max(book - stretch.residual, ZERO)
        by_rate = int(book) * stretch.rate_bps * span // (WHOLE_BPS * MONTHS_A_YEAR)
        evenly = int(rest) * span // left
        if evenly >= by_rate:
            return found + _evenly(rest, left)
        year = Rupiah(min(by_rate, rest))
        found += _evenly(year, span)
        book, left = book - year, left - span
    return found


def _months_between(earlier: Month, later: Month) -> int:
    return (later.year - earlier.year) * MONTHS_A_YEAR + later.month - earlier.month
