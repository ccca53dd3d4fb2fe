"""Statements as an Excel workbook: sums are live formulas, figures lead to their entries.

Every formula is stored with the value it comes to, so a program that does not calculate shows the
same figures as one that does.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell

from sokoguru.documents.vocabulary import RowStyle
from sokoguru.foundation.money import Rupiah
from sokoguru.reports.calculations.exports.formulas import share_formula, sum_formula
from sokoguru.reports.calculations.exports.proofs import Cell, Proof, proofs_of
from sokoguru.reports.vocabulary import Drill, Statement, StatementLine

Link = Callable[[Drill], str]
_AMOUNT = "#,##0;(#,##0);0"
_SHARE = "0.00%;-0.00%;0.00%"
_BOLD = (RowStyle.HEADING, RowStyle.SUM, RowStyle.TOTAL)
_HEAD_ROW, _FIRST_AMOUNT = 4, 2
_LONGEST_NAME, _LONGEST_LINK, _MOST_LINKS = 31, 2_000, 10_000


@dataclass(frozen=True)
class _Sheet:
    """A sheet being written: where its lines stand, and what it is made with."""

    book: Any
    page: Any
    statement: Statement
    link: Link | None

    @property
    def rows(self) -> dict[str, list[int]]:
        """The rows of each group of lines, as sums name them."""
        found: dict[str, list[int]] = {}
        for row, line in enumerate(self.statement.lines, start=_HEAD_ROW + 1):
            found.setdefault(line.group or line.key, []).append(row)
        return found

    @property
    def after_amounts(self) -> int:
        return _FIRST_AMOUNT + len(self.statement.columns)

    def look(self, line: StatementLine, **more: object) -> Any:
        base: dict[str, object] = {"bold": line.style in _BOLD, **more}
        if line.style in (RowStyle.SUM, RowStyle.TOTAL):
            base["top"] = 1
        return self.book.add_format(base)


def statement_workbook(
    statement: Statement, *, cooperative_name: str, issued_on: date, link: Link | None = None
) -> bytes:
    """One statement on one sheet, in whole rupiah; .xlsx bytes."""
    return statements_workbook(
        [statement],
        title=statement.title,
        cooperative_name=cooperative_name,
        issued_on=issued_on,
        link=link,
    )


def statements_workbook(
    statements: Sequence[Statement],
    *,
    title: str,
    cooperative_name: str,
    issued_on: date,
    link: Link | None = None,
) -> bytes:
    """A sheet for each statement, and one that proves what they say of each other; .xlsx bytes.

    `link` says where the entries behind a figure can be seen.
    """
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    book.set_properties({"title": title, "created": datetime.combine(issued_on, time())})
    names = _names(statements)
    for statement, name in zip(statements, names, strict=True):
        _write(_Sheet(book, book.add_worksheet(name), statement, link), cooperative_name)
    if proofs := proofs_of(statements):
        _write_proofs(book, proofs, statements, names)
    book.close()
    return content.getvalue()


def _names(statements: Sequence[Statement]) -> list[str]:
    """Names of sheets: no two alike, none too long."""
    found: list[str] = []
    for statement in statements:
        plain = "".join(sign for sign in statement.title if sign not in "[]:*?/\\'")
        if len(plain) > _LONGEST_NAME:
            plain = plain.replace("(", "").replace(")", "")
        name = plain[:_LONGEST_NAME]
        if name.casefold() in (each.casefold() for each in found):
            name = f"{plain[: _LONGEST_NAME - 3]} {len(found) + 1}"
        found.append(name)
    return found


def _write(sheet: _Sheet, cooperative_name: str) -> None:
    page, statement = sheet.page, sheet.statement
    for row, text in enumerate((cooperative_name, statement.title, statement.subtitle)):
        page.write_string(row, 0, text, sheet.book.add_format({"bold": row < 2}))
    head = sheet.book.add_format({"bold": True, "bottom": 1, "align": "right"})
    heads = [column.label for column in statement.columns]
    heads += ["Perubahan", "%"] if statement.compares else []
    for place, label in enumerate([*heads, "Akun"], start=_FIRST_AMOUNT):
        page.write_string(_HEAD_ROW, place, label, head)
    for row, line in enumerate(statement.lines, start=_HEAD_ROW + 1):
        _write_line(sheet, row, line)
    for row, note in enumerate(statement.notes, start=_HEAD_ROW + len(statement.lines) + 2):
        page.write_string(row, 1, note)
    page.set_column(0, 0, 8)
    page.set_column(1, 1, 46)
    page.set_column(_FIRST_AMOUNT, _FIRST_AMOUNT + len(heads) - 1, 18)
    page.set_column(_FIRST_AMOUNT + len(heads), _FIRST_AMOUNT + len(heads), 30)
    page.freeze_panes(_HEAD_ROW + 1, _FIRST_AMOUNT)


def _write_line(sheet: _Sheet, row: int, line: StatementLine) -> None:
    sheet.page.write_string(row, 0, line.code, sheet.look(line))
    sheet.page.write_string(row, 1, line.label, sheet.look(line, indent=line.level))
    for index, amount in enumerate(line.amounts):
        place = _FIRST_AMOUNT + index
        _link(sheet, row, place, line, index)
        look = sheet.look(line, num_format=_AMOUNT)
        formula = sum_formula(line.terms, rows=sheet.rows, column=place)
        if formula:
            sheet.page.write_formula(row, place, formula, look, int(amount))
        else:
            sheet.page.write_number(row, place, int(amount), look)
    if line.change is not None:
        _write_change(sheet, row, line, line.change)
    accounts = sorted({code for drill in line.drills if drill for code in drill.codes})
    if accounts and not line.terms:
        after = sheet.after_amounts + (2 if sheet.statement.compares else 0)
        sheet.page.write_string(row, after, ", ".join(accounts))


def _link(sheet: _Sheet, row: int, place: int, line: StatementLine, index: int) -> None:
    """Lay the address of the entries under a cell; the figure is written over it."""
    drill = line.drills[index] if line.drills else None
    if sheet.link is None or drill is None or row > _MOST_LINKS:
        return
    address = sheet.link(drill)
    if len(address) <= _LONGEST_LINK:
        sheet.page.write_url(row, place, address, None, "")


def _write_change(sheet: _Sheet, row: int, line: StatementLine, change: Rupiah) -> None:
    now, before = sheet.statement.compares or (0, 0)
    cells = [xl_rowcol_to_cell(row, _FIRST_AMOUNT + place) for place in (now, before)]
    at = sheet.after_amounts
    look = sheet.look(line, num_format=_AMOUNT)
    sheet.page.write_formula(row, at, f"={cells[0]}-{cells[1]}", look, int(change))
    old = int(line.amounts[before])
    share = int(change) / abs(old) if old else ""
    look = sheet.look(line, num_format=_SHARE)
    sheet.page.write_formula(row, at + 1, share_formula(*cells), look, share)


def _write_proofs(
    book: Any, proofs: Iterable[Proof], statements: Sequence[Statement], names: Sequence[str]
) -> None:
    """Formulas across the sheets, each of which must come to nought."""
    page = book.add_worksheet("Pemeriksaan")
    bold = book.add_format({"bold": True})
    page.write_string(0, 0, "Pemeriksaan antarlaporan: setiap selisih harus nol", bold)
    money = book.add_format({"num_format": _AMOUNT})
    for row, proof in enumerate(proofs, start=2):
        left = "+".join(_address(cell, statements, names) for cell in proof.left)
        right = "+".join(_address(cell, statements, names) for cell in proof.right)
        page.write_string(row, 0, proof.label)
        page.write_formula(row, 1, f"={left}-({right})", money, int(proof.difference))
    page.set_column(0, 0, 60)
    page.set_column(1, 1, 18)


def _address(cell: Cell, statements: Sequence[Statement], names: Sequence[str]) -> str:
    lines = statements[cell.sheet].lines
    row = next(at for at, line in enumerate(lines) if line.key == cell.key)
    place = xl_rowcol_to_cell(_HEAD_ROW + 1 + row, _FIRST_AMOUNT + cell.column)
    return f"'{names[cell.sheet]}'!{place}"
