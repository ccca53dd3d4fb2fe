"""The papers of a co-operative as values: everything that stands on them, and nothing else."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from sokoguru.foundation.money import Rupiah

ReceiptWidth = Literal["80mm", "58mm", "a5"]
CardPaper = Literal["a4", "card"]
ColumnKind = Literal["code", "text", "amount", "share"]
Cell = str | Rupiah | None
EmblemName = Literal["beringin", "kuncup"]


class DocumentStatus(StrEnum):
    """Whether a meeting has decided what the paper says."""

    PROPOSAL = "usulan"
    FINAL = "tetap"


class RowStyle(StrEnum):
    """What a row of a statement is: it decides rules and weight, never the figures."""

    HEADING = "judul"
    LINE = "baris"
    SUM = "jumlah"
    TOTAL = "total"


@dataclass(frozen=True, kw_only=True)
class Letterhead:
    """Who issues the paper; `unit` names the business unit where it is not the whole co-op.

    `emblem` is the one that is valid on the day of the paper; without one none is drawn.
    """

    cooperative_name: str
    legal_number: str = ""
    address: str = ""
    phone: str = ""
    unit: str | None = None
    emblem: EmblemName | None = None


@dataclass(frozen=True, kw_only=True)
class Signatory:
    """A place to sign: the office and, where known, the person."""

    role: str
    name: str = ""


@dataclass(frozen=True)
class ReceiptLine:
    """One thing paid for; a deduction is negative."""

    label: str
    amount: Rupiah


@dataclass(frozen=True, kw_only=True)
class ReceiptDocument:
    """A receipt. `lines` add up to `total`; `balance_lines` tell the balances afterwards.

    `in_words` is the total as `terbilang` writes it, without the word rupiah.
    """

    kind_title: str
    number: str
    on: date
    payer: str
    member_number: str | None
    lines: tuple[ReceiptLine, ...]
    total: Rupiah
    in_words: str
    memo: str = ""
    cashier: str = ""
    balance_lines: tuple[ReceiptLine, ...] = ()
    width: ReceiptWidth = "a5"


@dataclass(frozen=True)
class SurplusHead:
    """One use of the surplus: its share of the base in basis points and its rupiah."""

    label: str
    bps: int
    amount: Rupiah


@dataclass(frozen=True, kw_only=True)
class SlipDocument:
    """A member's SHU slip with the arithmetic that leads to it (S3-097, S3-104).

    Ta and Tk are `transactions` and `total_transactions`; Sa and Sk are `savings` and
    `total_savings`. `business_pool` (Y) and `capital_pool` (X) are the pots of jasa usaha and
    jasa modal. `heads` divide `base`, the surplus that is shared out; heads of nought are not
    printed (S3-089). `net` = `total` - `tax`, `total` = `business_share` + `capital_share`.
    `basis` is the clause or resolution that decides the shares, as it is cited.
    """

    member_name: str
    member_number: str
    year: int
    issued_on: date
    status: DocumentStatus
    transactions: Rupiah
    total_transactions: Rupiah
    savings: Rupiah
    total_savings: Rupiah
    business_pool: Rupiah
    capital_pool: Rupiah
    business_share: Rupiah
    capital_share: Rupiah
    total: Rupiah
    tax: Rupiah
    net: Rupiah
    base: Rupiah
    heads: tuple[SurplusHead, ...]
    rounding_sentence: str
    verification_url: str
    root_fingerprint: str
    basis: str = ""
    transactions_meaning: str = ""


@dataclass(frozen=True, kw_only=True)
class MemberCard:
    """A member's card; `url` is what the QR code opens, `code` what a person can read aloud.

    `paper` is "a4" (cut, fold, laminate; four cards on a sheet) or "card" (a card printer:
    front and back as two pages of 85.6 x 54 mm).
    """

    name: str
    number: str
    joined_on: date
    code: str
    url: str
    issued_on: date
    paper: CardPaper = "a4"


@dataclass(frozen=True, kw_only=True)
class AnnouncementDocument:
    """The public announcement of a year's SHU: enough to recompute any slip (S5-40).

    `heads` divide `base`; `business_bps` and `capital_bps` divide the members' part into
    `business_pool` and `capital_pool`. `nonmember_surplus` goes to `nonmember_to` (S5-38).
    `root` is the Merkle root over all slips, in hexadecimal.
    """

    year: int
    issued_on: date
    status: DocumentStatus
    member_surplus: Rupiah
    nonmember_surplus: Rupiah
    nonmember_to: str
    base: Rupiah
    heads: tuple[SurplusHead, ...]
    business_bps: int
    capital_bps: int
    business_pool: Rupiah
    capital_pool: Rupiah
    members: int
    total_transactions: Rupiah
    total_savings: Rupiah
    rounding_sentence: str
    root: str
    verification_url: str
    basis: str = ""
    transactions_meaning: str = ""
    signatories: tuple[Signatory, ...] = ()


@dataclass(frozen=True)
class StatementColumn:
    """A column: codes and texts stand left; amounts and shares right, in tabular figures."""

    label: str
    kind: ColumnKind = "text"


@dataclass(frozen=True)
class StatementRow:
    """A row with one cell a column; `level` indents the first text cell (0 is the margin)."""

    cells: tuple[Cell, ...]
    level: int = 0
    style: RowStyle = RowStyle.LINE


@dataclass(frozen=True, kw_only=True)
class StatementDocument:
    """Any statement in columns: neraca saldo, PHU, neraca. Negative amounts stand in brackets."""

    title: str
    subtitle: str
    columns: tuple[StatementColumn, ...]
    rows: tuple[StatementRow, ...]
    issued_on: date
    footnotes: tuple[str, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    landscape: bool = False


@dataclass(frozen=True, kw_only=True)
class PaymentRow:
    """One member's SHU: `amount` - `tax` = `net`; `note` says how or why not paid yet."""

    number: str
    name: str
    amount: Rupiah
    tax: Rupiah
    net: Rupiah
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class PaymentListDocument:
    """The list of SHU still to be paid; `with_signatures` adds a column to sign on receipt."""

    title: str
    subtitle: str
    issued_on: date
    rows: tuple[PaymentRow, ...]
    footnotes: tuple[str, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    with_signatures: bool = True
