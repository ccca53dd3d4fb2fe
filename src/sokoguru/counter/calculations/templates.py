"""Empty files to fill in, with the columns that lose digits already set to text."""

from io import BytesIO
from typing import Any

import xlsxwriter

from sokoguru.counter.vocabulary import ImportKind

_TEXT, _AMOUNT, _DAY = "@", "#,##0", "dd/mm/yyyy"
_ROWS = 5_000

MEMBERS = (
    ("nomor", _TEXT, 12, "Nomor anggota, misalnya 0042. Wajib, tidak boleh dua kali."),
    ("nama", _TEXT, 32, "Nama sesuai KTP. Wajib."),
    ("nik", _TEXT, 20, "16 angka dari KTP sebagai teks. Boleh kosong bila belum diketahui."),
    ("telepon", _TEXT, 18, "Boleh kosong."),
    ("alamat", _TEXT, 40, "Boleh kosong."),
    ("kelompok", _TEXT, 16, "Kelompok simpanan wajib menurut anggaran dasar."),
    ("tanggal_masuk", _DAY, 16, "Hari menjadi anggota, misalnya 23/02/2017. Wajib."),
)
SAVINGS = (
    ("nomor", _TEXT, 12, "Nomor anggota yang sudah terdaftar. Wajib."),
    ("simpanan_pokok", _AMOUNT, 18, "Rupiah penuh; kosong berarti nol."),
    ("simpanan_wajib", _AMOUNT, 18, "Rupiah penuh; kosong berarti nol."),
    ("simpanan_sukarela", _AMOUNT, 20, "Rupiah penuh; kosong berarti nol."),
    ("piutang", _AMOUNT, 16, "Utang belanja anggota kepada toko. Boleh kosong."),
    ("tunggakan_wajib", _AMOUNT, 18, "Simpanan wajib yang belum dibayar. Boleh kosong."),
    ("shu_belum_dibayar", _AMOUNT, 18, "SHU tahun lalu yang belum diambil. Boleh kosong."),
)
GENERAL = (
    ("akun", _TEXT, 10, "Kode akun neraca, misalnya 1101. Bukan akun per anggota."),
    ("debit", _AMOUNT, 20, "Isi debit atau kredit, salah satu."),
    ("kredit", _AMOUNT, 20, "Isi debit atau kredit, salah satu."),
    ("pihak", _TEXT, 8, "A (anggota) atau N (bukan anggota); hanya bila akun memerlukannya."),
    ("nama", _TEXT, 32, "Pemasok (2201) atau pembeli (1212), satu baris tiap nama."),
)

Column = tuple[str, str, int, str]


def template(kind: ImportKind) -> bytes:
    """An xlsx file with the right headers, formats and a note on every column."""
    target = BytesIO()
    workbook = xlsxwriter.Workbook(target, {"in_memory": True})
    if kind is ImportKind.MEMBERS:
        _add_sheet(workbook, "anggota", MEMBERS)
    else:
        _add_sheet(workbook, "simpanan", SAVINGS)
        _add_sheet(workbook, "neraca", GENERAL)
    workbook.close()
    return target.getvalue()


def _add_sheet(workbook: Any, name: str, columns: tuple[Column, ...]) -> None:
    sheet = workbook.add_worksheet(name)
    heading = workbook.add_format({"bold": True, "bottom": 1, "bg_color": "#EEF3EE"})
    for place, (title, pattern, width, note) in enumerate(columns):
        sheet.set_column(place, place, width, workbook.add_format({"num_format": pattern}))
        sheet.write_string(0, place, title, heading)
        sheet.write_comment(0, place, note, {"x_scale": 2})
    sheet.freeze_panes(1, 0)
    sheet.ignore_errors({"number_stored_as_text": f"A2:G{_ROWS}"})
