"""The columns of a register file: their order, their width in the template, what goes in."""

from dataclasses import dataclass

TEXT, DAY, NUMBER, YEAR = "@", "dd/mm/yyyy", "#,##0", "0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: the header, the format of its cells, and what a person is told of it."""

    name: str
    note: str
    pattern: str = TEXT
    width: int = 18
    is_required: bool = False


COLUMNS = (
    Column(name="nama", note="Nama koperasi. Wajib.", width=40, is_required=True),
    Column(name="nik", note="NIK koperasi, 10-20 angka sebagai teks. Boleh kosong.", width=20),
    Column(name="nomor_badan_hukum", note="Nomor pengesahan badan hukum. Boleh kosong.", width=28),
    Column(name="tanggal_badan_hukum", note="Misalnya 23/02/2017.", pattern=DAY),
    Column(name="nomor_akta", note="Nomor akta pendirian. Boleh kosong."),
    Column(name="tanggal_akta", note="Misalnya 23/02/2017.", pattern=DAY),
    Column(name="tanggal_berdiri", note="Hari rapat pendirian.", pattern=DAY),
    Column(
        name="kode_wilayah",
        note="Kode Kemendagri 4, 6 atau 10 angka, misalnya 33.22.01.2001. Wajib.",
        is_required=True,
    ),
    Column(name="alamat", note="Boleh kosong.", width=40),
    Column(name="telepon", note="Boleh kosong."),
    Column(name="tingkat", note="PRIMER, SEKUNDER, PUSAT, GABUNGAN atau INDUK; kosong = PRIMER."),
    Column(name="status", note="aktif atau tidak aktif. Wajib.", width=14, is_required=True),
    Column(name="tanggal_status", note="Sejak kapan status itu.", pattern=DAY),
    Column(name="alasan_status", note="Wajib bila tidak aktif.", width=34),
    Column(
        name="tahun_rat_terakhir", note="Tahun RAT terakhir, misalnya 2025.", pattern=YEAR, width=16
    ),
    Column(name="jumlah_anggota", note="Orang.", pattern=NUMBER, width=14),
    Column(name="volume_usaha", note="Rupiah penuh setahun.", pattern=NUMBER, width=20),
    Column(name="aset", note="Rupiah penuh.", pattern=NUMBER, width=20),
    Column(
        name="golongan",
        note="SUMBU:KODE dipisah titik koma, misalnya STATUS:PRODUSEN;FIELD:PRODUKSI.",
        width=44,
    ),
)
REQUIRED = tuple(column.name for column in COLUMNS if column.is_required)
OPTIONAL = tuple(column.name for column in COLUMNS if not column.is_required)
