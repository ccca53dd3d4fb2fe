"""Tables out of xlsx and csv files, cell by cell, with the row numbers people see."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO, StringIO
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineError, CalamineWorkbook

from sokoguru.foundation.refusal import Refusal

Cell = str | int | float | bool | date | datetime | time | timedelta
MOST_BYTES = 20_000_000
MOST_UNPACKED_BYTES = 400_000_000
MOST_ROWS = 200_000


class FileIsNotATable(Refusal):
    """The file is neither xlsx nor csv text."""

    code = "counter.file_is_not_a_table"
    template = (
        'Berkas "{filename}" tidak terbaca sebagai tabel. '
        "Simpan sebagai .xlsx atau .csv, atau mulai dari templat."
    )
    field = "file"


class FileIsTooLarge(Refusal):
    """More than the counter reads at once."""

    code = "counter.file_is_too_large"
    template = (
        'Berkas "{filename}" terlalu besar. Paling banyak {rows} baris; '
        "bagi menjadi beberapa berkas."
    )
    field = "file"


class FileIsEmpty(Refusal):
    """There is no row below the header."""

    code = "counter.file_is_empty"
    template = 'Berkas "{filename}" tidak berisi baris data. Isi mulai baris kedua.'
    field = "file"


@dataclass(frozen=True)
class Row:
    """One row; `number` counts from 1 as the spreadsheet shows it."""

    number: int
    cells: tuple[Cell, ...]

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return all(isinstance(cell, str) and not cell.strip() for cell in self.cells)


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook; a csv file is a workbook of one sheet without a name."""

    name: str
    rows: tuple[Row, ...]


def read_workbook(content: bytes, *, filename: str) -> tuple[Sheet, ...]:
    """The sheets of an xlsx or csv file, blank rows left out.

    Refuses files that are too large (`FileIsTooLarge`) or no table (`FileIsNotATable`).
    """
    if len(content) > MOST_BYTES:
        raise FileIsTooLarge(filename=filename, rows=MOST_ROWS)
    if filename.lower().endswith((".csv", ".txt")):
        return (_csv_sheet(content, filename),)
    return _xlsx_sheets(content, filename)


def _xlsx_sheets(content: bytes, filename: str) -> tuple[Sheet, ...]:
    try:
        with ZipFile(BytesIO(content)) as packed:
            if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED_BYTES:
                raise FileIsTooLarge(filename=filename, rows=MOST_ROWS)
        workbook = CalamineWorkbook.from_filelike(BytesIO(content))
        sheets = []
        for name in workbook.sheet_names:
            cells = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
            sheets.append(_sheet(name, cells, filename))
    except (BadZipFile, CalamineError, OSError, ValueError) as unreadable:
        raise FileIsNotATable(filename=filename) from unreadable
    return tuple(sheets)


def _csv_sheet(content: bytes, filename: str) -> Sheet:
    if b"\x00" in content:
        raise FileIsNotATable(filename=filename)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    try:
        cells = list(csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text)))
    except csv.Error as unreadable:
        raise FileIsNotATable(filename=filename) from unreadable
    return _sheet("", cells, filename)


def _delimiter(text: str) -> str:
    """The sign that stands most often in the first line: comma, semicolon or tab."""
    header = next((line for line in text.splitlines() if line.strip()), "")
    return max(",;\t", key=header.count)


def _sheet(name: str, cells: Sequence[Sequence[Cell]], filename: str) -> Sheet:
    if len(cells) > MOST_ROWS:
        raise FileIsTooLarge(filename=filename, rows=MOST_ROWS)
    rows = (Row(number, tuple(row)) for number, row in enumerate(cells, start=1))
    return Sheet(name, tuple(row for row in rows if not row.is_blank))
