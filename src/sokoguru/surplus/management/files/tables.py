"""Tables as people keep them: the rows of a .csv or .xlsx file, with the row numbers they see."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeAlias

from python_calamine import CalamineError, CalamineWorkbook

from sokoguru.foundation.refusal import Refusal

Cell: TypeAlias = object
Row: TypeAlias = Sequence[Cell]

ROWS_AT_ONCE = 20_000
_DELIMITERS = ",;\t"
_UNSEEN_CELL = ""


class FileUnreadable(Refusal):
    """The file is missing, locked, or not what its name says."""

    code = "surplus.file_unreadable"
    template = "Berkas {file} tidak dapat dibaca: {reason}."


class FileKindUnknown(Refusal):
    """Neither .csv nor .xlsx."""

    code = "surplus.file_kind_unknown"
    template = "Berkas {file} harus berakhiran .csv atau .xlsx."


class FileEmpty(Refusal):
    """Not even a row of headings."""

    code = "surplus.file_empty"
    template = "Berkas {file} kosong: baris 1 harus berisi judul kolom."


class RowTooLong(Refusal):
    """A row with more cells than there are headings: often an amount with commas in it."""

    code = "surplus.row_too_long"
    template = (
        "Baris {row} berisi {found} kolom, padahal judulnya {expected}. "
        "Jangan memakai pemisah kolom di dalam angka atau nama."
    )


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows that are not blank, with the number of each as a spreadsheet shows it."""

    cells: list[Row]
    numbers: Sequence[int]


@dataclass(frozen=True, slots=True)
class Table:
    """The headings of a file (lower case, trimmed), their row, and the rows below, in batches."""

    headings: tuple[str, ...]
    headings_row: int
    batches: Iterator[Rows]
    delimiter: str = ","


def kind_of(path: Path) -> str:
    """`.csv` or `.xlsx`; refuses any other with `FileKindUnknown`."""
    kind = path.suffix.lower()
    if kind not in (".csv", ".xlsx"):
        raise FileKindUnknown(file=path.name)
    return kind


def read_table(path: Path) -> Table:
    """Open a table; its rows are read as they are asked for.

    A .csv is UTF-8 with or without a byte-order mark, parted by commas, semicolons or tabs,
    whichever its headings use. Of an .xlsx the first sheet counts. Blank rows are passed over but
    keep their numbers.

    Refuses with `FileKindUnknown`, `FileUnreadable`, `FileEmpty`, and later `RowTooLong`.
    """
    if kind_of(path) == ".xlsx":
        return _table(path, _excel_rows(path), ",")
    delimiter = _delimiter(path)
    return _table(path, _csv_rows(path, delimiter), delimiter)


def _table(path: Path, rows: Iterator[Row], delimiter: str) -> Table:
    for number, row in enumerate(rows, start=1):
        if any(map(_is_filled, row)):
            headings = [str(cell).strip().lower() for cell in row]
            while headings and not headings[-1]:
                headings.pop()
            batches = _batches(rows, first=number + 1, width=len(headings))
            return Table(tuple(headings), number, batches, delimiter)
    raise FileEmpty(file=path.name)


def _batches(rows: Iterator[Row], *, first: int, width: int) -> Iterator[Rows]:
    while batch := list(islice(rows, ROWS_AT_ONCE)):
        numbers: Sequence[int] = range(first, first + len(batch))
        first += len(batch)
        if any(len(row) != width or _UNSEEN_CELL in row for row in batch):
            filled = [place for place, row in enumerate(batch) if any(map(_is_filled, row))]
            numbers = [numbers[place] for place in filled]
            batch = [
                _fitted(batch[place], width, number)
                for place, number in zip(filled, numbers, strict=True)
            ]
        yield Rows(batch, numbers)


def _fitted(row: Row, width: int, number: int) -> Row:
    if any(map(_is_filled, row[width:])):
        raise RowTooLong(row=number, found=len(row), expected=width)
    return [*row[:width], *[""] * (width - len(row))]


def _is_filled(cell: Cell) -> bool:
    return bool(cell.strip()) if isinstance(cell, str) else cell is not None


def _delimiter(path: Path) -> str:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            line = next((line for line in file if line.strip()), "")
    except (OSError, UnicodeDecodeError) as fault:
        raise _unreadable(path, fault) from fault
    return max(_DELIMITERS, key=line.count)


def _csv_rows(path: Path, delimiter: str) -> Iterator[Row]:
    number = 0
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.reader(file, delimiter=delimiter, strict=True):
                yield row
                number += 1
    except csv.Error as fault:
        reason = f"tanda kutip atau kolom di sekitar baris {number + 1} rusak"
        raise FileUnreadable(file=path.name, reason=reason) from fault
    except (OSError, UnicodeDecodeError) as fault:
        raise _unreadable(path, fault) from fault


def _excel_rows(path: Path) -> Iterator[Row]:
    try:
        yield from CalamineWorkbook.from_path(path).get_sheet_by_index(0).iter_rows()
    except (CalamineError, OSError) as fault:
        raise _unreadable(path, fault) from fault


def _unreadable(path: Path, fault: Exception) -> FileUnreadable:
    if isinstance(fault, UnicodeDecodeError):
        reason = "hurufnya bukan UTF-8; simpan sebagai CSV UTF-8"
    elif isinstance(fault, FileNotFoundError):
        reason = "berkas tidak ada"
    elif isinstance(fault, OSError):
        reason = "berkas tidak dapat dibuka"
    else:
        reason = "isinya bukan buku kerja Excel yang utuh"
    return FileUnreadable(file=path.name, reason=reason)
