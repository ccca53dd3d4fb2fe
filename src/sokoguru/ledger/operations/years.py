"""Financial years: opened, locked through a day, closed into the year's result, reopened."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from sokoguru.cooperatives.queries import cooperative, require_adopted
from sokoguru.cooperatives.vocabulary import Resolution, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import FiscalYear, format_date
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.calculations.closing import closing_transfers
from sokoguru.ledger.calculations.refusals import (
    EarlierYearIsOpen,
    LaterYearIsClosed,
    NoOpenYear,
    WrongResolution,
    YearAlreadyClosed,
    YearAlreadyOpen,
    YearNotClosed,
)
from sokoguru.ledger.models import BookYear, YearEvent
from sokoguru.ledger.operations.holding import hold_books
from sokoguru.ledger.operations.posting import post
from sokoguru.ledger.operations.reversal import take_back
from sokoguru.ledger.operations.rollup import roll_up
from sokoguru.ledger.queries.chart import chart
from sokoguru.ledger.queries.entries import entry_by_key
from sokoguru.ledger.queries.sums import movements
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind


def open_year(*, cooperative_id: int, year: int, by: Actor) -> None:
    """Open a financial year for posting. Refuses one that was opened before."""
    body = cooperative(cooperative_id)
    span = FiscalYear(year, starts_month=body.fiscal_start_month)
    with transaction.atomic():
        hold_books(cooperative_id=cooperative_id)
        if BookYear.objects.of(cooperative_id).filter(year=year).exists():
            raise YearAlreadyOpen(year=str(year))
        BookYear.objects.create(
            cooperative_id=cooperative_id,
            year=year,
            first_day=span.first_day,
            last_day=span.last_day,
        )
        _remember(cooperative_id, year, "dibuka", by)


def lock_through(*, cooperative_id: int, on: date, by: Actor) -> None:
    """Refuse further postings up to and including a day, inside the open year that covers it."""
    with transaction.atomic():
        hold_books(cooperative_id=cooperative_id)
        row = (
            BookYear.objects.of(cooperative_id)
            .filter(first_day__lte=on, last_day__gte=on, is_closed=False)
            .first()
        )
        if row is None:
            raise NoOpenYear(on=on)
        row.locked_through = on
        row.save(update_fields=["locked_through"])
        _remember(cooperative_id, row.year, "dikunci", by, remark=on.isoformat())


def close_year(*, cooperative_id: int, year: int, by: Actor) -> Rupiah:
    """Close the year: income and cost into 3901, its balance into 3402; answers with the result.

    Refuses a year that is not open, one already closed, and closing before an earlier open year.
    A deficit comes back as a negative amount.
    """
    with transaction.atomic():
        hold_books(cooperative_id=cooperative_id)
        row = _year(cooperative_id, year)
        if row.is_closed:
            raise YearAlreadyClosed(year=str(year))
        _refuse_open_before(cooperative_id, year)
        rows = movements(
            cooperative_id=cooperative_id, first_day=row.first_day, last_day=row.last_day
        )
        accounts = {account.code: account for account in chart(cooperative_id=cooperative_id)}
        transfers, result = closing_transfers(rows, accounts)
        row.locked_through = None
        row.save(update_fields=["locked_through"])
        if transfers:
            draft = EntryDraft(
                kind=EntryKind.CLOSING,
                on=row.last_day,
                key=f"closing:{year}:{row.times_closed + 1}",
                memo=f"Tutup buku {year}",
                transfers=transfers,
            )
            post(cooperative_id=cooperative_id, entry=draft, by=by)
        row.is_closed = True
        row.times_closed += 1
        row.save(update_fields=["is_closed", "times_closed"])
        _remember(cooperative_id, year, "ditutup", by)
        roll_up(cooperative_id=cooperative_id)
    return result


def reopen_year(*, cooperative_id: int, year: int, resolution: Resolution, by: Actor) -> None:
    """Open a closed year again by a resolution; the closing entry is reversed and both stay.

    Refuses a resolution about another subject or one that no meeting adopted
    (`ResolutionIsNotAdopted`), a year that is not closed, and a year with a closed one after it.
    """
    if resolution.subject is not Subject.REOPEN_PERIOD:
        raise WrongResolution(number=resolution.number)
    with transaction.atomic():
        require_adopted(cooperative_id=cooperative_id, resolution=resolution)
        hold_books(cooperative_id=cooperative_id)
        row = _year(cooperative_id, year)
        if not row.is_closed:
            raise YearNotClosed(year=str(year))
        later = BookYear.objects.of(cooperative_id).filter(year__gt=year, is_closed=True)
        if newest := later.order_by("-year").first():
            raise LaterYearIsClosed(year=str(newest.year))
        row.is_closed = False
        row.save(update_fields=["is_closed"])
        key = f"closing:{year}:{row.times_closed}"
        closing = entry_by_key(cooperative_id=cooperative_id, key=key)
        if closing is not None:
            take_back(
                cooperative_id=cooperative_id,
                origin=closing,
                reason=f"dibuka kembali oleh {resolution.number}",
                on=row.last_day,
                by=by,
            )
        remark = f"{resolution.meeting}, {format_date(resolution.adopted_on)}: {resolution.text}"
        _remember(cooperative_id, year, "dibuka lagi", by, remark=remark, resolution=resolution)


def _year(cooperative_id: int, year: int) -> BookYear:
    row = BookYear.objects.of(cooperative_id).filter(year=year).select_for_update().first()
    if row is None:
        raise NoOpenYear(on=date(year, 1, 1))
    return row


def _refuse_open_before(cooperative_id: int, year: int) -> None:
    earlier = BookYear.objects.of(cooperative_id).filter(year__lt=year, is_closed=False)
    if oldest := earlier.order_by("year").first():
        raise EarlierYearIsOpen(year=str(oldest.year))


def _remember(
    cooperative_id: int,
    year: int,
    what: str,
    by: Actor,
    *,
    remark: str = "",
    resolution: Resolution | None = None,
) -> None:
    YearEvent.objects.create(
        cooperative_id=cooperative_id,
        year=year,
        what=what,
        happened_at=by.at,
        actor_name=by.name,
        resolution=resolution.number if resolution else "",
        remark=remark,
    )
