"""A statement as the paper that `documents` prints."""

from datetime import date

from sokoguru.documents.vocabulary import (
    Cell,
    Signatory,
    StatementColumn,
    StatementDocument,
    StatementRow,
)
from sokoguru.reports.vocabulary import Statement, StatementLine

_WIDE = 3


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
    amounts = (StatementColumn(column.label, "amount") for column in statement.columns)
    return StatementDocument(
        title=statement.title,
        subtitle=statement.subtitle,
        columns=(*codes, StatementColumn("Uraian"), *amounts),
        rows=tuple(
            StatementRow(
                cells=_cells(line, has_codes=has_codes, amounts=len(statement.columns)),
                level=line.level,
                style=line.style,
            )
            for line in statement.lines
        ),
        issued_on=issued_on,
        footnotes=(*statement.notes, *footnotes),
        signatories=signatories,
        landscape=len(statement.columns) > _WIDE,
    )


def _cells(line: StatementLine, *, has_codes: bool, amounts: int) -> tuple[Cell, ...]:
    codes = (line.code,) if has_codes else ()
    return (*codes, line.label, *(line.amounts or (None,) * amounts))
