"""Finding the columns of a table by their names."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sokoguru.counter.calculations.tables import Cell, Row
from sokoguru.foundation.refusal import Refusal


class ColumnIsMissing(Refusal):
    """A column that the import needs has no header."""

    code = "counter.column_is_missing"
    template = (
        'Kolom "{column}" tidak ada. Tulis judul kolom persis seperti pada templat: {expected}.'
    )


class ColumnIsDoubled(Refusal):
    """Two columns have the same header."""

    code = "counter.column_is_doubled"
    template = 'Kolom "{column}" ada dua kali. Hapus salah satunya.'


@dataclass(frozen=True)
class Columns:
    """Where each known column stands, and which headers are not known."""

    places: dict[str, int]
    unknown: tuple[str, ...] = field(default=())

    def cell(self, row: Row, column: str) -> Cell:
        """The cell of a row; empty where the row is short or the column is not there."""
        place = self.places.get(column)
        if place is None or place >= len(row.cells):
            return ""
        return row.cells[place]


def header_name(cell: Cell) -> str:
    """A header as it is compared: lower case, words joined by underscores."""
    return "_".join(str(cell).strip().lower().replace("*", "").split())


def find_columns(
    header: Row, *, required: Sequence[str], optional: Sequence[str]
) -> tuple[Columns, tuple[tuple[str, Refusal], ...]]:
    """The places of the known columns, and a refusal for each that is missing or doubled."""
    names = [header_name(cell) for cell in header.cells]
    known = (*required, *optional)
    faults: list[tuple[str, Refusal]] = [
        (column, ColumnIsMissing(column=column, expected=known))
        for column in required
        if column not in names
    ]
    faults += [
        (column, ColumnIsDoubled(column=column)) for column in known if names.count(column) > 1
    ]
    places = {column: names.index(column) for column in known if column in names}
    unknown = tuple(name for name in names if name and name not in known)
    return Columns(places, unknown), tuple(faults)
