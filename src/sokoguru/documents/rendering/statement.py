"""Statements in columns as papers: neraca saldo, PHU, neraca and whatever comes after them."""

from collections.abc import Iterable

from sokoguru.documents.rendering.consistency import require_consistent_statement
from sokoguru.documents.rendering.figures import bracketed
from sokoguru.documents.rendering.typesetting import typeset
from sokoguru.documents.vocabulary import (
    Cell,
    Letterhead,
    Signatory,
    StatementColumn,
    StatementDocument,
    StatementRow,
)
from sokoguru.foundation.calendar import format_date


def render_statement(*, letterhead: Letterhead, statement: StatementDocument) -> bytes:
    """A statement as PDF/A-2 and PDF/UA-1 on A4, its column heads repeated on every page.

    Refuses with `PaperContradictsItself` a row whose cells do not match the columns.
    """
    require_consistent_statement(statement)
    return typeset(
        "statement.typ",
        title=statement.title,
        day=statement.issued_on,
        letterhead=letterhead,
        data={
            "subtitle": statement.subtitle,
            "columns": columns_data(statement.columns),
            "rows": [row_data(row) for row in statement.rows],
            "footnotes": statement.footnotes,
            "signatories": signatories_data(statement.signatories),
            "issued": format_date(statement.issued_on),
            "landscape": statement.landscape,
        },
    )


def signatories_data(signatories: Iterable[Signatory]) -> list[dict[str, str]]:
    """The places to sign as the templates read them."""
    return [{"role": person.role, "name": person.name} for person in signatories]


def columns_data(columns: Iterable[StatementColumn]) -> list[dict[str, str]]:
    """Columns as the templates read them."""
    return [{"label": column.label, "kind": column.kind} for column in columns]


def row_data(row: StatementRow) -> dict[str, object]:
    """A row as the templates read it, its amounts written out."""
    return {
        "cells": [_cell(cell) for cell in row.cells],
        "level": row.level,
        "style": row.style.value,
    }


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    return cell if isinstance(cell, str) else bracketed(cell)
