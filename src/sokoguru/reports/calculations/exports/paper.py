"""A statement as the paper that `documents` prints."""

from datetime import date

from sokoguru.documents.vocabulary import (
    Cell,
    Signatory,
    StatementColumn,
    StatementDocument,
    StatementRow,
)
from sokoguru.foundation.money import format_number
from sokoguru.reports.vocabulary import Statement, StatementLine

_WIDE = 3
_TOO_WIDE_FOR_CHANGES = 6


def statement_paper(
    statement: Statement,
    *,
    issued_on: date,
    footnotes: tuple[str, ...] = (),
    signatories: tuple[Signatory, ...] = (),
) -> StatementDocument:
    """The statement for PDF: a column of codes when lines have them, across when it is wide."""
    has_codes = any(line.code for line in statement.lines)
    codes = (StatementColumn("Kode", "code"),) if has_codes else ()
    amounts = [StatementColumn(column.label, "amount") for column in statement.columns]
    has_changes = statement.compares is not None and len(amounts) <= _TOO_WIDE_FOR_CHANGES
    if has_changes:
        amounts += [StatementColumn("Perubahan", "amount"), StatementColumn("%", "share")]
    return StatementDocument(
        title=statement.title,
        subtitle=statement.subtitle,
        columns=(*codes, StatementColumn("Uraian"), *amounts),
        rows=tuple(
            StatementRow(
                cells=_cells(line, statement, has_codes=has_codes, has_changes=has_changes),
                level=line.level,
                style=line.style,
            )
            for line in statement.lines
        ),
        issued_on=issued_on,
        footnotes=(*statement.notes, *footnotes),
        signatories=signatories,
        landscape=len(amounts) > _WIDE + 1,
    )


def _cells(
    line: StatementLine, statement: Statement, *, has_codes: bool, has_changes: bool
) -> tuple[Cell, ...]:
    codes = (line.code,) if has_codes else ()
    amounts: tuple[Cell, ...] = line.amounts or (None,) * len(statement.columns)
    changes: tuple[Cell, ...] = ()
    if has_changes:
        changes = (line.change, _share(line)) if line.amounts else (None, None)
    return (*codes, line.label, *amounts, *changes)


def _share(line: StatementLine) -> Cell:
    """The change in per cent with a decimal comma: `12%`, `-3,33%`."""
    if line.change_bps is None:
        return None
    whole, rest = divmod(abs(line.change_bps), 100)
    decimals = f",{rest:02d}".rstrip("0") if rest else ""
    return f"{'-' if line.change_bps < 0 else ''}{format_number(whole)}{decimals}%"
