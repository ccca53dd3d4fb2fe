"""Rows out of the csv and xlsx files of a bank."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import BytesIO, StringIO
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineError, CalamineWorkbook

from sokoguru.treasury.calculations.cells import Cell
from sokoguru.treasury.calculations.refusals import FileIsNotAStatement, FileIsTooLarge

MOST_BYTES = 10_000_000
MOST_UNPACKED_BYTES = 200_000_000
MOST_ROWS = 50_000
Rows = list[tuple[int, tuple[Cell, ...]]]


def text_of(content: bytes, *, filename: str) -> str:
    """The text of a file. Refuses what is too large or no text."""
    if len(content) > MOST_BYTES:
        raise FileIsTooLarge(filename=filename)
    if b"\x00" in content:
        raise FileIsNotAStatement(filename=filename)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def is_workbook(content: bytes) -> bool:
    """Whether the content is a zip archive, as every xlsx file is."""
    return content.startswith(b"PK\x03\x04")


def rows_of_text(text: str, *, filename: str) -> Rows:
    """The rows of a csv file with their numbers; the sign between cells is found out."""
    signs = ";\t,"
    lines = [line for line in text.splitlines() if line.strip()]
    sign = max(signs, key=lambda each: sum(_cells_in(line, each) for line in lines[:50]))
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=sign))
    except csv.Error as unreadable:
        raise FileIsNotAStatement(filename=filename) from unreadable
    return _numbered(rows, filename)


def rows_of_workbook(content: bytes, *, filename: str) -> Rows:
    """The rows of the first sheet of an xlsx file that is not empty."""
    if len(content) > MOST_BYTES:
        raise FileIsTooLarge(filename=filename)
    try:
        with ZipFile(BytesIO(content)) as packed:
            if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED_BYTES:
                raise FileIsTooLarge(filename=filename)
        workbook = CalamineWorkbook.from_filelike(BytesIO(content))
        for name in workbook.sheet_names:
            cells = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
            if rows := _numbered(cells, filename):
                return rows
    except (BadZipFile, CalamineError, OSError, ValueError) as unreadable:
        raise FileIsNotAStatement(filename=filename) from unreadable
    return []


def _cells_in(line: str, sign: str) -> int:
    """How many cells a line has; a comma inside quotes parts none, a semicolon weighs more."""
    return (len(next(csv.reader([line], delimiter=sign), [])) - 1) * (2 if sign != "," else 1)


def _numbered(rows: Sequence[Sequence[Cell]], filename: str) -> Rows:
    if len(rows) > MOST_ROWS:
        raise FileIsTooLarge(filename=filename)
    return [
        (number, tuple(row))
        for number, row in enumerate(rows, start=1)
        if any(not isinstance(cell, str) or cell.strip() for cell in row)
    ]
