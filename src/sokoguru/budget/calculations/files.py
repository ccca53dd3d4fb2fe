"""A plan as a workbook: written with its lines, or empty to fill in; and read again."""

import csv
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO, StringIO
from typing import Any
from zipfile import BadZipFile

import xlsxwriter
from python_calamine import CalamineError, CalamineWorkbook

from sokoguru.budget.calculations.lines import settled
from sokoguru.budget.calculations.refusals import (
    LineStandsTwice,
    PlanCellIsUnreadable,
    PlanColumnIsMissing,
    PlanFileIsNoTable,
    PlanFileIsTooLarge,
    PlanIsEmpty,
)
from sokoguru.budget.vocabulary import CellFault, FilePreview, LineFact, PlannedLine
from sokoguru.foundation.calendar import MONTHS, FiscalYear
from sokoguru.foundation.money import ZERO, Rupiah, read_rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.vocabulary import AccountFact

Cell = str | int | float | bool | date | datetime | time | timedelta
MOST_BYTES = 5_000_000
MOST_ROWS = 5_000
FIRST = ("akun", "nama", "unit", "setahun")
LAST = "keterangan"
NOTES = {
    "akun": "Kode akun pendapatan, beban, aset tetap atau pinjaman.",
    "nama": "Hanya untuk dibaca; tidak diimpor.",
    "unit": "Kode unit; kosong untuk seluruh koperasi.",
    "setahun": "Rupiah penuh. Boleh kosong bila tiap bulan diisi.",
}


