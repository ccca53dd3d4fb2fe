"""The three savings, what a receipt says, and what a member still owes."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sokoguru.documents.vocabulary import ReceiptLine
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import PostedEntry
from sokoguru.members.vocabulary import MemberFact


class SavingsProduct(StrEnum):
    """Simpanan pokok and wajib are own capital and stay; sukarela is the member's to withdraw."""

    POKOK = "pokok"
    WAJIB = "wajib"
    SUKARELA = "sukarela"

    @property
    def account(self) -> str:
        """The code of the account that keeps it, per member."""
        return ACCOUNTS[self]

    @property
    def label(self) -> str:
        """The Indonesian name."""
        return f"Simpanan {self.value}"


ACCOUNTS = {
    SavingsProduct.POKOK: "3101",
    SavingsProduct.WAJIB: "3102",
    SavingsProduct.SUKARELA: "2101",
}


class MoneyAccount(StrEnum):
    """Where money comes in and goes out."""

    CASH = "1101"
    BANK = "1102"


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """Proof of one act over the counter; `number` is the reference of its entry."""

    entry: PostedEntry
    number: str
    on: date
    member: MemberFact
    lines: tuple[ReceiptLine, ...]
    total: Rupiah


@dataclass(frozen=True, kw_only=True)
class Due:
    """One claim to simpanan wajib: the amount of a month and the day it falls due.

    The claim of the opening balance has `is_opening` and stands for everything before it.
    """

    month: Month
    amount: Rupiah
    due_on: date
    is_opening: bool = False


@dataclass(frozen=True, kw_only=True)
class UnpaidDue:
    """What is left of one claim."""

    month: Month
    amount: Rupiah
    due_on: date


@dataclass(frozen=True, kw_only=True)
class ArrearsRow:
    """A member who is behind with simpanan wajib: the months, oldest first, and the sum."""

    member: MemberFact
    months: tuple[UnpaidDue, ...]
    amount: Rupiah


@dataclass(frozen=True, kw_only=True)
class ArrearsTotal:
    """How many members are behind with simpanan wajib, and the sum of what they owe."""

    members: int
    amount: Rupiah


@dataclass(frozen=True, kw_only=True)
class BillingRun:
    """What one run billed: new claims only, so a repeated run answers with zero."""

    month: Month
    due_on: date
    members: int
    amount: Rupiah


@dataclass(frozen=True, kw_only=True)
class Passbook:
    """A member's savings on a day; `advance` is simpanan wajib paid ahead of its claims."""

    member: MemberFact
    on: date
    pokok: Rupiah
    wajib: Rupiah
    sukarela: Rupiah
    pokok_rest: Rupiah
    unpaid: tuple[UnpaidDue, ...]
    arrears: Rupiah
    advance: Rupiah

    @property
    def total(self) -> Rupiah:
        """All savings together."""
        return self.pokok + self.wajib + self.sukarela


@dataclass(frozen=True, kw_only=True)
class Contribution:
    """A member's part in the members' savings; `share` counts millionths of a per cent."""

    member: MemberFact
    amount: Rupiah
    share: int


WHOLE_SHARE = 100_000_000
