"""When a recurring journal falls due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sokoguru.foundation.calendar import Month
from sokoguru.ledger.vocabulary import Schedule


def due_days(schedule: Schedule, through: date) -> Iterator[date]:
    """The days on which it falls due up to and including a day, the oldest first.

    The months count from that of the first day; a day that a month does not have is its last one.
    """
    last = through if schedule.last_day is None else min(through, schedule.last_day)
    month = Month.of(schedule.first_day)
    while month.first_day <= last:
        due = date(month.year, month.month, min(schedule.day, month.last_day.day))
        if schedule.first_day <= due <= last:
            yield due
        month = month.plus(schedule.repeat.months)


def memo_of(memo: str, month: Month) -> str:
    """What a period's journal says: `Sewa toko, Maret 2026`."""
    return f"{memo}, {month.label}"
