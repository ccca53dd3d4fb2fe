"""Budget beside actual as an Excel workbook; sums, differences and shares are formulas."""

from collections.abc import Mapping
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

import xlsxwriter

from sokoguru.budget.vocabulary import BudgetComparison, ComparisonGroup, ComparisonLine
from sokoguru.foundation.calendar import format_date

_COLUMNS = (
    ("Kode", 8),
    ("Uraian", 40),
    ("Unit", 18),
    ("Rencana setahun", 18),
    ("Rencana sampai hari ini", 22),
    ("Realisasi", 18),
    ("Selisih", 18),
    ("Capaian", 10),
)
_AMOUNT = "#,##0;(#,##0);0"
_HEAD_ROW = 4


def comparison_workbook(
    found: BudgetComparison,
    *,
    unit_names: Mapping[str, str],
    cooperative_name: str,
    issued_on: date,
) -> bytes:
    """The comparison on one sheet, .xlsx bytes; amounts are whole rupiah."""
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    book.set_properties({"created": datetime.combine(issued_on, time())})
    sheet = book.add_worksheet("realisasi anggaran")
    title = f"Anggaran dan realisasi {found.year}"
    through = f"sampai {format_date(found.through)}, versi {found.version.number}"
    for row, text in enumerate((cooperative_name, title, through)):
        sheet.write_string(row, 0, text, book.add_format({"bold": row < 2}))
    head = book.add_format({"bold": True, "bottom": 1})
    for place, (label, width) in enumerate(_COLUMNS):
        sheet.set_column(place, place, width)
        sheet.write_string(_HEAD_ROW, place, label, head)
    looks = _Looks(book)
    row = _HEAD_ROW + 1
    for group in found.groups:
        sheet.write_string(row, 1, group.group.label, looks.bold)
        first = row + 1
        for line in group.lines:
            row += 1
            _write_line(sheet, row, line, unit_names.get(line.unit, line.unit), looks)
        row += 1
        _write_sum(sheet, row, group, first, looks)
        row += 2
    _write_surplus(sheet, row, found, looks)
    sheet.freeze_panes(_HEAD_ROW + 1, 2)
    book.close()
    return content.getvalue()


class _Looks:
    """The formats of the sheet."""

    def __init__(self, book: Any) -> None:
        self.bold = book.add_format({"bold": True})
        self.amount = book.add_format({"num_format": _AMOUNT})
        self.share = book.add_format({"num_format": "0.00%"})
        self.total = book.add_format({"bold": True, "top": 1, "num_format": _AMOUNT})


def _write_line(sheet: Any, row: int, line: ComparisonLine, unit: str, looks: _Looks) -> None:
    """A line; what takes away from its group (returns) is written below zero."""
    for place, text in enumerate((line.code, line.name, unit)):
        sheet.write_string(row, place, text)
    amounts = (line.planned_year, line.planned, line.actual)
    for place, amount in enumerate(amounts, start=3):
        sheet.write_number(row, place, int(amount) * line.adds, looks.amount)
    number = row + 1
    difference = int(line.difference) * line.adds
    sheet.write_formula(row, 6, f"=F{number}-E{number}", looks.amount, difference)
    share = "" if line.share_bps is None else line.share_bps / 10_000
    formula = f'=IF(ABS(E{number})>0,F{number}/E{number},"")'
    sheet.write_formula(row, 7, formula, looks.share, share)


def _write_sum(sheet: Any, row: int, group: ComparisonGroup, first: int, looks: _Looks) -> None:
    total = group.total
    sheet.write_string(row, 1, f"Jumlah {group.group.label.lower()}", looks.bold)
    amounts = (total.planned_year, total.planned, total.actual, total.difference)
    for place, amount in enumerate(amounts, start=3):
        column = "DEFG"[place - 3]
        formula = f"=SUM({column}{first + 1}:{column}{row})"
        sheet.write_formula(row, place, formula, looks.total, int(amount))


def _write_surplus(sheet: Any, row: int, found: BudgetComparison, looks: _Looks) -> None:
    sheet.write_string(row, 1, "Sisa hasil usaha", looks.bold)
    amounts = (
        found.surplus.planned_year,
        found.surplus.planned,
        found.surplus.actual,
        found.surplus.difference,
    )
    for place, amount in enumerate(amounts, start=3):
        sheet.write_number(row, place, int(amount), looks.total)
