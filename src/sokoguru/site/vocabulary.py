"""The words of the front pages, and the facts that the desk and a member's page show."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sokoguru.cooperatives.vocabulary import (
    CooperativeKind,
    Head,
    Leavers,
    MemberBasis,
    MemberShares,
    NonmemberTo,
    Payout,
    Rounding,
    SavingsKind,
    SavingsMeasure,
    ShuBase,
    UnitKind,
    VolumeItem,
)
from sokoguru.foundation.label import Label
from sokoguru.foundation.money import Rupiah
from sokoguru.members.vocabulary import MemberState
from sokoguru.reports.vocabulary import AllocationKey
from sokoguru.surplus.vocabulary.year import Stage

KINDS: Mapping[CooperativeKind, str] = {
    CooperativeKind.CONSUMER: Label("Konsumen"),
    CooperativeKind.PRODUCER: Label("Produsen"),
    CooperativeKind.SERVICES: Label("Jasa"),
    CooperativeKind.MARKETING: Label("Pemasaran"),
    CooperativeKind.SAVINGS_LOAN: Label("Simpan pinjam"),
    CooperativeKind.MULTI: Label("Serba usaha"),
}

UNIT_KINDS: Mapping[UnitKind, str] = {
    UnitKind.SHOP: Label("Toko"),
    UnitKind.SERVICE: Label("Layanan jasa"),
    UnitKind.MARKETING: Label("Pemasaran hasil anggota"),
    UnitKind.OFFICE: Label("Kantor"),
}

VOLUMES: Mapping[VolumeItem, str] = {
    VolumeItem.SALES: Label("Belanja anggota"),
    VolumeItem.SERVICES: Label("Jasa yang dipakai anggota"),
    VolumeItem.CONSIGNMENT: Label("Titip jual anggota"),
    VolumeItem.DELIVERIES: Label("Setor hasil anggota"),
}

HEADS: Mapping[Head, str] = {
    Head.RESERVE: Label("Dana cadangan"),
    Head.MEMBERS: Label("Jasa anggota"),
    Head.BOARD: Label("Dana pengurus"),
    Head.STAFF: Label("Dana karyawan"),
    Head.EDUCATION: Label("Dana pendidikan"),
    Head.SOCIAL: Label("Dana sosial"),
    Head.DEVELOPMENT: Label("Dana pembangunan daerah kerja"),
}

MEMBER_BASES: Mapping[MemberBasis, str] = {
    MemberBasis.BUSINESS_AND_CAPITAL: Label("Jasa usaha dan jasa modal"),
    MemberBasis.ANDIL: Label("Andil: simpanan anggota saja"),
}

MEMBER_SHARES: Mapping[MemberShares, str] = {
    MemberShares.EQUITY: Label("Ekuitas"),
    MemberShares.LIABILITY: Label("Liabilitas"),
}

BASES: Mapping[ShuBase, str] = {
    ShuBase.MEMBER: Label("SHU dari anggota saja"),
    ShuBase.TOTAL: Label("Seluruh SHU"),
}

NONMEMBER_TARGETS: Mapping[NonmemberTo, str] = {
    NonmemberTo.RESERVE: Label("Masuk dana cadangan"),
    NonmemberTo.FUNDS_EXCEPT_MEMBERS: Label("Dibagi ke semua dana selain anggota"),
}

ALLOCATIONS: Mapping[AllocationKey, str] = {
    AllocationKey.GROSS_PARTICIPATION: Label("Partisipasi bruto"),
    AllocationKey.VOLUME: Label("Volume usaha"),
    AllocationKey.HEADCOUNT: Label("Jumlah orang yang dilayani"),
}

MEASURES: Mapping[SavingsMeasure, str] = {
    SavingsMeasure.YEAR_END: Label("Saldo akhir tahun"),
    SavingsMeasure.AVERAGE: Label("Rata-rata sepanjang tahun"),
}

LEAVERS: Mapping[Leavers, str] = {
    Leavers.EXCLUDE: Label("Tidak ikut dibagi"),
    Leavers.PRORATE: Label("Ikut menurut usahanya"),
}

ROUNDINGS: Mapping[Rounding, str] = {
    Rounding.LARGEST_REMAINDER: Label("Sisa pembagian terbesar"),
    Rounding.FLOOR_REST_TO_RESERVE: Label("Dibulatkan ke bawah, sisa ke cadangan"),
}

PAYOUTS: Mapping[Payout, str] = {
    Payout.CASH: Label("Tunai di loket"),
    Payout.TRANSFER: Label("Transfer bank"),
    Payout.TO_SAVINGS: Label("Masuk simpanan sukarela (dengan persetujuan)"),
}

SAVINGS: Mapping[SavingsKind, str] = {
    SavingsKind.POKOK: Label("Simpanan pokok"),
    SavingsKind.WAJIB: Label("Simpanan wajib"),
    SavingsKind.SUKARELA: Label("Simpanan sukarela"),
}

STATES: Mapping[MemberState, str] = {
    MemberState.APPLIED: Label("Melamar"),
    MemberState.ADMITTED: Label("Menunggu pokok"),
    MemberState.ACTIVE: Label("Aktif"),
    MemberState.LEFT: Label("Sudah keluar"),
    MemberState.REFUSED: Label("Ditolak"),
}

SAVINGS_ACCOUNTS: Mapping[SavingsKind, str] = {
    SavingsKind.POKOK: "3101",
    SavingsKind.WAJIB: "3102",
    SavingsKind.SUKARELA: "2101",
}
CASH = "1101"
BANK = "1102"


class Work(StrEnum):
    """What the co-op has to do next, from its first member to the surplus of a year paid out."""

    FIRST_MEMBER = "first_member"
    ADMIT = "admit"
    ENTRANCE = "entrance"
    OPEN_YEAR = "open_year"
    CLOSE_YEAR = "close_year"
    DETERMINE = "determine"
    APPROVE = "approve"
    PAY_SURPLUS = "pay_surplus"
    DAILY = "daily"


@dataclass(frozen=True, kw_only=True)
class YearStanding:
    """A book year as the next step sees it."""

    year: int
    last_day: date
    is_open: bool
    surplus: Stage = Stage.BOOKS_OPEN


@dataclass(frozen=True, kw_only=True)
class NextStep:
    """The work that comes next, the year it belongs to, and how much of it waits."""

    work: Work
    year: int | None = None
    count: int = 0


@dataclass(frozen=True, kw_only=True)
class Desk:
    """The figures of a day."""

    cash: Rupiah
    bank: Rupiah
    savings: Mapping[SavingsKind, Rupiah]
    active: int
    applied: int
    waiting: int
    arrears: Rupiah
    in_arrears: int

    @property
    def money(self) -> Rupiah:
        """Cash and bank together."""
        return self.cash + self.bank

    @property
    def total_savings(self) -> Rupiah:
        """Pokok, wajib and sukarela together."""
        return Rupiah.total(self.savings.values())
