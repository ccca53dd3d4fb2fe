"""The file of slips: the roll with every member's jasa usaha, jasa modal and SHU beside it."""

import csv
import os
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import xlsxwriter

from sokoguru.foundation.refusal import Refusal
from sokoguru.surplus.calculations.allocation import RollAllocation
from sokoguru.surplus.calculations.roll import Roll
from sokoguru.surplus.management.files.members import CLAIMS, COLUMNS
from sokoguru.surplus.management.files.tables import kind_of

HEADINGS = (*COLUMNS, *CLAIMS)
LARGEST_SHEET = 1_048_576

SlipRow = tuple[str, str, int, int, int, int, int]


class SheetTooSmall(Refusal):
    """More members than a spreadsheet has rows."""

    code = "surplus.sheet_too_small"
    template = "Lembar Excel hanya memuat {rows} baris. Tulis hasil ke .csv."


class FileUnwritable(Refusal):
    """The file of slips cannot be written where it should be."""

    code = "surplus.file_unwritable"
    template = "Berkas {file} tidak dapat ditulis. Periksa folder dan izinnya."


def write_slips(
    path: Path, *, roll: Roll, allocation: RollAllocation, delimiter: str = ","
) -> None:
    """Write the slips to a .csv or .xlsx, in the order of the roll; all of it or nothing.

    Refuses with `FileKindUnknown`, `SheetTooSmall` and `FileUnwritable`.
    """
    kind = kind_of(path)
    if kind == ".xlsx" and len(roll) >= LARGEST_SHEET:
        raise SheetTooSmall(rows=LARGEST_SHEET)
    unfinished = path.with_name(f".{path.stem}.{os.getpid()}{kind}")
    try:
        if kind == ".csv":
            _write_csv(unfinished, _rows(roll, allocation), delimiter)
        else:
            _write_excel(unfinished, _rows(roll, allocation))
        unfinished.replace(path)
    except (OSError, xlsxwriter.exceptions.XlsxWriterException) as fault:
        raise FileUnwritable(file=path.name) from fault
    finally:
        unfinished.unlink(missing_ok=True)


def _rows(roll: Roll, allocation: RollAllocation) -> Iterator[SlipRow]:
    return zip(
        roll.numbers,
        roll.names,
        roll.transactions.tolist(),
        roll.savings.tolist(),
        allocation.usaha.tolist(),
        allocation.modal.tolist(),
        allocation.totals.tolist(),
        strict=True,
    )


def _write_csv(path: Path, rows: Iterator[SlipRow], delimiter: str) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\n")
        writer.writerows(chain([HEADINGS], rows))


def _write_excel(path: Path, rows: Iterator[SlipRow]) -> None:
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as workbook:
        sheet = workbook.add_worksheet("SHU")
        amount = workbook.add_format({"num_format": "#,##0"})
        sheet.set_column(0, 0, 14)
        sheet.set_column(1, 1, 32)
        sheet.set_column(2, len(HEADINGS) - 1, 18)
        sheet.freeze_panes(1, 0)
        for place, heading in enumerate(HEADINGS):
            sheet.write_string(0, place, heading)
        for row, (number, name, *amounts) in enumerate(rows, start=1):
            sheet.write_string(row, 0, number)
            sheet.write_string(row, 1, name)
            for place, value in enumerate(amounts, start=2):
                sheet.write_number(row, place, value, amount)
