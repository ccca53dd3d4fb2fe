"""A column of amounts: read thousands of cells at once, and name the row of the first bad one."""

import re
from collections.abc import Sequence

from sokoguru.foundation.money import LARGEST_AMOUNT, Rupiah, UnreadableAmount, read_rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.surplus.management.files.tables import Cell

# Amounts as the files are documented to hold them, one a line. Possessive, so it never backtracks.
_PLAIN_COLUMN = re.compile(r"(?:[0-9]{1,16}+\n)*+")
_GROUPED_COLUMN = re.compile(
    r"(?:(?:Rp\ ?)?+(?:[1-9][0-9]{0,2}+(?:\.[0-9]{3}){1,5}+|[0-9]{1,16}+)\n)*+"
)


class AmountUnreadable(Refusal):
    """A cell that is not a whole amount of rupiah."""

    code = "surplus.amount_unreadable"
    template = (
        'Baris {row}, kolom {column}: "{text}" bukan jumlah rupiah bulat. '
        "Tulis misalnya 1234567, 1.234.567 atau Rp 1.234.567."
    )


class AmountNegative(Refusal):
    """A cell below zero."""

    code = "surplus.amount_negative"
    template = "Baris {row}, kolom {column}: jumlah tidak boleh negatif ({amount})."


class AmountAbsent(Refusal):
    """An empty cell, which is not taken for zero."""

    code = "surplus.amount_absent"
    template = "Baris {row}, kolom {column}: jumlah kosong. Tulis 0 bila memang tidak ada."


def read_amounts(cells: Sequence[Cell], *, column: str, rows: Sequence[int]) -> list[int]:
    """Whole rupiah of each cell; `rows` are the row numbers that the refusals name.

    Text as `read_rupiah` takes it; numbers as a spreadsheet stores them when they are whole.

    Refuses with `AmountUnreadable`, `AmountNegative` and `AmountAbsent`.
    """
    amounts = _read_at_once(cells)
    if amounts is None:
        amounts = [
            _read_cell(cell, column=column, row=row) for cell, row in zip(cells, rows, strict=True)
        ]
    return amounts


def _read_at_once(cells: Sequence[Cell]) -> list[int] | None:
    """The amounts of a column that is written in one of the documented ways, else None."""
    texts = [cell for cell in cells if isinstance(cell, str)]
    if len(texts) != len(cells):
        return None
    joined = "\n".join(texts) + "\n"
    if not _PLAIN_COLUMN.fullmatch(joined):
        if not _GROUPED_COLUMN.fullmatch(joined):
            return None
        joined = joined.replace("Rp", "").replace(" ", "").replace(".", "")
    amounts = list(map(int, joined.split("\n")[:-1]))
    is_sound = len(amounts) == len(cells) and max(amounts, default=0) <= LARGEST_AMOUNT
    return amounts if is_sound else None


def _read_cell(cell: Cell, *, column: str, row: int) -> int:
    if cell is None or (isinstance(cell, str) and not cell.strip()):
        raise AmountAbsent(row=row, column=column)
    amount = _amount_of(cell)
    if amount is None:
        raise AmountUnreadable(row=row, column=column, text=str(cell)[:40])
    if amount < 0:
        raise AmountNegative(row=row, column=column, amount=amount)
    return int(amount)


def _amount_of(cell: Cell) -> Rupiah | None:
    if isinstance(cell, str):
        try:
            return read_rupiah(cell)
        except UnreadableAmount:
            return None
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return None
    if not abs(cell) <= LARGEST_AMOUNT or cell != int(cell):
        return None
    return Rupiah(int(cell))
