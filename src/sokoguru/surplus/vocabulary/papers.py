"""What single members and payments are answered with: slips, proofs, payments, receipts."""

import hmac
from base64 import b32encode
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction
from uuid import UUID

from sokoguru.foundation.label import Label
from sokoguru.foundation.money import Rupiah
from sokoguru.surplus.vocabulary.allocation import Head


class PayoutMethod(StrEnum):
    """How a share is handed over."""

    CASH = "tunai"
    TRANSFER = "transfer"
    TO_SAVINGS = "ke_simpanan"
    GOODS = "barang"

    @property
    def account(self) -> str:
        """The account that is credited: cash, bank, simpanan sukarela, merchandise."""
        return _ACCOUNTS[self]

    @property
    def label(self) -> str:
        """How a page calls it."""
        return _LABELS[self]


_ACCOUNTS = {
    PayoutMethod.CASH: "1101",
    PayoutMethod.TRANSFER: "1102",
    PayoutMethod.TO_SAVINGS: "2101",
    PayoutMethod.GOODS: "1301",
}
_LABELS = {
    PayoutMethod.CASH: Label("Tunai"),
    PayoutMethod.TRANSFER: Label("Transfer bank"),
    PayoutMethod.TO_SAVINGS: Label("Dipindah ke simpanan"),
    PayoutMethod.GOODS: Label("Barang"),
}
PLACE_BYTES = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class PaymentFact:
    """A share handed over; `reference` is the entry in the books."""

    id: UUID
    slip_id: UUID
    method: PayoutMethod
    on: date
    total: Rupiah
    tax: Rupiah
    net: Rupiah
    entry_id: UUID
    remark: str
    paid_at: datetime
    paid_by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class SlipFact:
    """One member's SHU of a year; `place` counts from 0 in the order of member numbers."""

    id: UUID
    determination_id: UUID
    year: int
    place: int
    member_id: UUID
    member_number: str
    member_name: str
    transactions: Rupiah
    savings: Rupiah
    usaha: Rupiah
    modal: Rupiah
    tax: Rupiah
    salt: bytes
    payment: PaymentFact | None = None

    @property
    def total(self) -> Rupiah:
        """Jasa usaha and jasa modal together."""
        return self.usaha + self.modal

    @property
    def net(self) -> Rupiah:
        """What is handed over after tax."""
        return self.total - self.tax

    @property
    def token(self) -> str:
        """The secret of the slip's public check: 128 random bits and the place, as 32 letters."""
        raw = self.salt + self.place.to_bytes(PLACE_BYTES, "big")
        return b32encode(raw).decode().lower()

    def is_opened_by(self, salt: bytes) -> bool:
        """Whether this is the slip's own salt, compared in a time that tells nothing."""
        return hmac.compare_digest(self.salt, salt)


@dataclass(frozen=True, kw_only=True, slots=True)
class SlipProof:
    """Whether a slip is part of the announced total: its leaf, the way up and where it ends."""

    slip: SlipFact
    leaf: bytes
    path: tuple[bytes, ...]
    size: int
    announced_root: bytes
    announced_on: date
    holds: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class ShuReceipt:
    """What a paid member gets in hand; `number` names the entry in the books."""

    payment: PaymentFact
    slip: SlipFact
    number: str
    is_repeat: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class UnpaidList:
    """The first slips still to be paid, how many there are and what they come to.

    `in_books` is what the ledger owes members (2501) for all years together.
    """

    slips: tuple[SlipFact, ...]
    count: int
    total: Rupiah
    tax: Rupiah
    in_books: Rupiah

    @property
    def net(self) -> Rupiah:
        """What remains to be handed over."""
        return self.total - self.tax


@dataclass(frozen=True, kw_only=True, slots=True)
class SpendingFact:
    """Money taken from a fund, with its evidence; `member_name` where a member was helped."""

    id: UUID
    head: Head
    amount: Rupiah
    on: date
    purpose: str
    evidence: str
    member_name: str
    entry_id: UUID
    spent_by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class HistoryYear:
    """SHU per member in one year, exact; `is_falling` when it is below the year before (S2-156)."""

    year: int
    total: Rupiah
    members: int
    per_member: Fraction
    is_falling: bool

    @property
    def average(self) -> Rupiah:
        """The average in whole rupiah, rounded down."""
        return Rupiah(int(self.per_member))
