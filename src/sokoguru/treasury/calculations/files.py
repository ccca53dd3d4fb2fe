"""A statement out of whatever file the bank gave: MT940, CSV or XLSX."""

from __future__ import annotations

from sokoguru.treasury.calculations.mt940_statement import is_mt940, read_mt940
from sokoguru.treasury.calculations.refusals import FileHasNoLines
from sokoguru.treasury.calculations.table_statement import read_rows
from sokoguru.treasury.calculations.tables import (
    is_workbook,
    rows_of_text,
    rows_of_workbook,
    text_of,
)
from sokoguru.treasury.vocabulary import ReadStatement


def read_statement(content: bytes, *, filename: str) -> ReadStatement:
    """The statement in a file; the content says what it is, not the name.

    Refuses what is no statement or too large, and a table in which nothing moves.
    """
    if is_workbook(content):
        said = read_rows(rows_of_workbook(content, filename=filename))
    else:
        text = text_of(content, filename=filename)
        if is_mt940(text):
            return read_mt940(text, filename=filename)
        said = read_rows(rows_of_text(text, filename=filename))
    if not said.lines and not said.faults:
        raise FileHasNoLines(filename=filename)
    return said
