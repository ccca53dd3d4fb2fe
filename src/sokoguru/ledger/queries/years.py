"""The financial years of the books."""

from __future__ import annotations

from datetime import date

from sokoguru.ledger.models import BookYear as Row
from sokoguru.ledger.models import YearEvent
from sokoguru.ledger.vocabulary import BookYear, YearEventFact


def book_years(*, cooperative_id: int) -> tuple[BookYear, ...]:
    """All financial years opened so far, the oldest first."""
    return tuple(_fact(row) for row in Row.objects.of(cooperative_id).order_by("year"))


def book_year(*, cooperative_id: int, year: int) -> BookYear | None:
    """One financial year, or None while it has not been opened."""
    row = Row.objects.of(cooperative_id).filter(year=year).first()
    return _fact(row) if row else None


def covering_year(*, cooperative_id: int, on: date) -> BookYear | None:
    """The financial year that covers a day, if it has been opened."""
    rows = Row.objects.of(cooperative_id).filter(first_day__lte=on, last_day__gte=on)
    row = rows.first()
    return _fact(row) if row else None


def year_events(*, cooperative_id: int) -> tuple[YearEventFact, ...]:
    """What happened to the financial years, the newest first."""
    rows = YearEvent.objects.of(cooperative_id).order_by("-happened_at", "-id")
    return tuple(
        YearEventFact(
            year=row.year,
            what=row.what,
            at=row.happened_at,
            actor_name=row.actor_name,
            resolution=row.resolution,
            remark=row.remark,
        )
        for row in rows
    )


def _fact(row: Row) -> BookYear:
    return BookYear(
        year=row.year,
        first_day=row.first_day,
        last_day=row.last_day,
        is_closed=row.is_closed,
        locked_through=row.locked_through,
        times_closed=row.times_closed,
    )
