"""Files as people hand them in, made for the tests."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import xlsxwriter

REGISTER_HEADER = ("nomor", "nama", "nik", "telepon", "alamat", "kelompok", "tanggal_masuk")
SAVINGS_HEADER = ("nomor", "simpanan_pokok", "simpanan_wajib", "simpanan_sukarela")


def csv_file(*rows: Sequence[object], separator: str = ",") -> bytes:
    """Rows of cells as csv text."""
    return "\n".join(separator.join(str(cell) for cell in row) for row in rows).encode()


def xlsx_file(sheets: dict[str, Sequence[Sequence[Any]]]) -> bytes:
    """Sheets of cells as a workbook; numbers are stored as a spreadsheet stores them."""
    target = BytesIO()
    workbook = xlsxwriter.Workbook(target, {"in_memory": True, "default_date_format": "dd/mm/yyyy"})
    for name, rows in sheets.items():
        sheet = workbook.add_worksheet(name)
        for place, row in enumerate(rows):
            sheet.write_row(place, 0, row)
    workbook.close()
    return target.getvalue()


def register_row(number: str, **changes: object) -> tuple[object, ...]:
    """One good row of a register, with what differs."""
    cells = dict(
        zip(
            REGISTER_HEADER,
            (number, f"Anggota {number}", "", "", "", "umum", "2020-01-15"),
            strict=True,
        )
    )
    return tuple((cells | changes).values())
