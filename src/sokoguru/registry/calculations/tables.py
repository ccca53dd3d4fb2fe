"""The register as a table: the file that an import reads, the template, the list for others."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from io import BytesIO, StringIO
from typing import Any

import xlsxwriter

from sokoguru.registry.calculations.columns import COLUMNS, DAY, NUMBER, TEXT, YEAR
from sokoguru.registry.calculations.parquet import Cell, Kind
from sokoguru.registry.vocabulary import LoadingFact, RegisterEntry

_LINES = 500
_KINDS = {DAY: Kind.DAY, NUMBER: Kind.NUMBER, YEAR: Kind.NUMBER, TEXT: Kind.TEXT}
_TYPED = "LEVEL", "FORM", "SCALE", "PRODUCER_TYPE"  # said by other columns, or derived
_SHEETS = {
    "new": ("Baru", ("baris", "nik", "nama", "kode_wilayah")),
    "changed": ("Berubah", ("baris", "nik", "nama", "kolom")),
    "missing": ("Tidak ada di berkas", ("nomor", "nik", "nama", "kode_wilayah")),
}


def typed_row(entry: RegisterEntry) -> list[Cell]:
    """An entry in the columns of an import file: texts, whole numbers, days, or nothing."""
    keys = (f"{axis}:{code}" for axis, code in entry.classes.items() if axis not in _TYPED)
    return [
        entry.name,
        entry.nik,
        entry.legal_number,
        entry.legal_on,
        entry.deed_number,
        entry.deed_on,
        entry.founded_on,
        entry.area_code,
        entry.address,
        entry.phone,
        entry.level.value,
        "aktif" if entry.is_active else "tidak aktif",
        entry.status_since,
        entry.status_reason,
        entry.last_rat_year,
        entry.member_count,
        entry.turnover,
        entry.assets,
        ";".join(sorted(keys)),
    ]


def table_row(entry: RegisterEntry) -> list[str | int]:
    """The same as a spreadsheet keeps it: days as 2017-02-23, nothing as an empty text."""
    return [_plain(value) for value in typed_row(entry)]


def parquet_columns() -> tuple[tuple[str, Kind], ...]:
    """The same columns with what each holds."""
    return tuple((column.name, _KINDS[column.pattern]) for column in COLUMNS)


def csv_lines(rows: Iterable[Sequence[str | int]]) -> Iterator[str]:
    """Rows as csv text, some hundred lines at a time; a cell that begins a formula is quoted."""
    held = StringIO()
    writer = csv.writer(held, lineterminator="\r\n")
    for lines, row in enumerate(rows, start=1):
        writer.writerow([_harmless(cell) for cell in row])
        if lines % _LINES == 0:
            yield held.getvalue()
            held.seek(0)
            held.truncate()
    yield held.getvalue()


def header() -> list[str]:
    """The names of the columns."""
    return [column.name for column in COLUMNS]


def workbook(rows: Iterable[Sequence[str | int]]) -> bytes:
    """The template with these rows in it; without rows the empty template."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"constant_memory": True})
    sheet = book.add_worksheet("register")
    heading = book.add_format({"bold": True, "bottom": 1, "bg_color": "#EEF3EE"})
    formats = {c.pattern: book.add_format({"num_format": c.pattern}) for c in COLUMNS}
    for place, column in enumerate(COLUMNS):
        sheet.set_column(place, place, column.width, formats[column.pattern])
        sheet.write_comment(0, place, column.note, {"x_scale": 2})
        sheet.write_string(0, place, column.name, heading)
    sheet.freeze_panes(1, 0)
    last = 0
    for last, row in enumerate(rows, start=1):
        for place, cell in enumerate(row):
            _put(sheet, last, place, cell)
    sheet.ignore_errors({"number_stored_as_text": f"A2:S{max(last, 1) + 5_000}"})
    book.close()
    return target.getvalue()


def report_workbook(loading: LoadingFact) -> bytes:
    """The reconciliation of a file: the counts, and a sheet for every kind of row."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    found = loading.found
    counts = (
        ("berkas", loading.file_name),
        ("sha256", loading.sha256),
        ("baru", found.new),
        ("berubah", found.changed),
        ("tetap", found.unchanged),
        ("tidak ada di berkas", found.missing),
        ("ditolak", found.refused),
    )
    _sheet(book, "Ringkasan", ("keterangan", "nilai"), counts)
    for kind, (title, columns) in _SHEETS.items():
        _sheet(book, title, columns, found.samples.get(kind, ()))
    faults = ((each.row, each.column, each.sentence) for each in found.faults)
    _sheet(book, "Ditolak", ("baris", "kolom", "kesalahan"), faults)
    book.close()
    return target.getvalue()


def _sheet(book: Any, title: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    sheet = book.add_worksheet(title)
    for place, column in enumerate(columns):
        sheet.write_string(0, place, column)
        sheet.set_column(place, place, 28)
    for number, row in enumerate(rows, start=1):
        for place, cell in enumerate(row):
            _put(sheet, number, place, "" if cell is None else cell)


def _put(sheet: Any, row: int, place: int, cell: str | int) -> None:
    if isinstance(cell, int):
        sheet.write_number(row, place, cell)
    else:
        sheet.write_string(row, place, cell)


def _plain(value: Cell) -> str | int:
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, int | str) else ""


def _harmless(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@") else cell
