"""Taking over another book: a trial balance, a year of monthly totals, a plain-text journal."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from sokoguru.counter.operations.register import wait_for_imports
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger import operations as ledger
from sokoguru.portability.models import ImportedBook
from sokoguru.portability.queries.books import (
    fingerprint_of,
    imported_book,
    preview_book,
    report_of,
)
from sokoguru.portability.vocabulary import BookKind, BookPreview, BookReport, Progress

_BATCH = 4_000


class BookIsNotReady(Refusal):
    """Nothing is posted while anything is wrong or unmapped; `preview` among the facts lists it."""

    code = "portability.book_is_not_ready"
    template = (
        "Berkas {filename} belum dapat diimpor: {faults} kesalahan, {unmapped} akun belum "
        "dipetakan. Belum ada yang dibukukan."
    )
    field = "file"


@transaction.atomic
def import_book(
    *,
    cooperative_id: int,
    kind: BookKind,
    content: bytes,
    filename: str,
    on: date,
    unit: str | None,
    today: date,
    by: Actor,
    progress: Progress,
) -> BookReport:
    """Post everything in a book, or nothing of it.

    Years that are missing are opened first. A year the book closes is closed here, so that its
    result comes to the same. The same content is imported once: a repeat answers with the first
    report. Refuses a book with faults or unmapped accounts (`BookIsNotReady`) and whatever the
    ledger refuses.
    """
    wait_for_imports(cooperative_id=cooperative_id)
    fingerprint = fingerprint_of(kind=kind, content=content, on=on)
    before = imported_book(cooperative_id=cooperative_id, fingerprint=fingerprint)
    if before is not None:
        return before
    preview = preview_book(
        cooperative_id=cooperative_id,
        kind=kind,
        content=content,
        filename=filename,
        on=on,
        unit=unit,
        today=today,
    )
    if not preview.is_ready:
        raise BookIsNotReady(
            filename=filename,
            faults=len(preview.faults),
            unmapped=len(preview.unmapped),
            preview=preview,
        )
    posted = _post(cooperative_id, preview, by, progress)
    return _remember(cooperative_id, preview, posted, by)


def _post(cooperative_id: int, preview: BookPreview, by: Actor, progress: Progress) -> int:
    """Open, post, close; answers with the entries that are new."""
    for year in preview.years:
        ledger.open_year(cooperative_id=cooperative_id, year=year, by=by)
    drafts, new = preview.drafts, 0
    for start in range(0, len(drafts), _BATCH):
        batch = drafts[start : start + _BATCH]
        posted = ledger.post_many(cooperative_id=cooperative_id, entries=batch, by=by)
        new += sum(not entry.is_repeat for entry in posted)
        progress("Membukukan", min(start + _BATCH, len(drafts)), len(drafts))
    ledger.roll_up(cooperative_id=cooperative_id)
    for year in preview.closings:
        ledger.close_year(cooperative_id=cooperative_id, year=year, by=by)
    return new


def _remember(cooperative_id: int, preview: BookPreview, posted: int, by: Actor) -> BookReport:
    row = ImportedBook.objects.create(
        cooperative_id=cooperative_id,
        kind=preview.kind.value,
        fingerprint=preview.fingerprint,
        filename=preview.filename[-255:],
        entries=posted,
        imported_at=by.at,
        imported_by=by.name,
    )
    return report_of(row, is_repeat=False)
