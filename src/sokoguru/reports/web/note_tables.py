"""The tables of a note as a page shows them: words left, figures right."""

from dataclasses import dataclass

from sokoguru.documents.vocabulary import Cell, RowStyle, StatementColumn, StatementRow
from sokoguru.foundation.money import format_number
from sokoguru.reports.calculations.notes.words import NoteSection, NoteTable

_FIGURES = ("amount", "share")


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell or a head: its text, and whether it stands right."""

    text: str
    is_figure: bool


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A table ready to print; a row is whether it sums up, and its cells."""

    label: str
    heads: tuple[Shown, ...]
    rows: tuple[tuple[bool, tuple[Shown, ...]], ...]


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A section and its tables."""

    fact: NoteSection
    tables: tuple[ShownTable, ...]


def shown_section(section: NoteSection) -> ShownSection:
    """A section as a page shows it."""
    return ShownSection(section, tuple(map(shown_table, section.tables)))


def shown_table(table: NoteTable) -> ShownTable:
    """A table as a page shows it."""
    return ShownTable(
        label=table.label,
        heads=tuple(Shown(column.label, column.kind in _FIGURES) for column in table.columns),
        rows=tuple(_row(row, table.columns) for row in table.rows),
    )


def _row(row: StatementRow, columns: tuple[StatementColumn, ...]) -> tuple[bool, tuple[Shown, ...]]:
    cells = (
        Shown(_text(cell), column.kind in _FIGURES)
        for cell, column in zip(row.cells, columns, strict=True)
    )
    return row.style is not RowStyle.LINE, tuple(cells)


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    return cell if isinstance(cell, str) else format_number(cell)
