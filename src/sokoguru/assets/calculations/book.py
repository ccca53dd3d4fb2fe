"""The register as a book: on paper and as a workbook; and the minutes of a count on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from io import BytesIO

import xlsxwriter

from sokoguru.assets.vocabulary import AssetLine, CountFact
from sokoguru.documents.vocabulary import (
    Cell,
    RowStyle,
    Signatory,
    StatementColumn,
    StatementDocument,
    StatementRow,
)
from sokoguru.foundation.calendar import format_date
from sokoguru.foundation.money import Rupiah

_AMOUNT = "#,##0;(#,##0);0"
_HEADS = (
    ("Nomor", 12), ("Nama", 34), ("Jenis", 22), ("Jumlah", 8), ("Unit", 18), ("Tempat", 20),
    ("Penanggung jawab", 22), ("Kondisi", 14), ("Tanggal perolehan", 18), ("Dibiayai", 14),
    ("Nomor seri", 18), ("Harga perolehan", 18), ("Akumulasi penyusutan", 20), ("Nilai buku", 18),
)  # fmt: skip
_HEAD_ROW = 4
_COST, _ACCUMULATED, _BOOK = 11, 12, 13


def inventory_workbook(
    lines: Sequence[AssetLine], *, cooperative_name: str, on: date, units: Mapping[str, str]
) -> bytes:
    """The register on one sheet; book values and sums are formulas; .xlsx bytes."""
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    book.set_properties({"title": "Buku inventaris", "created": datetime.combine(on, time())})
    sheet = book.add_worksheet("Buku inventaris")
    bold = book.add_format({"bold": True})
    head = book.add_format({"bold": True, "bottom": 1})
    amount = book.add_format({"num_format": _AMOUNT})
    total = book.add_format({"num_format": _AMOUNT, "bold": True, "top": 1})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for row, text in enumerate((cooperative_name, "Buku inventaris", f"Per {format_date(on)}")):
        sheet.write_string(row, 0, text, bold)
    for column, (label, width) in enumerate(_HEADS):
        sheet.write_string(_HEAD_ROW, column, label, head)
        sheet.set_column(column, column, width)
    first = _HEAD_ROW + 1
    for row, line in enumerate(lines, first):
        for column, text in _texts(line, units).items():
            sheet.write_string(row, column, text)
        sheet.write_number(row, 3, line.quantity)
        sheet.write_datetime(row, 8, datetime.combine(line.asset.acquired_on, time()), day)
        sheet.write_number(row, _COST, int(line.cost), amount)
        sheet.write_number(row, _ACCUMULATED, int(line.accumulated), amount)
        sheet.write_formula(
            row, _BOOK, f"=L{row + 1}-M{row + 1}", amount, value=int(line.book_value)
        )
    last = first + len(lines)
    sheet.write_string(last, 1, "Jumlah", bold)
    for column, value in _sums(lines).items():
        letter = chr(ord("A") + column)
        formula = f"=SUM({letter}{first + 1}:{letter}{last})" if lines else "=0"
        sheet.write_formula(last, column, formula, total, value=int(value))
    sheet.freeze_panes(first, 2)
    book.close()
    return content.getvalue()


def inventory_paper(
    lines: Sequence[AssetLine], *, on: date, subtitle: str, signatories: tuple[Signatory, ...]
) -> StatementDocument:
    """The register for the printer, sums below."""
    rows = [
        StatementRow(
            (
                line.asset.number,
                _named(line),
                line.where.place or "–",
                line.where.keeper or "–",
                line.condition.label if line.condition else "–",
                line.cost,
                line.accumulated,
                line.book_value,
            )
        )
        for line in lines
    ]
    sums = _sums(lines)
    total: tuple[Cell, ...] = ("", "Jumlah", "", "", "", *sums.values())
    return StatementDocument(
        title="Buku inventaris",
        subtitle=subtitle,
        columns=(
            StatementColumn("Nomor", "code"),
            StatementColumn("Nama"),
            StatementColumn("Tempat"),
            StatementColumn("Penanggung jawab"),
            StatementColumn("Kondisi"),
            StatementColumn("Harga perolehan", "amount"),
            StatementColumn("Akumulasi", "amount"),
            StatementColumn("Nilai buku", "amount"),
        ),
        rows=(*rows, StatementRow(total, style=RowStyle.TOTAL)),
        issued_on=on,
        signatories=signatories,
        landscape=True,
    )


def count_paper(
    count: CountFact, *, where: str, issued_on: date, signatories: tuple[Signatory, ...]
) -> StatementDocument:
    """The minutes of a count (berita acara opname) for the printer."""
    return StatementDocument(
        title="Berita acara opname inventaris",
        subtitle=f"{where}, {format_date(count.counted_on)}",
        columns=(
            StatementColumn("Nomor", "code"),
            StatementColumn("Nama"),
            StatementColumn("Seharusnya", "share"),
            StatementColumn("Ditemukan", "share"),
            StatementColumn("Selisih", "share"),
            StatementColumn("Kondisi"),
            StatementColumn("Sebab selisih"),
        ),
        rows=tuple(
            StatementRow(
                (
                    line.number,
                    line.name,
                    str(line.expected),
                    str(line.found),
                    f"{line.difference:+d}" if line.difference else "0",
                    line.condition.label,
                    line.explanation or "–",
                )
            )
            for line in count.lines
        ),
        issued_on=issued_on,
        footnotes=tuple(
            text
            for text in (
                f"Dihitung oleh {count.counted_by}.",
                f"{len(count.differences)} dari {len(count.lines)} baris berselisih.",
                count.remark,
            )
            if text
        ),
        signatories=signatories,
        landscape=True,
    )


def _texts(line: AssetLine, units: Mapping[str, str]) -> dict[int, str]:
    asset = line.asset
    return {
        0: asset.number,
        1: asset.name,
        2: asset.kind.label,
        4: units.get(line.where.unit, line.where.unit),
        5: line.where.place,
        6: line.where.keeper,
        7: line.condition.label if line.condition else "",
        9: asset.funding.label,
        10: asset.serial,
    }


def _named(line: AssetLine) -> str:
    return line.asset.name if line.quantity == 1 else f"{line.asset.name} ({line.quantity} buah)"


def _sums(lines: Sequence[AssetLine]) -> dict[int, Rupiah]:
    return {
        _COST: Rupiah.total(line.cost for line in lines),
        _ACCUMULATED: Rupiah.total(line.accumulated for line in lines),
        _BOOK: Rupiah.total(line.book_value for line in lines),
    }
