"""Taking over an older register of members from a file."""

from datetime import date

from django.db import transaction

from sokoguru.counter.models import ImportedFile
from sokoguru.counter.queries.imports import fact, imported
from sokoguru.counter.queries.members_preview import preview_members
from sokoguru.counter.vocabulary import (
    ImportKind,
    ImportReport,
    Preview,
    Progress,
    no_progress,
)
from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.members import operations as members


class FileHasFaults(Refusal):
    """Nothing is imported while anything is wrong; `preview` among the facts lists it all."""

    code = "counter.file_has_faults"
    template = (
        'Berkas "{filename}" belum dapat diimpor: {count} kesalahan. '
        "Perbaiki menurut daftar, lalu impor lagi. Belum ada yang disimpan."
    )
    field = "file"


@transaction.atomic
def import_members(
    *,
    cooperative_id: int,
    content: bytes,
    filename: str,
    on: date,
    by: Actor,
    progress: Progress = no_progress,
) -> ImportReport:
    """Enter every member of a file, or none.

    They are admitted under their old numbers and become members when their opening simpanan pokok
    is imported. The same content is imported once: a repeat answers with the first report. Refuses
    a file with any fault (`FileHasFaults`) and one that is no table. Imports of a co-op take turns.
    """
    wait_for_imports(cooperative_id=cooperative_id)
    preview = preview_members(
        cooperative_id=cooperative_id,
        content=content,
        filename=filename,
        on=on,
        progress=progress,
    )
    before = first_report(cooperative_id=cooperative_id, preview=preview)
    if before is not None:
        return before
    total = len(preview.people)
    members.enrol_known_members(
        cooperative_id=cooperative_id,
        people=preview.people,
        on=on,
        by=by,
        progress=lambda done: progress("Menyimpan anggota", done, total),
    )
    return write_report(cooperative_id=cooperative_id, preview=preview, by=by)


def wait_for_imports(*, cooperative_id: int) -> None:
    """One import of a co-op at a time, so that each is judged by what the one before left."""
    hold(cooperative_id=cooperative_id, what="import")


def first_report(*, cooperative_id: int, preview: Preview) -> ImportReport | None:
    """The report of an earlier import of the same content; refuses a file with faults otherwise."""
    before = imported(
        cooperative_id=cooperative_id, kind=preview.kind, fingerprint=preview.fingerprint
    )
    if before is None and not preview.is_clean:
        raise FileHasFaults(filename=preview.filename, count=len(preview.faults), preview=preview)
    return before


def write_report(*, cooperative_id: int, preview: Preview, by: Actor) -> ImportReport:
    """Remember the file by its content."""
    row = ImportedFile.objects.create(
        cooperative_id=cooperative_id,
        kind=ImportKind(preview.kind),
        fingerprint=preview.fingerprint,
        filename=preview.filename[-255:],
        rows=preview.rows,
        imported_at=by.at,
        imported_by=by.name,
    )
    return fact(row, is_repeat=False)
