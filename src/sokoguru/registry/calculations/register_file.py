"""Rows of a register file, read one after the other: values for the database, or what is wrong."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO, TextIOWrapper
from typing import Any
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineError, CalamineWorkbook

from sokoguru.counter.calculations.columns import Columns, find_columns
from sokoguru.counter.calculations.tables import (
    Cell,
    FileIsEmpty,
    FileIsNotATable,
    FileIsTooLarge,
    Row,
)
from sokoguru.foundation.refusal import Refusal
from sokoguru.registry.calculations.columns import OPTIONAL, REQUIRED
from sokoguru.registry.calculations.derived import derived_classes
from sokoguru.registry.calculations.names import fold_name
from sokoguru.registry.calculations.register_cells import READERS, CellIsUnknown
from sokoguru.registry.vocabulary import Level, RowFault

MOST_BYTES = 250_000_000
MOST_UNPACKED_BYTES = 1_500_000_000
MOST_ROWS = 1_000_000
Reading = tuple[Any, ...]


class InactiveWithoutReason(Refusal):
    """A co-operative that is not active is so for a reason (S4-16)."""

    code = "registry.inactive_without_reason"
    template = "Koperasi tidak aktif memerlukan alasan. Isi kolom alasan_status."


@dataclass(frozen=True, slots=True)
class ClassBook:
    """Which classes a file may give on a day: the keys, and a sentence for each that it may not."""

    on: date
    known: frozenset[str]
    refused: Mapping[str, str]


def rows_of(content: bytes, *, filename: str) -> Iterator[Row]:
    """Every row that is not blank, numbered as the spreadsheet shows it; the header is the first.

    Refuses what is no table (`FileIsNotATable`) or too large (`FileIsTooLarge`).
    """
    if len(content) > MOST_BYTES:
        raise FileIsTooLarge(filename=filename, rows=MOST_ROWS)
    is_text = filename.lower().endswith((".csv", ".txt"))
    cells = _of_csv(content, filename) if is_text else _of_xlsx(content, filename)
    for number, row in enumerate(cells, start=1):
        if number > MOST_ROWS + 1:
            raise FileIsTooLarge(filename=filename, rows=MOST_ROWS)
        if any(cell != "" for cell in row):
            yield Row(number, tuple(row))


def header_of(rows: Iterator[Row], *, filename: str) -> tuple[Columns, tuple[RowFault, ...]]:
    """Where the columns stand, and which are missing or doubled; takes the first row."""
    header = next(rows, None)
    if header is None:
        raise FileIsEmpty(filename=filename)
    columns, faults = find_columns(header, required=REQUIRED, optional=OPTIONAL)
    told = (RowFault(row=header.number, column=c, sentence=r.sentence) for c, r in faults)
    return columns, tuple(told)


def read_row(row: Row, columns: Columns, book: ClassBook) -> Reading | tuple[RowFault, ...]:
    """The values of one row in the order of the staging table, or everything wrong with it."""
    values: dict[str, Any] = {}
    faults: list[RowFault] = []
    for column, read in READERS.items():
        cell = columns.cell(row, column)
        try:
            values[column] = read(cell.strip() if isinstance(cell, str) else cell)
        except Refusal as refusal:
            faults.append(RowFault(row=row.number, column=column, sentence=refusal.sentence))
    keys, wrong = _classes(columns.cell(row, "golongan"), book)
    faults += [RowFault(row=row.number, column="golongan", sentence=each) for each in wrong]
    if values.get("status") is False and not values.get("alasan_status"):
        sentence = InactiveWithoutReason().sentence
        faults.append(RowFault(row=row.number, column="alasan_status", sentence=sentence))
    if faults:
        return tuple(faults)
    keys |= _following(values, book.on)
    rest = (value for column, value in values.items() if column != "nama")
    return (row.number, values["nama"], fold_name(values["nama"]), *rest, sorted(keys))


def _following(values: Mapping[str, Any], on: date) -> set[str]:
    """The classes that the other cells say; the type of producer co-op is not in the file."""
    level = values["tingkat"]
    derived = derived_classes(
        level=Level(level or Level.PRIMARY),
        turnover=values["volume_usaha"],
        classes=(),
        production_units=0,
        on=on,
    )
    known = derived if level else {"SCALE": derived["SCALE"]} if "SCALE" in derived else {}
    return {f"{axis}:{code}" for axis, code in known.items()}


def _of_csv(content: bytes, filename: str) -> Iterator[list[Cell]]:
    if b"\x00" in content[:100_000]:
        raise FileIsNotATable(filename=filename)
    try:
        content.decode("utf-8-sig")
        encoding = "utf-8-sig"
    except UnicodeDecodeError:
        encoding = "cp1252"
    first = content[:20_000].decode(encoding, errors="replace").partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    lines = TextIOWrapper(BytesIO(content), encoding=encoding, errors="replace", newline="")
    try:
        for row in csv.reader(lines, delimiter=delimiter):
            yield [*row]
    except csv.Error as unreadable:
        raise FileIsNotATable(filename=filename) from unreadable


def _of_xlsx(content: bytes, filename: str) -> Iterator[list[Cell]]:
    try:
        with ZipFile(BytesIO(content)) as packed:
            if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED_BYTES:
                raise FileIsTooLarge(filename=filename, rows=MOST_ROWS)
        workbook = CalamineWorkbook.from_filelike(BytesIO(content))
        sheet = workbook.get_sheet_by_index(0)
        above = (sheet.start or (0, 0))[0]
        yield from ([] for _ in range(above))
        yield from sheet.iter_rows()
    except (BadZipFile, CalamineError, OSError, ValueError) as unreadable:
        raise FileIsNotATable(filename=filename) from unreadable


def _classes(cell: Cell, book: ClassBook) -> tuple[set[str], list[str]]:
    text = str(cell).upper().replace(" ", "")
    keys = {key for key in text.split(";") if key}
    axes = [key.partition(":")[0] for key in keys]
    wrong = [book.refused.get(key, "") or CellIsUnknown(
        text=key, known="SUMBU:KODE dari daftar golongan").sentence
        for key in sorted(keys - book.known)]  # fmt: skip
    twice = sorted({axis for axis in axes if axes.count(axis) > 1})
    wrong += [f"Sumbu {axis} diisi dua kali. Satu golongan saja tiap sumbu." for axis in twice]
    return keys, wrong


def count_rows(content: bytes, *, filename: str) -> int:
    """About how many rows a file has, for the progress of its reading; cheap for csv."""
    if filename.lower().endswith((".csv", ".txt")):
        return max(content.count(b"\n") - 1, 1)
    try:
        sheet = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0)
        return max(sheet.total_height - 1, 1)
    except (CalamineError, OSError, ValueError) as unreadable:
        raise FileIsNotATable(filename=filename) from unreadable
