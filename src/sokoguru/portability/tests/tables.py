"""Spreadsheets, and what a preview says of them."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import xlsxwriter

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.portability.tests.taking_over import accept, asked
from sokoguru.portability.vocabulary import BookKind, BookPreview

ON = date(2026, 3, 1)
TRIAL = BookKind.TRIAL_BALANCE
MONTHS = BookKind.MONTHS


def xlsx(*rows: tuple[object, ...]) -> bytes:
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"default_date_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet("Neraca")
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(number, place, cell)
            else:
                sheet.write(number, place, cell)
    book.close()
    return content.getvalue()


def refusals(preview: BookPreview) -> list[type]:
    return [type(fault.refusal) for fault in preview.faults]


def looked_at(
    body: CooperativeFact, by: Actor, *rows: tuple[object, ...], kind: BookKind = TRIAL, **more: str
) -> BookPreview:
    book = asked(body, xlsx(*rows), kind, filename="b.xlsx", on=ON, unit=more.get("unit"))
    return accept(body, book, by)


HEAD = ("Kode Akun", "Nama Perkiraan", "Debet", "Kredit")
