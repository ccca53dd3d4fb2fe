"""Sides, parties, marks and kinds."""

from __future__ import annotations

from enum import StrEnum

BRIDGE = "1901"  # between units of one co-operative
INCOME_SUMMARY = "3901"
YEAR_RESULT = "3402"


class Side(StrEnum):
    """A side of an account. Amounts are always positive; the side says which way they count."""

    DEBIT = "D"
    CREDIT = "K"

    @property
    def other(self) -> Side:
        return Side.CREDIT if self is Side.DEBIT else Side.DEBIT


class Party(StrEnum):
    """Whose business a line is: a member's or somebody else's."""

    MEMBER = "A"
    NONMEMBER = "N"


class PartyMark(StrEnum):
    """What an account says of the business behind its lines."""

    NONE = ""
    MEMBER = "A"
    NONMEMBER = "N"
    EITHER = "*"


class MemberUse(StrEnum):
    """Whether a line on the account names a member (and so has a sub-account)."""

    NONE = ""
    OPTIONAL = "optional"
    NEEDED = "needed"


class EntryKind(StrEnum):
    """What made an entry happen."""

    SAVINGS = "simpanan"
    SALE = "penjualan"
    PURCHASE = "pembelian"
    EXPENSE = "beban"
    TAX = "pajak"
    COLLECTION = "pelunasan"
    CONSIGNMENT = "titip_jual"
    JOURNAL = "jurnal"
    OPENING = "saldo_awal"
    CLOSING = "tutup_buku"
    SURPLUS = "shu"
    PAYOUT = "bayar_shu"
    REVERSAL = "pembalikan"
    LEAVING = "keluar"
    DEPRECIATION = "penyusutan"
    ASSET = "aset"
    GRANT = "hibah"
    BORROWING = "modal_pinjam"
    BANK = "bank"
    CASH_COUNT = "opname_kas"
    INTER_UNIT = "antar_unit"
    ACCRUAL = "akrual"
    HISTORY = "buku_lama"


class ChartTemplate(StrEnum):
    """The chart a co-operative starts with, by the kind of its business."""

    SAVINGS_LOAN = "S"
    CONSUMER = "C"
    PRODUCER = "P"
    MULTI = "M"
