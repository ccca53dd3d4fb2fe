"""Closing a month or a year: one act that looks, refuses or closes, and keeps what it rested on."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.closing.calculations.figures import digest_of, figures_of, plain
from sokoguru.closing.calculations.refusals import (
    BooksAreNotSound,
    ChecklistHasGaps,
    MonthHasNotEnded,
    MonthIsClosed,
    YearHasNotEnded,
)
from sokoguru.closing.models import Close
from sokoguru.closing.queries.checklist import checklist
from sokoguru.closing.queries.periods import month_of_year, whole_year, year_of
from sokoguru.closing.vocabulary import Checklist, ChecklistItem, Period
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.calculations.refusals import YearAlreadyClosed
from sokoguru.ledger.queries import seals, trial_balance, verify_books


@transaction.atomic
def close_month(*, cooperative_id: int, month: Month, on: date, by: Actor) -> UUID:
    """Lock the books through the end of a month and keep its checklist and figures.

    Earlier months of the year that are open are locked with it. Refuses a month outside the open
    years, one that has not ended by `on` or is closed, and a checklist with gaps.
    """
    ledger.hold_books(cooperative_id=cooperative_id)
    period = month_of_year(cooperative_id=cooperative_id, month=month)
    if period is None:
        raise ledger.NoOpenYear(on=month.first_day)
    if on <= month.last_day:
        raise MonthHasNotEnded(month=month.label, last_day=month.last_day)
    year = year_of(cooperative_id=cooperative_id, period=period)
    locked = year.locked_through
    if year.is_closed or (locked is not None and month.last_day <= locked):
        raise MonthIsClosed(month=month.label)
    found = _complete(cooperative_id, period)
    ledger.lock_through(cooperative_id=cooperative_id, on=month.last_day, by=by)
    return _keep(cooperative_id, found, result=None, on=on, by=by)


@transaction.atomic
def close_year(*, cooperative_id: int, year: int, on: date, by: Actor) -> UUID:
    """Close a book year into its result and keep its checklist and figures.

    Refuses a year that is not opened, has not ended by `on` or is closed, a checklist with gaps,
    books that are not sound (all of them are computed anew), and what the ledger refuses.
    """
    ledger.hold_books(cooperative_id=cooperative_id)
    period = whole_year(cooperative_id=cooperative_id, year=year)
    if period is None:
        raise ledger.NoOpenYear(on=date(year, 1, 1))
    if on <= period.last_day:
        raise YearHasNotEnded(year=str(year), last_day=period.last_day)
    if year_of(cooperative_id=cooperative_id, period=period).is_closed:
        raise YearAlreadyClosed(year=str(year))
    found = _complete(cooperative_id, period)
    _refuse_unsound(cooperative_id)
    result = ledger.close_year(cooperative_id=cooperative_id, year=year, by=by)
    return _keep(cooperative_id, found, result=result, on=on, by=by)


def _complete(cooperative_id: int, period: Period) -> Checklist:
    found = checklist(cooperative_id=cooperative_id, period=period)
    if found.missing:
        raise ChecklistHasGaps(
            period=period.label, count=len(found.missing), first=found.missing[0].sentence
        )
    return found


def _refuse_unsound(cooperative_id: int) -> None:
    verified = verify_books(cooperative_id=cooperative_id)
    if not verified.is_sound:
        raise BooksAreNotSound(finding=verified.findings[0].sentence)


def _keep(
    cooperative_id: int, found: Checklist, *, result: Rupiah | None, on: date, by: Actor
) -> UUID:
    """Seal what there is and keep the close with the figures that lie under the seals."""
    period = found.period
    ledger.seal(cooperative_id=cooperative_id, on=on, by=by)
    newest = seals(cooperative_id=cooperative_id, limit=1)
    figures = figures_of(
        trial_balance(
            cooperative_id=cooperative_id, first_day=period.first_day, last_day=period.last_day
        )
    )
    row = Close(
        cooperative_id=cooperative_id,
        year=period.year,
        period=period.key,
        round=found.round,
        first_day=period.first_day,
        through=period.last_day,
        checklist=[_kept(item) for item in found.items],
        figures=plain(figures),
        digest=digest_of(period, figures),
        seal_number=newest[0].number if newest else 0,
        closed_at=by.at,
        closed_by=by.name,
    )
    if result is not None:
        row.result = result
    row.save(force_insert=True)
    return row.id


def _kept(item: ChecklistItem) -> dict[str, str]:
    return {
        "kind": item.kind.value,
        "state": item.state.value,
        "sentence": item.sentence,
        "reason": item.waiver.reason if item.waiver else "",
        "by": item.waiver.by if item.waiver else "",
    }
