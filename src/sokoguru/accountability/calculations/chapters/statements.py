"""The statements of the year, each line with the number of its note."""

from collections.abc import Sequence

from sokoguru.documents.book import BookTable, Chapter, Section
from sokoguru.documents.vocabulary import Cell, RowStyle, StatementColumn, StatementRow
from sokoguru.reports.calculations.notes.words import NoteGroup, Notes
from sokoguru.reports.vocabulary import Statement, StatementLine

TITLE = "Laporan keuangan"
_WIDE = 4  # columns of amounts
_EXPLAINED = (NoteGroup.BALANCE, NoteGroup.INCOME)


def statements_chapter(statements: Sequence[Statement], notes: Notes) -> Chapter:
    """Every statement on a page of its own; one with many columns lies across."""
    return Chapter(
        title=TITLE,
        sections=tuple(
            _section(statement, notes, is_first=place == 0)
            for place, statement in enumerate(statements)
        ),
    )


def _section(statement: Statement, notes: Notes, *, is_first: bool) -> Section:
    return Section(
        title=statement.title,
        blocks=(statement_table(statement, notes),),
        is_wide=len(statement.columns) > _WIDE,
        starts_page=not is_first,
    )


def statement_table(statement: Statement, notes: Notes) -> BookTable:
    """The statement with a column for its notes, where it has any."""
    numbers = [_note_of(line, statement, notes) for line in statement.lines]
    has_notes = any(numbers)
    has_codes = any(line.code for line in statement.lines)
    columns = (
        *((StatementColumn("Kode", "code"),) if has_codes else ()),
        StatementColumn("Uraian"),
        *((StatementColumn("Catatan", "code"),) if has_notes else ()),
        *(StatementColumn(column.label, "amount") for column in statement.columns),
    )
    rows = []
    for line, number in zip(statement.lines, numbers, strict=True):
        amounts: tuple[Cell, ...] = line.amounts or (None,) * len(statement.columns)
        words: list[Cell] = [line.code] if has_codes else []
        words.append(line.label)
        if has_notes:
            words.append(number)
        rows.append(StatementRow(cells=(*words, *amounts), level=line.level, style=line.style))
    return BookTable(
        label=statement.subtitle, columns=columns, rows=tuple(rows), footnotes=statement.notes
    )


def _note_of(line: StatementLine, statement: Statement, notes: Notes) -> str:
    if line.style is not RowStyle.LINE:
        return ""
    for group in _EXPLAINED:
        if statement.key.startswith(group.value):
            return notes.number_of(group, line.key)
    return ""
