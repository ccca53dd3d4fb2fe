"""Which claims to simpanan wajib are still open when so much was paid."""

from collections.abc import Mapping, Sequence
from datetime import date

from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.savings.vocabulary import Due, UnpaidDue


def unpaid(dues: Sequence[Due], paid: Rupiah) -> tuple[UnpaidDue, ...]:
    """What is open after `paid` covered the claims, the oldest first; part of one may be left."""
    left, opened = paid, []
    for due in in_order(dues):
        covered = min(left, due.amount)
        left -= covered
        if covered < due.amount:
            rest = due.amount - covered
            opened.append(UnpaidDue(month=due.month, amount=rest, due_on=due.due_on))
    return tuple(opened)


def advance(dues: Sequence[Due], paid: Rupiah) -> Rupiah:
    """What was paid beyond every claim so far."""
    return max(Rupiah(0), paid - Rupiah.total(due.amount for due in dues))


def due_day(month: Month, day: int) -> date:
    """The day a month's claim falls due; in a shorter month its last day."""
    return min(month.last_day, month.first_day.replace(day=min(day, 28)))


def amount_of(group: str, wajib_by_group: Mapping[str, Rupiah]) -> Rupiah:
    """The monthly amount of a group; one the articles no longer name owes nothing."""
    return wajib_by_group.get(group, Rupiah(0))


def in_order(dues: Sequence[Due]) -> list[Due]:
    """Claims as they are covered: what an older book left first, then month by month."""
    return sorted(dues, key=_age)


def _age(due: Due) -> tuple[bool, Month]:
    return (not due.is_opening, due.month)
