"""Small tables of the notes that hold words and counts."""

from collections.abc import Iterable, Mapping, Sequence

from sokoguru.documents.vocabulary import Cell, RowStyle, StatementColumn, StatementRow
from sokoguru.foundation.money import Rupiah, format_number
from sokoguru.reports.calculations.notes.words import NoteTable


def words_table(label: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> NoteTable:
    """A table of words alone."""
    return NoteTable(
        label=label,
        columns=tuple(StatementColumn(head) for head in heads),
        rows=tuple(StatementRow(cells=tuple(row)) for row in rows),
    )


def counts_table(label: str, head: str, counts: Mapping[str, int], *, total: str) -> NoteTable:
    """Named counts; the one called `total` is a sum and stands as such."""
    rows = (
        StatementRow(
            cells=(name, format_number(count)),
            style=RowStyle.SUM if name == total else RowStyle.LINE,
        )
        for name, count in counts.items()
    )
    columns = (StatementColumn(head), StatementColumn("Jumlah", "share"))
    return NoteTable(label=label, columns=columns, rows=tuple(rows))


def amounts_table(
    label: str, heads: Sequence[str], rows: Iterable[tuple[str, *tuple[Rupiah, ...]]]
) -> NoteTable:
    """A name and its amounts in each row."""
    first, *others = heads
    columns = (StatementColumn(first), *(StatementColumn(head, "amount") for head in others))
    cells: Iterable[tuple[Cell, ...]] = rows
    return NoteTable(
        label=label, columns=columns, rows=tuple(StatementRow(cells=row) for row in cells)
    )


def percent(bps: int) -> str:
    """Basis points as a reader writes them: 7250 is `72,5 %`."""
    whole, rest = divmod(abs(bps), 100)
    decimals = f",{rest:02d}".rstrip("0") if rest else ""
    return f"{'-' if bps < 0 else ''}{whole}{decimals} %"
