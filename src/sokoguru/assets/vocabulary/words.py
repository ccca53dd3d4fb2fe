"""Kinds of assets, how they lose their value, what paid for them, how they leave."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from sokoguru.foundation.label import Label

DEPRECIATION_EXPENSE = "6109"
DISPOSAL_RESULT = "7102"
DONATED_CAPITAL = "3201"


class AssetKind(StrEnum):
    """What an asset is; each kind has its account."""

    LAND = "tanah"
    BUILDING = "bangunan"
    VEHICLE = "kendaraan"
    EQUIPMENT = "inventaris"
    MACHINE = "mesin"
    INTANGIBLE = "tak_berwujud"

    @property
    def account(self) -> str:
        """The account that carries the cost."""
        return _ACCOUNTS[self]

    @property
    def accumulated_account(self) -> str:
        """The account that carries what has been depreciated, or amortised."""
        return "1709" if self is AssetKind.INTANGIBLE else "1609"

    @property
    def wears_out(self) -> bool:
        """Whether it is depreciated at all; land never is."""
        return self is not AssetKind.LAND

    @property
    def label(self) -> str:
        return _KINDS[self]


_ACCOUNTS: Mapping[AssetKind, str] = {
    AssetKind.LAND: "1601",
    AssetKind.BUILDING: "1602",
    AssetKind.VEHICLE: "1603",
    AssetKind.EQUIPMENT: "1604",
    AssetKind.MACHINE: "1605",
    AssetKind.INTANGIBLE: "1701",
}
COST_ACCOUNTS = tuple(_ACCOUNTS.values())
ACCUMULATED_ACCOUNTS = ("1609", "1709")
_KINDS: Mapping[AssetKind, str] = {
    AssetKind.LAND: Label("Tanah"),
    AssetKind.BUILDING: Label("Bangunan"),
    AssetKind.VEHICLE: Label("Kendaraan"),
    AssetKind.EQUIPMENT: Label("Inventaris dan peralatan"),
    AssetKind.MACHINE: Label("Mesin produksi"),
    AssetKind.INTANGIBLE: Label("Aset tak berwujud"),
}


class Method(StrEnum):
    """How the cost becomes an expense."""

    STRAIGHT_LINE = "garis_lurus"
    DECLINING = "saldo_menurun"
    NONE = "tidak_disusutkan"

    @property
    def label(self) -> str:
        return _METHODS[self]


_METHODS: Mapping[Method, str] = {
    Method.STRAIGHT_LINE: Label("Garis lurus"),
    Method.DECLINING: Label("Saldo menurun"),
    Method.NONE: Label("Tidak disusutkan"),
}


class Funding(StrEnum):
    """What paid for an asset."""

    OWN = "sendiri"
    DEBT = "utang"
    GRANT = "hibah"

    @property
    def label(self) -> str:
        return _FUNDINGS[self]


_FUNDINGS: Mapping[Funding, str] = {
    Funding.OWN: Label("Uang koperasi"),
    Funding.DEBT: Label("Utang"),
    Funding.GRANT: Label("Hibah"),
}


class Condition(StrEnum):
    """How an asset is."""

    GOOD = "baik"
    LIGHT = "rusak_ringan"
    HEAVY = "rusak_berat"

    @property
    def label(self) -> str:
        return _CONDITIONS[self]


_CONDITIONS: Mapping[Condition, str] = {
    Condition.GOOD: Label("Baik"),
    Condition.LIGHT: Label("Rusak ringan"),
    Condition.HEAVY: Label("Rusak berat"),
}


class DisposalKind(StrEnum):
    """How an asset leaves the co-operative."""

    SOLD = "dijual"
    SCRAPPED = "dihapus"
    LOST = "hilang"
    GIVEN = "diserahkan"

    @property
    def label(self) -> str:
        return _DISPOSALS[self]


_DISPOSALS: Mapping[DisposalKind, str] = {
    DisposalKind.SOLD: Label("Dijual"),
    DisposalKind.SCRAPPED: Label("Dihapus karena rusak"),
    DisposalKind.LOST: Label("Hilang"),
    DisposalKind.GIVEN: Label("Diserahkan tanpa bayaran"),
}
