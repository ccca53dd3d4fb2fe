"""Which months a payment of simpanan wajib is for, and how a receipt names them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sokoguru.foundation.calendar import MONTHS, Month
from sokoguru.foundation.money import Rupiah
from sokoguru.savings.calculations.dues import in_order
from sokoguru.savings.vocabulary import Due

OLD_ARREARS = "tunggakan lama"
_AHEAD_AT_MOST = 600  # fifty years; a payment beyond that is named as far as this


@dataclass(frozen=True, slots=True)
class PaidMonth:
    """A month that a payment goes to; `month` is None for the claim of an opening balance.

    `is_whole` when nothing of it is left after the payment.
    """

    month: Month | None
    is_whole: bool


def months_paid(
    dues: Sequence[Due], *, before: Rupiah, amount: Rupiah, monthly: Rupiah, first: Month
) -> tuple[PaidMonth, ...]:
    """The months between what was paid `before` and what is paid after `amount` rupiah more.

    The oldest claim is covered first. What goes beyond every claim is for the months ahead, at
    `monthly` rupiah each, from the one after the last claim, or from `first` when none was billed.
    """
    after = before + amount
    paid, end = [], Rupiah(0)
    for month, claim in _claims(dues, monthly, first):
        start, end = end, end + claim
        if start >= after:
            break
        if end > before:
            paid.append(PaidMonth(month, is_whole=end <= after))
    return tuple(paid)


def say_months(months: Sequence[PaidMonth]) -> str:
    """Write them as a receipt does: `Januari–Maret 2026`, the last one perhaps in part."""
    named = [each.month for each in months if each.month is not None]
    said = [OLD_ARREARS] if len(named) < len(months) else []
    said += [_say_run(run) for run in _runs(named)]
    text = ", ".join(said)
    if months and not months[-1].is_whole:
        last = months[-1].month
        which = f"{MONTHS[last.month - 1]} " if last is not None and len(months) > 1 else ""
        text += f" ({which}sebagian)"
    return text


def _claims(
    dues: Sequence[Due], monthly: Rupiah, first: Month
) -> Iterator[tuple[Month | None, Rupiah]]:
    ahead = first
    for due in in_order(dues):
        yield None if due.is_opening else due.month, due.amount
        ahead = due.month if due.is_opening else due.month.next()
    if monthly > 0:
        yield from ((ahead.plus(count), monthly) for count in range(_AHEAD_AT_MOST))


def _runs(months: Sequence[Month]) -> Iterator[list[Month]]:
    """Months that follow one another, together."""
    run: list[Month] = []
    for month in months:
        if run and month != run[-1].next():
            yield run
            run = []
        run.append(month)
    if run:
        yield run


def _say_run(run: Sequence[Month]) -> str:
    first, last = run[0], run[-1]
    if first == last:
        return first.label
    begin = MONTHS[first.month - 1] if first.year == last.year else first.label
    return f"{begin}–{last.label}"
