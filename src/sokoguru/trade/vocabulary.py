"""What is bought, sold and settled: the values of trade that travel between rooms."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sokoguru.documents.vocabulary import ReceiptLine
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger.vocabulary import Party, PostedEntry


class Payment(StrEnum):
    """How a sale, a purchase or a return is paid: at once, or later."""

    CASH = "tunai"
    BANK = "bank"
    CREDIT = "kredit"


class MoneyAccount(StrEnum):
    """Where money lies: the account from which one pays and into which one receives."""

    CASH = "1101"
    BANK = "1102"


class Countable(StrEnum):
    """What can be counted and held against the books: money in the till, goods, supplies."""

    CASH = "1101"
    GOODS = "1301"
    SUPPLIES = "1306"


class DocumentKind(StrEnum):
    """What happened; the value is what lists and receipts are titled by."""

    SALE = "penjualan"
    SALE_RETURN = "retur_penjualan"
    COLLECTION = "terima_piutang"
    PURCHASE = "pembelian"
    SUPPLIER_PAYMENT = "bayar_utang"
    CONSIGNED_SALE = "titip_jual"
    CONSIGNMENT_PAYOUT = "bayar_titip_jual"
    EXPENSE = "beban"
    TAX = "pajak"
    TAX_PAYMENT = "setor_pajak"
    MONEY_TRANSFER = "pindah_kas"
    OPENING_RECEIVABLE = "piutang_awal"
    OPENING_PAYABLE = "utang_awal"

    @property
    def heading(self) -> str:
        """The kind as a heading: "Titip jual"."""
        return self.value.replace("_", " ").capitalize()


class TaxKind(StrEnum):
    """Which income tax of the co-op: of its result, or final on its turnover."""

    CORPORATE = "8101"
    FINAL = "8102"


@dataclass(frozen=True, kw_only=True)
class TradeDocument:
    """One act of trade as its paper tells it; the money truth stands in the ledger's entry.

    `cost` is the cost of goods of a sale or return, the commission of a consigned sale, else Rp 0.
    `partner` names the member, buyer, supplier or payee; `account` the expense, tax or money
    account; `settles` the sale that a return belongs to.
    """

    id: UUID
    entry_id: UUID
    number: str
    kind: DocumentKind
    on: date
    amount: Rupiah
    cost: Rupiah = ZERO
    unit: str | None = None
    party: Party | None = None
    member_id: UUID | None = None
    partner: str = ""
    payment: Payment | None = None
    account: str = ""
    memo: str = ""
    settles: UUID | None = None
    is_reversed: bool = False


@dataclass(frozen=True, kw_only=True)
class TradeReceipt:
    """The answer to an act of trade: what was recorded, ready to print; `lines` make `total`."""

    entry: PostedEntry
    document: TradeDocument
    title: str
    lines: tuple[ReceiptLine, ...]
    total: Rupiah

    @property
    def number(self) -> str:
        """The number printed on the receipt: the entry's reference."""
        return self.document.number

    @property
    def on(self) -> date:
        """The business day of the act."""
        return self.document.on


@dataclass(frozen=True, kw_only=True)
class UnitSales:
    """What one unit sold on a day, less what came back, and what that cost."""

    unit: str
    sales: Rupiah
    cost: Rupiah
    papers: int

    @property
    def margin(self) -> Rupiah:
        """What is left of the sales."""
        return self.sales - self.cost


@dataclass(frozen=True, kw_only=True)
class DaySales:
    """The sales of one unit (or all) on one day, with what came in and what is still owed."""

    on: date
    unit: str | None
    documents: tuple[TradeDocument, ...]
    cash: Rupiah
    bank: Rupiah
    credit: Rupiah
    cost: Rupiah
    units: tuple[UnitSales, ...] = ()

    @property
    def total(self) -> Rupiah:
        """Everything sold, less what came back."""
        return self.cash + self.bank + self.credit

    @property
    def margin(self) -> Rupiah:
        """What is left of it after the cost."""
        return self.total - self.cost


@dataclass(frozen=True, kw_only=True)
class OpeningDebt:
    """What an older book says a buyer owes or a supplier is owed; its entry is posted already."""

    entry: PostedEntry
    kind: DocumentKind
    partner: str
    amount: Rupiah


@dataclass(frozen=True, kw_only=True)
class OpenDocument:
    """A sale on credit that is not settled: what was agreed and what is left."""

    document: TradeDocument
    rest: Rupiah


@dataclass(frozen=True, kw_only=True)
class MemberDebt:
    """What a member owes the co-op for goods, or is owed for goods sold on his behalf."""

    member_id: UUID
    number: str
    name: str
    owed: Rupiah


@dataclass(frozen=True, kw_only=True)
class MarginFact:
    """A margin that was set: from a day on, for a unit's buyers of one side or (None) of both."""

    unit: str
    party: Party | None
    margin_bps: int
    valid_from: date
    adopted_by: str


@dataclass(frozen=True, kw_only=True)
class EarnedMargin:
    """What a unit sold to members, or to others, less returns, and what that cost."""

    unit: str
    party: Party
    sales: Rupiah
    cost: Rupiah

    @property
    def amount(self) -> Rupiah:
        """Sales less cost; below zero where the cost was higher."""
        return self.sales - self.cost

    @property
    def bps(self) -> int | None:
        """The margin in basis points of the sales, rounded down; None without sales."""
        return None if self.sales <= 0 else int(self.amount) * 10_000 // int(self.sales)


@dataclass(frozen=True, kw_only=True)
class CountFact:
    """A count of a day: what the books said, what was there, and why they differ."""

    account: Countable
    on: date
    expected: Rupiah
    counted: Rupiah
    explanation: str
    counted_by: str

    @property
    def difference(self) -> Rupiah:
        """What was there above the books; below zero where something is missing."""
        return self.counted - self.expected
