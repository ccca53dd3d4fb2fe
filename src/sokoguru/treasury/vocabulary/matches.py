"""Bank and books side by side: lines, matches, reconciliations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.treasury.vocabulary.statements import BankAccountFact, BankLineFact
from sokoguru.treasury.vocabulary.words import Flow, MatchKind, Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class BookLine:
    """What one entry moved on one side of a bank account: the bank shows it as one line."""

    entry_id: UUID
    code: str
    on: date
    flow: Flow
    amount: Rupiah
    text: str
    reference: str = ""

    @property
    def key(self) -> str:
        """How a page names the line."""
        return f"{self.entry_id}:{self.flow.value}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A bank line and the lines of the books that may be the same money, with the reasons."""

    bank: BankLineFact
    book: tuple[BookLine, ...]
    reasons: tuple[str, ...]

    @property
    def why(self) -> str:
        """The reasons in one Indonesian line."""
        return ", ".join(self.reasons)


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchPart:
    """A line inside a match, as it was when matched."""

    origin: Origin
    on: date
    flow: Flow
    amount: Rupiah
    text: str
    reference: str
    line_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchFact:
    """Lines of the bank and of the books that are the same money."""

    id: UUID
    code: str
    kind: MatchKind
    why: str
    made_by: str
    made_at: datetime
    parts: tuple[MatchPart, ...]
    is_undone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """What has no counterpart: lines of the bank and lines of the books."""

    bank: tuple[BankLineFact, ...] = ()
    book: tuple[BookLine, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not self.bank and not self.book


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountBalance:
    """What a bank says of one real account on a day; None where no statement reaches it."""

    account: BankAccountFact
    balance: Rupiah | None
    last_day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Bank and books of one account of the chart held side by side on a day (rupiah)."""

    code: str
    name: str
    on: date
    accounts: tuple[AccountBalance, ...]
    book_balance: Rupiah
    open: Open

    @property
    def bank_balance(self) -> Rupiah:
        """What the banks say together."""
        return Rupiah.total(each.balance or ZERO for each in self.accounts)

    @property
    def book_net(self) -> Rupiah:
        """What the books have and the bank has not seen."""
        return Rupiah.total(line.flow.signed(line.amount) for line in self.open.book)

    @property
    def bank_net(self) -> Rupiah:
        """What the bank has and the books have not seen."""
        return Rupiah.total(line.flow.signed(line.amount) for line in self.open.bank)

    @property
    def bank_adjusted(self) -> Rupiah:
        """The bank's balance with what it has not seen."""
        return self.bank_balance + self.book_net

    @property
    def book_adjusted(self) -> Rupiah:
        """The balance of the books with what they have not seen."""
        return self.book_balance + self.bank_net

    @property
    def difference(self) -> Rupiah:
        """What no line explains; nought in a reconciliation."""
        return self.bank_adjusted - self.book_adjusted


@dataclass(frozen=True, slots=True, kw_only=True)
class ReconciliationItem:
    """A line that was open on the day of a reconciliation."""

    origin: Origin
    on: date
    flow: Flow
    amount: Rupiah
    text: str
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReconciliationFact:
    """Bank and books agreed on a day, line by line; kept as it was."""

    id: UUID
    code: str
    on: date
    bank_balance: Rupiah
    book_balance: Rupiah
    balances: tuple[tuple[str, Rupiah], ...]
    items: tuple[ReconciliationItem, ...]
    remark: str
    reconciled_by: str
    reconciled_at: datetime

    def items_of(self, origin: str) -> tuple[ReconciliationItem, ...]:
        """The open lines of the bank or of the books."""
        return tuple(item for item in self.items if item.origin.value == origin)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreconciledAccount:
    """A bank account of the chart whose reconciliation does not reach a day.

    `is_stale` when the books changed after the last one, which then no longer holds.
    """

    code: str
    name: str
    reconciled_through: date | None
    unmatched_lines: int
    unmatched_bank: int
    is_stale: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskRow:
    """An account of cash or bank as the desk shows it."""

    code: str
    name: str
    is_cash: bool
    balance: Rupiah
    settled_on: date | None
    is_stale: bool
    open_bank: int
    open_book: int
    accounts: tuple[BankAccountFact, ...]
