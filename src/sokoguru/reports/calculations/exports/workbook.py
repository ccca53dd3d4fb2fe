"""A statement as an Excel workbook."""

from datetime import date, datetime, time
from io import BytesIO
from typing import Any

import xlsxwriter

from sokoguru.documents.vocabulary import RowStyle
from sokoguru.reports.vocabulary import Statement, StatementLine

_AMOUNT = "#,##0;(#,##0);0"
_BOLD = (RowStyle.HEADING, RowStyle.SUM, RowStyle.TOTAL)
_HEAD_ROW = 4


def statement_workbook(statement: Statement, *, cooperative_name: str, issued_on: date) -> bytes:
    """The statement on one sheet, amounts as numbers in whole rupiah; .xlsx bytes."""
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    book.set_properties({"title": statement.title, "created": datetime.combine(issued_on, time())})
    sheet = book.add_worksheet(statement.title[:31])
    for row, text in enumerate((cooperative_name, statement.title, statement.subtitle)):
        sheet.write_string(row, 0, text, book.add_format({"bold": row < 2}))
    head = book.add_format({"bold": True, "bottom": 1, "align": "right"})
    for place, column in enumerate(statement.columns, start=2):
        sheet.write_string(_HEAD_ROW, place, column.label, head)
    for row, line in enumerate(statement.lines, start=_HEAD_ROW + 1):
        _write_line(book, sheet, row, line)
    for row, note in enumerate(statement.notes, start=_HEAD_ROW + len(statement.lines) + 2):
        sheet.write_string(row, 1, note)
    sheet.set_column(0, 0, 8)
    sheet.set_column(1, 1, 46)
    sheet.set_column(2, 1 + len(statement.columns), 18)
    sheet.freeze_panes(_HEAD_ROW + 1, 2)
    book.close()
    return content.getvalue()


def _write_line(book: Any, sheet: Any, row: int, line: StatementLine) -> None:
    look: dict[str, object] = {"bold": line.style in _BOLD}
    if line.style in (RowStyle.SUM, RowStyle.TOTAL):
        look["top"] = 1
    sheet.write_string(row, 0, line.code, book.add_format(look))
    sheet.write_string(row, 1, line.label, book.add_format({**look, "indent": line.level}))
    for place, amount in enumerate(line.amounts, start=2):
        sheet.write_number(
            row, place, int(amount), book.add_format({**look, "num_format": _AMOUNT})
        )
