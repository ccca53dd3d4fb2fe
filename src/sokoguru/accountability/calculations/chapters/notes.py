"""The notes to the statements: facts first, then what the board wrote."""

from collections.abc import Iterator

from sokoguru.accountability.vocabulary import paragraphs_of
from sokoguru.documents.book import Block, BookTable, Chapter, Prose, Section
from sokoguru.reports.calculations.notes.words import (
    GROUP_TITLES,
    NOT_SAID,
    NoteGroup,
    Notes,
    NoteSection,
)

TITLE = "Catatan atas laporan keuangan"


def notes_chapter(notes: Notes) -> Chapter:
    """The parts of the notes, each with its numbered sections."""
    return Chapter(title=TITLE, sections=tuple(_sections(notes)))


def _sections(notes: Notes) -> Iterator[Section]:
    for place, group in enumerate(NoteGroup, 1):
        own = notes.of(group)
        if own:
            yield Section(title=f"{place}. {GROUP_TITLES[group]}", blocks=())
        for one in own:
            yield Section(title=f"{one.number} {one.title}", level=3, blocks=tuple(_blocks(one)))


def _blocks(section: NoteSection) -> Iterator[Block]:
    if section.facts:
        yield Prose(section.facts)
    for table in section.tables:
        label = "" if table.label.endswith(section.title) else table.label
        yield BookTable(label=label, columns=table.columns, rows=table.rows)
    if section.text is not None and section.text.text:
        yield Prose(paragraphs_of(section.text.text))
    elif section.needs_text:
        yield Prose((NOT_SAID,))
