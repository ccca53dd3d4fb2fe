"""The values of the report of economic promotion (laporan promosi ekonomi anggota)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sokoguru.foundation.label import Label
from sokoguru.foundation.money import ZERO, Rupiah


class PromotionField(StrEnum):
    """What members and their co-op do with each other; each can be better outside or here."""

    PURCHASE = "pembelian"
    MARKETING = "pemasaran"
    CREDIT = "kredit"
    SAVINGS = "simpanan"
    SERVICE = "jasa"


FIELD_LABELS: Mapping[PromotionField, str] = {
    PromotionField.PURCHASE: Label("Efisiensi pembelian barang"),
    PromotionField.MARKETING: Label("Efektivitas pemasaran hasil anggota"),
    PromotionField.CREDIT: Label("Efisiensi penarikan kredit"),
    PromotionField.SAVINGS: Label("Efektivitas tabungan dan simpanan"),
    PromotionField.SERVICE: Label("Efisiensi pengadaan jasa"),
}
PRICED = (PromotionField.PURCHASE, PromotionField.MARKETING, PromotionField.SERVICE)
RATED = (PromotionField.CREDIT, PromotionField.SAVINGS)


@dataclass(frozen=True, kw_only=True)
class OutsidePriceFact:
    """One item of a year: own and outside price of a piece, pieces that members took or brought."""

    id: UUID
    field: PromotionField
    item: str
    own: Rupiah
    outside: Rupiah
    quantity: int
    source: str
    written_by: str
    written_at: datetime

    @property
    def value(self) -> Rupiah:
        """What the members' business in this item was worth at the co-op's price."""
        return self.own * self.quantity

    @property
    def benefit(self) -> Rupiah:
        """What members gained; negative where they would have fared better outside."""
        gain = self.own - self.outside
        if self.field is not PromotionField.MARKETING:
            gain = -gain
        return gain * self.quantity


@dataclass(frozen=True, kw_only=True)
class OutsideRateFact:
    """What others pay on savings, or ask on loans, in basis points a year."""

    id: UUID
    field: PromotionField
    outside_bps: int
    source: str
    written_by: str
    written_at: datetime


@dataclass(frozen=True, kw_only=True)
class MembersPart:
    """Part B: what members receive of the year's surplus; `is_decided` after the meeting."""

    usaha: Rupiah
    modal: Rupiah
    is_decided: bool

    @property
    def total(self) -> Rupiah:
        """Jasa usaha and jasa modal."""
        return self.usaha + self.modal


@dataclass(frozen=True, kw_only=True)
class PromotionLine:
    """One line of part A. `amount` is None where it cannot be computed; `how` says why or how."""

    field: PromotionField
    amount: Rupiah | None
    how: str

    @property
    def label(self) -> str:
        """What the line is called."""
        return FIELD_LABELS[self.field]


@dataclass(frozen=True, kw_only=True)
class EconomicPromotion:
    """The report of a year: part A in lines, part B where the surplus was determined."""

    year: int
    lines: tuple[PromotionLine, ...]
    prices: tuple[OutsidePriceFact, ...]
    rates: tuple[OutsideRateFact, ...]
    members_part: MembersPart | None = None

    @property
    def total_during(self) -> Rupiah:
        """Part A as far as it is known; what is negative stays negative."""
        return Rupiah.total(line.amount or ZERO for line in self.lines)

    @property
    def total(self) -> Rupiah:
        """Part A as far as it is known, and part B."""
        return self.total_during + (self.members_part.total if self.members_part else ZERO)

    @property
    def is_complete(self) -> bool:
        """Whether every line could be computed and part B is known."""
        known = all(line.amount is not None for line in self.lines)
        return known and self.members_part is not None
