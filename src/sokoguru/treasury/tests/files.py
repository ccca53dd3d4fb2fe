"""Bank statements as banks write them, for the tests."""

from io import BytesIO

import xlsxwriter

MT940 = """\
:20:STMT0001
:25:1234567890
:28C:00003/001
:60F:C260301IDR1000000,00
:61:2603030303C500000,00NTRFNONREF//BCA123
:86:SETORAN TUNAI TOKO
:61:2603050305D200000,00NTRFNONREF
:86:TRSF PEMASOK BERAS
:61:2603310331D15000,00NCHGNONREF
:86:BIAYA ADMINISTRASI
:61:2603310331C1234,56NINTNONREF
:86:BUNGA
:62F:C260331IDR1286234,56
"""

CSV = """\
BANK RAKYAT;;;;
No. rekening;1234567890;;;
Tanggal;Keterangan;Debet;Kredit;Saldo
03/03/2026;SETORAN TUNAI TOKO;;500.000,00;1.500.000,00
05/03/2026;TRSF PEMASOK BERAS;200.000,00;;1.300.000,00
31/03/2026;BIAYA ADMINISTRASI;15.000,00;;1.285.000,00
"""


def csv_file(*lines: str, header: str = "Tanggal;Keterangan;Debet;Kredit;Saldo") -> bytes:
    """A csv file of a bank."""
    return "\n".join([header, *lines, ""]).encode()


def xlsx_file(*rows: tuple[object, ...]) -> bytes:
    """A workbook of a bank, days as days and numbers as numbers."""
    packed = BytesIO()
    with xlsxwriter.Workbook(
        packed, {"in_memory": True, "default_date_format": "dd/mm/yyyy"}
    ) as workbook:
        sheet = workbook.add_worksheet("Mutasi")
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return packed.getvalue()
