"""The values of the notes: generated facts of a section and what the board writes beside them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from sokoguru.documents.vocabulary import StatementColumn, StatementRow

LONGEST_TEXT = 20_000  # letters


class NoteGroup(StrEnum):
    """The parts of the notes; the order is the order of the paper."""

    GENERAL = "umum"
    POLICY = "kebijakan"
    BALANCE = "neraca"
    INCOME = "phu"
    OTHER = "lain"


GROUP_TITLES: Mapping[NoteGroup, str] = {
    NoteGroup.GENERAL: "Umum",
    NoteGroup.POLICY: "Kebijakan akuntansi",
    NoteGroup.BALANCE: "Penjelasan pos neraca",
    NoteGroup.INCOME: "Penjelasan pos perhitungan hasil usaha",
    NoteGroup.OTHER: "Penjelasan lain",
}


NOT_SAID = "Belum dinyatakan pengurus."


@dataclass(frozen=True, kw_only=True)
class NoteTable:
    """A table of a note, with one cell a column; `label` says what it shows."""

    label: str
    columns: tuple[StatementColumn, ...]
    rows: tuple[StatementRow, ...]


@dataclass(frozen=True, kw_only=True)
class NoteText:
    """What the board wrote in a section: one version, who wrote it and when."""

    section: str
    version: int
    text: str
    written_by: str
    written_at: datetime


@dataclass(frozen=True, kw_only=True)
class NoteSection:
    """One note: generated sentences and tables, and the board's own text.

    `line` is the key of the statement line that it explains, empty where it explains none. Where
    only the board knows the answer, the section needs its text.
    """

    key: str
    group: NoteGroup
    title: str
    facts: tuple[str, ...] = ()
    tables: tuple[NoteTable, ...] = ()
    line: str = ""
    needs_text: bool = False
    number: str = ""
    text: NoteText | None = None

    @property
    def lacks_text(self) -> bool:
        """Whether the board has not said what only it knows."""
        return self.needs_text and not (self.text and self.text.text)


@dataclass(frozen=True, kw_only=True)
class Notes:
    """The notes of a financial year, numbered."""

    year: int
    first_day: date
    last_day: date
    sections: tuple[NoteSection, ...]

    def section(self, key: str) -> NoteSection | None:
        """The section with this key, or None."""
        return next((section for section in self.sections if section.key == key), None)

    def of(self, group: NoteGroup) -> tuple[NoteSection, ...]:
        """The sections of one part."""
        return tuple(section for section in self.sections if section.group is group)

    def number_of(self, group: NoteGroup, line: str) -> str:
        """The number of the note that explains a line of a statement; empty without one."""
        found = (one for one in self.of(group) if one.line == line and line)
        return next((section.number for section in found), "")


def arranged(
    sections: tuple[NoteSection, ...], *, texts: Mapping[str, NoteText]
) -> tuple[NoteSection, ...]:
    """The sections by part, numbered within it (`3.2`), each with the board's text.

    A text of a section that the year does not have (its line went to nought) stays a section of
    its own at the end, so that nothing the board wrote is lost.
    """
    keys = {section.key for section in sections}
    lost = tuple(
        NoteSection(key=key, group=NoteGroup.OTHER, title="Keterangan tambahan")
        for key in texts
        if key not in keys and texts[key].text
    )
    found: list[NoteSection] = []
    for place, group in enumerate(NoteGroup, 1):
        own = [section for section in (*sections, *lost) if section.group is group]
        found += [
            replace(section, number=f"{place}.{index}", text=texts.get(section.key))
            for index, section in enumerate(own, 1)
        ]
    return tuple(found)
