"""What the board wrote in the notes, with every version."""

from collections.abc import Mapping

from sokoguru.reports.calculations.notes.words import NoteText
from sokoguru.reports.models import NoteText as Row


def note_texts(*, cooperative_id: int, year: int) -> Mapping[str, NoteText]:
    """The newest text of every section of a year that has one."""
    rows = Row.objects.of(cooperative_id).filter(year=year).order_by("section", "version")
    return {row.section: text_fact(row) for row in rows}


def note_versions(*, cooperative_id: int, year: int, section: str) -> tuple[NoteText, ...]:
    """Every version of the text of a section, the newest first."""
    rows = Row.objects.of(cooperative_id).filter(year=year, section=section)
    return tuple(map(text_fact, rows.order_by("-version")))


def text_fact(row: Row) -> NoteText:
    """A row as a value."""
    return NoteText(
        section=row.section,
        version=row.version,
        text=row.text,
        written_by=row.written_by,
        written_at=row.written_at,
    )
