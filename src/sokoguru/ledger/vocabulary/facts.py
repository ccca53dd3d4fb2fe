"""The facts that answer questions about the books."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from sokoguru.foundation.identifiers import short_code
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary.words import EntryKind, MemberUse, Party, PartyMark, Side


@dataclass(frozen=True, slots=True)
class AccountFact:
    """An account of the chart. `cash_flow` is C, O, I, F or empty."""

    code: str
    name: str
    side: Side
    party: PartyMark
    member_use: MemberUse
    cash_flow: str = ""

    @property
    def is_nominal(self) -> bool:
        """Whether the account is closed into the result at the end of the year."""
        return self.code[0] in "45678"

    @property
    def needs_unit(self) -> bool:
        """Whether each line must say which unit's business it is."""
        return self.code[0] in "45" and not self.code.startswith("49")

    @property
    def keeps_member_balance(self) -> bool:
        return self.member_use is not MemberUse.NONE and not self.is_nominal


@dataclass(frozen=True, slots=True)
class LineFact:
    """A line of a posted entry."""

    side: Side
    code: str
    account_name: str
    amount: Rupiah
    member_id: UUID | None
    unit: str | None
    party: Party | None


@dataclass(frozen=True, slots=True)
class EntryFact:
    """A posted entry with its lines."""

    id: UUID
    reference: str
    on: date
    posted_at: datetime
    kind: EntryKind
    key: str
    document: str
    memo: str
    actor_name: str
    reverses: UUID | None
    reversed_by: UUID | None
    lines: tuple[LineFact, ...]

    @property
    def total(self) -> Rupiah:
        """The sum of the debits, which is the sum of the credits."""
        return Rupiah.total(line.amount for line in self.lines if line.side is Side.DEBIT)


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """Which entries to list; what is left out does not narrow. Days are inclusive.

    An empty `unit` asks for lines that name none. Lines that close a year, or take a closing back,
    count only when booked before `closing_before`. `against` asks that the other account be one of
    these; `side` that `codes` stand on it, a reversal counting with what it takes back.
    From `opening_from` on only opening balances count; `without_opening` leaves all of them out.
    """

    first_day: date | None = None
    last_day: date | None = None
    code: str | None = None
    codes: tuple[str, ...] = ()
    member_id: UUID | None = None
    unit: str | None = None
    party: Party | None = None
    kind: EntryKind | None = None
    text: str = ""
    closing_before: date | None = None
    against: tuple[str, ...] = ()
    side: Side | None = None
    opening_from: date | None = None
    without_opening: bool = False


@dataclass(frozen=True, slots=True)
class LineSums:
    """Both sides of the lines that a filter finds on its accounts."""

    debit: Rupiah
    credit: Rupiah

    @property
    def difference(self) -> Rupiah:
        """What one side has more than the other, whichever it is."""
        return Rupiah(abs(self.debit - self.credit))


@dataclass(frozen=True, slots=True)
class MovementRow:
    """What an account moved in a period, by unit and party (both empty where not said)."""

    code: str
    unit: str
    party: str
    debit: Rupiah
    credit: Rupiah


@dataclass(frozen=True, slots=True)
class PairRow:
    """What went from a credited to a debited account in a period, by unit and kind of entry.

    A reversal takes away from the kind it reverses, so the amount may be below nought.
    """

    debit: str
    credit: str
    unit: str
    kind: EntryKind
    amount: Rupiah


@dataclass(frozen=True, slots=True)
class TrialRow:
    """A line of the trial balance; `opening` and `closing` count on the account's own side."""

    code: str
    name: str
    side: Side
    opening: Rupiah
    debit: Rupiah
    credit: Rupiah
    closing: Rupiah


@dataclass(frozen=True, slots=True)
class StatementRow:
    """A line of an account or member statement with the balance after it."""

    entry_id: UUID
    on: date
    memo: str
    code: str
    side: Side
    amount: Rupiah
    balance: Rupiah
    other_code: str

    @property
    def reference(self) -> str:
        """How people name the entry."""
        return f"{self.on:%y%m%d}-{short_code(self.entry_id)}"


@dataclass(frozen=True, slots=True)
class AccountStatement:
    """The movements of one account (or member sub-account) in a period.

    `rows` may be one page of the `total` lines.
    """

    account: AccountFact
    opening: Rupiah
    rows: Sequence[StatementRow]
    closing: Rupiah
    total: int


@dataclass(frozen=True, slots=True)
class BookYear:
    """A financial year of the books."""

    year: int
    first_day: date
    last_day: date
    is_closed: bool
    locked_through: date | None
    times_closed: int


@dataclass(frozen=True, slots=True)
class YearEventFact:
    """Something that happened to a financial year; a reopening names the resolution behind it."""

    year: int
    what: str
    at: datetime
    actor_name: str
    resolution: str
    remark: str


@dataclass(frozen=True, slots=True)
class SealFact:
    """A link of the chain: what was sealed on a day. Digests are SHA-256."""

    number: int
    sealed_on: date
    entries: int
    root: bytes
    previous: bytes
    digest: bytes


@dataclass(frozen=True, slots=True)
class Finding:
    """Something `verify` found wrong, in one Indonesian sentence."""

    code: str
    sentence: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Verification:
    """What `verify` looked at and what it found; sound when there are no findings."""

    entries: int
    seals: int
    findings: tuple[Finding, ...] = field(default=())

    @property
    def is_sound(self) -> bool:
        return not self.findings
