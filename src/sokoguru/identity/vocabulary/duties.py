"""The duty matrix: one table that says who may do what in a co-operative.

The three offices of the board lead the organisation together (S3-052, S5-21), so each may appoint
and record what the members' meeting decided; money is the treasurer's, and the supervisors read
everything and write nothing (S3-059). The table is printed as it stands on the page of officers, so
a treasurer can read what a developer reads. The public and other co-operatives have no row: whoever
holds no office and is no member is a stranger. The members' meeting acts through resolutions, which
are values, not users.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from sokoguru.foundation.label import Label
from sokoguru.identity.vocabulary.roles import Role


class Duty(StrEnum):
    """Something that a door asks for before it opens."""

    READ_BOOKS = "lihat_buku"
    READ_MEMBERS = "lihat_anggota"
    RECEIVE_MONEY = "terima_uang"
    PAY_MONEY = "bayar_uang"
    SELL = "jual"
    ADMIT_MEMBERS = "terima_anggota"
    POST_JOURNAL = "catat_jurnal"
    APPROVE_JOURNAL = "setujui_jurnal"
    MANAGE_ASSETS = "kelola_aset"
    MANAGE_CAPITAL = "kelola_modal"
    PLAN_BUDGET = "susun_anggaran"
    SUBMIT_BUDGET = "ajukan_anggaran"
    IMPORT = "impor"
    CLOSE_YEAR = "tutup_buku"
    DETERMINE_SURPLUS = "tetapkan_shu"
    PAY_SURPLUS = "bayar_shu"
    EDIT_ARTICLES = "ubah_aturan"
    APPOINT = "angkat"
    MANAGE_TOKENS = "kelola_kunci"
    WRITE_LETTERS = "tulis_surat"
    SIGN_LETTERS = "tanda_tangani_surat"
    WRITE_ACCOUNT = "susun_lpj"
    EXAMINE = "periksa_buku"
    EXPORT_DATA = "ekspor_data"
    CONVENE = "selenggarakan_rapat"
    READ_OWN = "lihat_milik_sendiri"

    @property
    def label(self) -> str:
        """What the duty lets a person do, as a verb."""
        return DUTY_LABELS[self]


DUTY_LABELS: Mapping[Duty, str] = {
    Duty.READ_BOOKS: Label("Melihat buku dan laporan"),
    Duty.READ_MEMBERS: Label("Melihat data anggota"),
    Duty.RECEIVE_MONEY: Label("Menerima uang di loket"),
    Duty.PAY_MONEY: Label("Membayarkan uang"),
    Duty.SELL: Label("Mencatat penjualan"),
    Duty.ADMIT_MEMBERS: Label("Menerima dan melepas anggota"),
    Duty.POST_JOURNAL: Label("Mencatat dan membalik jurnal"),
    Duty.APPROVE_JOURNAL: Label("Menyetujui jurnal di atas batas"),
    Duty.MANAGE_ASSETS: Label("Mengelola aset dan inventaris"),
    Duty.MANAGE_CAPITAL: Label("Mengelola hibah dan modal pinjaman"),
    Duty.PLAN_BUDGET: Label("Menyusun rencana anggaran"),
    Duty.SUBMIT_BUDGET: Label("Mengajukan rencana anggaran ke rapat anggota"),
    Duty.IMPORT: Label("Mengimpor berkas"),
    Duty.CLOSE_YEAR: Label("Membuka dan menutup tahun buku"),
    Duty.DETERMINE_SURPLUS: Label("Menetapkan pembagian SHU"),
    Duty.PAY_SURPLUS: Label("Membayarkan SHU"),
    Duty.EDIT_ARTICLES: Label("Mengubah aturan AD/ART dan unit"),
    Duty.APPOINT: Label("Mengangkat dan memberhentikan petugas"),
    Duty.MANAGE_TOKENS: Label("Mengelola kunci API"),
    Duty.WRITE_LETTERS: Label("Menulis surat dan menyimpan berkas"),
    Duty.SIGN_LETTERS: Label("Menerbitkan surat resmi"),
    Duty.WRITE_ACCOUNT: Label("Menyusun laporan pertanggungjawaban"),
    Duty.EXAMINE: Label("Memeriksa buku dan mencatat temuan"),
    Duty.EXPORT_DATA: Label("Mengekspor seluruh data koperasi"),
    Duty.CONVENE: Label("Menyelenggarakan rapat anggota"),
    Duty.READ_OWN: Label("Melihat simpanan dan SHU sendiri"),
}

MATRIX: Mapping[Role, frozenset[Duty]] = {
    Role.KETUA: frozenset(
        {
            Duty.READ_BOOKS,
            Duty.READ_MEMBERS,
            Duty.ADMIT_MEMBERS,
            Duty.CLOSE_YEAR,
            Duty.DETERMINE_SURPLUS,
            Duty.EDIT_ARTICLES,
            Duty.APPOINT,
            Duty.MANAGE_TOKENS,
            Duty.WRITE_LETTERS,
            Duty.SIGN_LETTERS,
            Duty.APPROVE_JOURNAL,
            Duty.MANAGE_CAPITAL,
            Duty.PLAN_BUDGET,
            Duty.SUBMIT_BUDGET,
            Duty.WRITE_ACCOUNT,
            Duty.EXPORT_DATA,
            Duty.CONVENE,
        }
    ),
    Role.SEKRETARIS: frozenset(
        {
            Duty.READ_BOOKS,
            Duty.READ_MEMBERS,
            Duty.ADMIT_MEMBERS,
            Duty.IMPORT,
            Duty.EDIT_ARTICLES,
            Duty.APPOINT,
            Duty.WRITE_LETTERS,
            Duty.SIGN_LETTERS,
            Duty.PLAN_BUDGET,
            Duty.SUBMIT_BUDGET,
            Duty.WRITE_ACCOUNT,
            Duty.CONVENE,
        }
    ),
    Role.BENDAHARA: frozenset(
        {
            Duty.READ_BOOKS,
            Duty.READ_MEMBERS,
            Duty.RECEIVE_MONEY,
            Duty.PAY_MONEY,
            Duty.SELL,
            Duty.ADMIT_MEMBERS,
            Duty.POST_JOURNAL,
            Duty.IMPORT,
            Duty.CLOSE_YEAR,
            Duty.DETERMINE_SURPLUS,
            Duty.PAY_SURPLUS,
            Duty.EDIT_ARTICLES,
            Duty.APPOINT,
            Duty.MANAGE_TOKENS,
            Duty.WRITE_LETTERS,
            Duty.APPROVE_JOURNAL,
            Duty.MANAGE_ASSETS,
            Duty.MANAGE_CAPITAL,
            Duty.PLAN_BUDGET,
            Duty.SUBMIT_BUDGET,
            Duty.WRITE_ACCOUNT,
            Duty.EXPORT_DATA,
            Duty.CONVENE,
        }
    ),
    Role.PENGAWAS: frozenset({Duty.READ_BOOKS, Duty.READ_MEMBERS, Duty.EXAMINE}),
    Role.MANAJER: frozenset(
        {
            Duty.READ_BOOKS,
            Duty.READ_MEMBERS,
            Duty.RECEIVE_MONEY,
            Duty.PAY_MONEY,
            Duty.SELL,
            Duty.POST_JOURNAL,
            Duty.IMPORT,
            Duty.WRITE_LETTERS,
            Duty.MANAGE_ASSETS,
            Duty.PLAN_BUDGET,
        }
    ),
    Role.TELLER: frozenset(
        {
            Duty.READ_MEMBERS,
            Duty.RECEIVE_MONEY,
            Duty.PAY_MONEY,
            Duty.SELL,
        }
    ),
    Role.AUDITOR: frozenset({Duty.READ_BOOKS, Duty.EXAMINE}),
    Role.ANGGOTA: frozenset({Duty.READ_OWN}),
}


def duties_of(roles: Iterable[Role]) -> frozenset[Duty]:
    """Everything that these offices may do together."""
    return frozenset[Duty]().union(*(MATRIX[role] for role in roles))


def roles_with(duty: Duty) -> tuple[Role, ...]:
    """The offices that carry a duty, in the order of rank."""
    return tuple(role for role in Role if duty in MATRIX[role])