def plan_workbook(
    lines: Sequence[LineFact], *, year: FiscalYear, accounts: Sequence[AccountFact]
) -> bytes:
    """The lines of a plan, .xlsx; a second sheet lists the accounts that may be planned."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    heading = book.add_format({"bold": True, "bottom": 1, "bg_color": "#EEF3EE"})
    money = book.add_format({"num_format": "#,##0"})
    text = book.add_format({"num_format": "@"})
    sheet = book.add_worksheet("anggaran")
    titles = _titles(year)
    for place, title in enumerate(titles):
        is_text = title in ("akun", "nama", "unit", LAST)
        sheet.set_column(place, place, 34 if title == "nama" else 15, text if is_text else money)
        sheet.write_string(0, place, title, heading)
        if title in NOTES:
            sheet.write_comment(0, place, NOTES[title], {"x_scale": 2})
    for row, line in enumerate(lines, start=1):
        _write_line(sheet, row, line, len(titles))
    sheet.freeze_panes(1, 2)
    sheet.ignore_errors({"number_stored_as_text": f"A2:C{MOST_ROWS}"})
    _write_accounts(book, accounts, heading)
    book.close()
    return target.getvalue()


def read_plan_file(
    content: bytes,
    *,
    filename: str,
    accounts: Mapping[str, AccountFact],
    units: Collection[str],
    year: FiscalYear,
) -> FilePreview:
    """The lines of a file with every fault in it. Refuses a file that is no table or too large."""
    rows = _rows(content, filename)
    header = [str(cell).strip().lower() for cell in rows[0]] if rows else []
    missing = [title for title in ("akun", "setahun") if title not in header]
    if missing:
        faults = [
            CellFault(row=1, column=title, refusal=PlanColumnIsMissing(column=title))
            for title in missing
        ]
        return FilePreview(filename=filename, lines=(), faults=tuple(faults))
    lines: list[PlannedLine] = []
    found: list[CellFault] = []
    seen: set[tuple[str, str]] = set()
    for number, cells in enumerate(rows[1:], start=2):
        if not any(str(cell).strip() for cell in cells):
            continue
        try:
            line = settled(
                _line(dict(zip(header, cells, strict=False)), year), accounts=accounts, units=units
            )
            if (line.code, line.unit) in seen:
                raise LineStandsTwice(account=line.code)
        except Refusal as refusal:
            found.append(CellFault(row=number, column=_column(refusal), refusal=refusal))
        else:
            seen.add((line.code, line.unit))
            lines.append(line)
    if not lines and not found:
        found.append(CellFault(row=0, column="", refusal=PlanIsEmpty(year=str(year.year))))
    return FilePreview(filename=filename, lines=tuple(lines), faults=tuple(found))


def _titles(year: FiscalYear) -> tuple[str, ...]:
    return (*FIRST, *(_title(month.month) for month in year.months), LAST)


def _title(month: int) -> str:
    return MONTHS[month - 1].lower()


def _write_line(sheet: Any, row: int, line: LineFact, width: int) -> None:
    for place, words in enumerate((line.code, line.name, line.unit)):
        sheet.write_string(row, place, words)
    sheet.write_number(row, 3, int(line.amount))
    for place, amount in enumerate(line.months, start=len(FIRST)):
        sheet.write_number(row, place, int(amount))
    sheet.write_string(row, width - 1, line.remark)


def _write_accounts(book: Any, accounts: Sequence[AccountFact], heading: Any) -> None:
    sheet = book.add_worksheet("akun")
    sheet.write_row(0, 0, ("akun", "nama", "perlu unit"), heading)
    sheet.set_column(1, 1, 48)
    for row, account in enumerate(accounts, start=1):
        sheet.write_string(row, 0, account.code)
        sheet.write_string(row, 1, account.name)
        sheet.write_string(row, 2, "ya" if account.needs_unit else "")


def _rows(content: bytes, filename: str) -> list[list[Cell]]:
    if len(content) > MOST_BYTES:
        raise PlanFileIsTooLarge(filename=filename)
    rows = _csv_rows if filename.lower().endswith((".csv", ".txt")) else _xlsx_rows
    found = [list(row) for row in rows(content, filename)]
    if len(found) > MOST_ROWS:
        raise PlanFileIsTooLarge(filename=filename)
    return found


def _xlsx_rows(content: bytes, filename: str) -> Iterator[Sequence[Cell]]:
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        yield from book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (BadZipFile, CalamineError, OSError, ValueError) as unreadable:
        raise PlanFileIsNoTable(filename=filename) from unreadable


def _csv_rows(content: bytes, filename: str) -> Iterator[Sequence[Cell]]:
    try:
        text = content.decode("utf-8-sig")
        separator = max(",;\t", key=text.partition("\n")[0].count)
        yield from csv.reader(StringIO(text, newline=""), delimiter=separator)
    except (UnicodeDecodeError, csv.Error) as unreadable:
        raise PlanFileIsNoTable(filename=filename) from unreadable


def _line(cells: Mapping[str, Cell], year: FiscalYear) -> PlannedLine:
    months = tuple(_amount(cells.get(_title(month.month), "")) for month in year.months)
    return PlannedLine(
        code=_text(cells.get("akun", "")),
        unit=_text(cells.get("unit", "")),
        amount=_amount(cells.get("setahun", "")),
        months=months if any(months) else (),
        remark=_text(cells.get(LAST, "")),
    )


def _text(cell: Cell) -> str:
    return str(int(cell)) if isinstance(cell, float) and cell == int(cell) else str(cell).strip()


def _amount(cell: Cell) -> Rupiah:
    """Whole rupiah of zero or more; an empty cell is zero."""
    text = str(int(cell)) if isinstance(cell, float) and cell == int(cell) else str(cell).strip()
    if not text:
        return ZERO
    try:
        amount = read_rupiah(text)
    except Refusal as refusal:
        raise PlanCellIsUnreadable(text=text) from refusal
    if amount < 0 or isinstance(cell, bool):
        raise PlanCellIsUnreadable(text=text)
    return amount


def _column(refusal: Refusal) -> str:
    names = {"account": "akun", "unit": "unit", "amount": "setahun"}
    return names.get(refusal.field or "", "")
