"""Where capital comes from, how a loan is paid back, and how a grant counts."""

from __future__ import annotations

from enum import StrEnum

from sokoguru.foundation.label import Label


class LoanSource(StrEnum):
    """The five sources of loan capital (UU 25/1992 Pasal 41 ayat 3); there is no sixth."""

    MEMBERS = "anggota"
    COOPERATIVES = "koperasi_lain"
    BANK = "bank"
    DEBT_PAPER = "surat_utang"
    OTHER = "lain"


SOURCE_LABELS = {
    LoanSource.MEMBERS: Label("Anggota"),
    LoanSource.COOPERATIVES: Label("Koperasi lain dan anggotanya"),
    LoanSource.BANK: Label("Bank dan lembaga keuangan"),
    LoanSource.DEBT_PAPER: Label("Obligasi dan surat utang"),
    LoanSource.OTHER: Label("Sumber lain yang sah"),
}


class Programme(StrEnum):
    """What kind of credit a bank or institution gives."""

    ORDINARY = "biasa"
    KUR = "kur"
    LPDB = "lpdb"


PROGRAMME_LABELS = {
    Programme.ORDINARY: Label("Kredit biasa"),
    Programme.KUR: Label("Kredit Usaha Rakyat (KUR)"),
    Programme.LPDB: Label("LPDB-KUMKM"),
}


class Method(StrEnum):
    """How principal and interest are spread over the instalments."""

    FLAT = "tetap"
    EQUAL_PRINCIPAL = "menurun"
    ANNUITY = "anuitas"
    BULLET = "sekaligus"


METHOD_LABELS = {
    Method.FLAT: Label("Bunga tetap (flat)"),
    Method.EQUAL_PRINCIPAL: Label("Pokok tetap, bunga menurun"),
    Method.ANNUITY: Label("Anuitas (angsuran sama)"),
    Method.BULLET: Label("Pokok dibayar sekaligus di akhir"),
}


class GrantForm(StrEnum):
    """What a grant is made of."""

    MONEY = "uang"
    GOODS = "barang"


class Treatment(StrEnum):
    """How a grant counts, as its agreement says (S2-096)."""

    EQUITY = "modal"
    DEFERRED = "liabilitas"


TREATMENT_LABELS = {
    Treatment.EQUITY: Label("Langsung modal sendiri (3201)"),
    Treatment.DEFERRED: Label("Liabilitas sampai syaratnya terpenuhi (2402)"),
}
TREATMENT_ACCOUNTS = {Treatment.EQUITY: "3201", Treatment.DEFERRED: "2402"}


class GrantEventKind(StrEnum):
    """What happens to a grant beside its spending."""

    INTEREST = "jasa"
    CONDITIONS_MET = "syarat_terpenuhi"
    LEGISLATION = "peraturan"
    REPORTED = "dilaporkan"


EVENT_LABELS = {
    GrantEventKind.INTEREST: Label("Jasa rekening bantuan"),
    GrantEventKind.CONDITIONS_MET: Label("Syarat terpenuhi, pindah ke modal sendiri"),
    GrantEventKind.LEGISLATION: Label("Dasar peraturan dicatat"),
    GrantEventKind.REPORTED: Label("Laporan disampaikan"),
}


class MoveKind(StrEnum):
    """What is paid to the holder of participation capital."""

    RETURN = "imbal_hasil"
    REPAYMENT = "pengembalian"


class Flag(StrEnum):
    """Why a line of a grant's spending stands out."""

    OUTSIDE = "di_luar_tujuan"
    ABOVE_PLAN = "melebihi_rencana"
    ABOVE_GRANT = "melebihi_hibah"


FLAG_LABELS = {
    Flag.OUTSIDE: Label("di luar tujuan"),
    Flag.ABOVE_PLAN: Label("melebihi rencana"),
    Flag.ABOVE_GRANT: Label("melebihi dana hibah"),
}
MONEY_CODES = ("1101", "1102", "1103")
GRANT_ACCOUNT = "1109"
