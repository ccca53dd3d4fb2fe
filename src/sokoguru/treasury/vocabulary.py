"""The words of cash and bank: flows, statements, matches, reconciliations and counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sokoguru.foundation.label import Label
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger.vocabulary import Side

BANK_CODES = ("1102", "1103", "1109")
CASH_CODES = ("1101",)
CASH_SHORT = "7109"
CASH_OVER = "4909"
BANK_INTEREST = "4901"
BANK_CHARGES = "7101"


class Flow(StrEnum):
    """Whether money came in or went out. A bank's credit is the co-operative's debit."""

    IN = "masuk"
    OUT = "keluar"

    @property
    def side(self) -> Side:
        """The side of the co-operative's own account."""
        return Side.DEBIT if self is Flow.IN else Side.CREDIT

    def signed(self, amount: Rupiah) -> Rupiah:
        """The amount as it changes the balance."""
        return amount if self is Flow.IN else -amount


class StatementFormat(StrEnum):
    """How a bank hands its statement over."""

    TABLE = "tabel"
    MT940 = "mt940"


class MatchKind(StrEnum):
    """How a match came about."""

    BY_HAND = "tangan"
    SUGGESTED = "usulan"
    POSTED = "dicatat"


class Origin(StrEnum):
    """Whose line it is: the bank's statement or the books."""

    BANK = "bank"
    BOOK = "buku"


@dataclass(frozen=True, slots=True, kw_only=True)
class BankAccountFact:
    """A real account at a bank, kept on one account of the chart."""

    id: UUID
    code: str
    bank: str
    number: str
    starts_on: date

    @property
    def label(self) -> str:
        """How people name it."""
        return f"{self.bank} {self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementLine:
    """A line as it stands in a bank's file; `row` counts as the file shows it.

    `amount` is in whole rupiah, above 0. `written` is how the bank wrote an amount with sen.
    """

    row: int
    on: date
    flow: Flow
    amount: Rupiah
    text: str
    reference: str = ""
    written: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFault:
    """What is wrong with a row of a file."""

    row: int
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadStatement:
    """What a bank's file says. Balances in whole rupiah, sen left out; None where not said."""

    form: StatementFormat
    lines: tuple[StatementLine, ...]
    opening: Rupiah | None
    closing: Rupiah | None
    first_day: date | None
    last_day: date | None
    account_number: str = ""
    faults: tuple[RowFault, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementFact:
    """An imported statement: its days (inclusive) and its balances in rupiah."""

    id: UUID
    account_id: UUID
    filename: str
    first_day: date
    last_day: date
    opening: Rupiah
    closing: Rupiah
    lines: int
    known: int
    imported_by: str
    imported_at: datetime
    is_repeat: bool = False

    @property
    def fresh(self) -> int:
        """How many lines were new."""
        return self.lines - self.known


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The days that a statement covers (inclusive) and its balances around them (rupiah)."""

    first_day: date
    last_day: date
    opening: Rupiah
    closing: Rupiah


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementPreview:
    """What importing a file would do, before it does it."""

    filename: str
    statement: ReadStatement
    span: Span | None = None
    fresh: tuple[StatementLine, ...] = ()
    known: int = 0
    warnings: tuple[str, ...] = ()
    imported_before: StatementFact | None = None

    @property
    def faults(self) -> tuple[RowFault, ...]:
        """What is wrong, row by row."""
        return self.statement.faults

    @property
    def is_clean(self) -> bool:
        """Whether it may be imported."""
        return not self.faults


@dataclass(frozen=True, slots=True, kw_only=True)
class BankLineFact:
    """An imported line of a bank statement."""

    id: UUID
    account_id: UUID
    on: date
    flow: Flow
    amount: Rupiah
    text: str
    reference: str = ""
    written: str = ""

    @property
    def key(self) -> str:
        """How a page names the line."""
        return str(self.id)


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
class Denomination:
    """A note or a coin: `key` names it in forms and tables, `worth` in rupiah."""

    key: str
    worth: Rupiah
    label: str


def _pieces(kind: str, word: str, worths: tuple[int, ...]) -> tuple[Denomination, ...]:
    return tuple(
        Denomination(key=f"{kind}_{worth}", worth=Rupiah(worth), label=word) for worth in worths
    )


NOTES = _pieces(
    "kertas",
    Label("Uang kertas"),
    (100_000, 75_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000),
)
COINS = _pieces("logam", Label("Uang logam"), (1_000, 500, 200, 100))
DENOMINATIONS = NOTES + COINS


@dataclass(frozen=True, slots=True, kw_only=True)
class CashCountFact:
    """What was counted of the cash and what the books said; amounts in rupiah."""

    id: UUID
    code: str
    on: date
    pieces: Mapping[str, int]
    counted: Rupiah
    expected: Rupiah
    explanation: str
    witness: str
    counted_by: str
    counted_at: datetime
    entry_id: UUID | None

    @property
    def difference(self) -> Rupiah:
        """Counted less expected: below nought is money missing."""
        return self.counted - self.expected

    @property
    def is_settled(self) -> bool:
        """Whether there was no difference, or it was explained and posted."""
        return not self.difference or self.entry_id is not None


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
