"""Accounts at banks, and what their statements say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sokoguru.foundation.money import Rupiah
from sokoguru.treasury.vocabulary.words import Flow, StatementFormat


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
