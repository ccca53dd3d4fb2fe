"""The board writes a text in the notes to the statements; every version is kept."""

from django.db import transaction

from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.reports.calculations.notes.words import LONGEST_TEXT, NoteText
from sokoguru.reports.models import NoteText as Row
from sokoguru.reports.queries.note_texts import note_texts, text_fact
from sokoguru.reports.queries.notes import notes


class NoSuchSection(Refusal):
    """The notes of the year have no such section."""

    code = "reports.no_such_note_section"
    template = "Catatan tahun {year} tidak mempunyai bagian ini. Pilih dari daftarnya."


class NoteTooLong(Refusal):
    """A note is no book."""

    code = "reports.note_too_long"
    template = "Keterangan ini {length} huruf; paling panjang {longest}. Persingkat."
    field = "text"


class NoteChangedMeanwhile(Refusal):
    """Somebody else wrote a newer version than the one that was read."""

    code = "reports.note_changed_meanwhile"
    template = (
        "{author} sudah menulis versi {version} bagian ini. Baca dulu versi itu, lalu simpan lagi."
    )
    field = "text"


@transaction.atomic
def write_note(
    *, cooperative_id: int, year: int, section: str, text: str, seen: int, by: Actor
) -> NoteText:
    """Write the next version of the text of a section; `seen` is the version that was read.

    The same words again are no new version. Refuses `NoSuchSection`, `NoteTooLong`,
    `NoteChangedMeanwhile`, and a year that was never opened (`NoSuchBookYear`).
    """
    words = "\n".join(line.rstrip() for line in text.strip().splitlines())
    if len(words) > LONGEST_TEXT:
        raise NoteTooLong(length=len(words), longest=LONGEST_TEXT)
    if notes(cooperative_id=cooperative_id, year=year).section(section) is None:
        raise NoSuchSection(year=str(year))
    hold(cooperative_id=cooperative_id, what=f"note:{year}:{section}")
    newest = note_texts(cooperative_id=cooperative_id, year=year).get(section)
    if newest is not None and newest.text == words:
        return newest
    version = newest.version if newest else 0
    if newest is not None and version != seen:
        raise NoteChangedMeanwhile(author=newest.written_by, version=version)
    row = Row.objects.create(
        cooperative_id=cooperative_id,
        year=year,
        section=section,
        version=version + 1,
        text=words,
        written_by=by.name,
        written_at=by.at,
    )
    return text_fact(row)
