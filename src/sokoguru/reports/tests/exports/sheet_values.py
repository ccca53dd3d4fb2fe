"""A small calculator for the formulas that our workbooks hold, independent of who wrote them."""

import re
from typing import Any

from openpyxl import Workbook

_CELL = re.compile(r"(?:'(?P<sheet>[^']+)'!)?(?P<cell>[A-Z]+[0-9]+)(?::(?P<end>[A-Z]+[0-9]+))?")


def value_of(book: Workbook, sheet: str, cell: str) -> Any:
    """What a cell comes to: its number, or what its formula says of other cells."""
    held = book[sheet][cell].value
    if not (isinstance(held, str) and held.startswith("=")):
        return 0 if held is None else held
    names = {
        "cell": lambda of, at: value_of(book, of, at),
        "SUM": sum,
        "ABS": abs,
        "IF": lambda holds, yes, no: yes() if holds else no(),
    }
    text = held.removeprefix("=")
    if text.startswith("IF("):
        condition, yes, no = text[3:-1].split(",", 2)
        text = f"IF({condition.replace('=', '==')}, lambda: {yes}, lambda: {no})"
    return eval(_CELL.sub(lambda found: _read(book, sheet, found), text), names)  # noqa: S307


def _read(book: Workbook, sheet: str, found: re.Match[str]) -> str:
    of = found["sheet"] or sheet
    if not found["end"]:
        return f"cell({of!r}, {found['cell']!r})"
    cells = [cell.coordinate for row in book[of][found[0]] for cell in row]
    return "[" + ", ".join(f"cell({of!r}, {cell!r})" for cell in cells) + "]"
