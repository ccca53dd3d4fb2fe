"""What the counter hands out: joinings, settlements, and reports about files taken over."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.vocabulary import Party, PostedEntry
from sokoguru.members.vocabulary import KnownMember, MemberFact
from sokoguru.savings.vocabulary import Receipt

Progress = Callable[[str, int, int], None]


def no_progress(phase: str, done: int, total: int) -> None:
    """For callers who do not watch."""


class ImportKind(StrEnum):
    """What a file holds."""

    MEMBERS = "members"
    OPENING_BALANCES = "opening-balances"


@dataclass(frozen=True, kw_only=True)
class Joined:
    """A person who applied, was admitted and paid at the counter."""

    member: MemberFact
    receipt: Receipt


@dataclass(frozen=True, kw_only=True)
class SettlementLine:
    """One part of a settlement: the account it comes from and the amount."""

    account: str
    amount: Rupiah


@dataclass(frozen=True, kw_only=True)
class Settlement:
    """What a leaver's savings become: first they clear the receivable, the rest is due back."""

    set_off: tuple[SettlementLine, ...]
    refund: tuple[SettlementLine, ...]
    still_owed: Rupiah

    @property
    def set_off_total(self) -> Rupiah:
        """What was kept for the receivable."""
        return Rupiah.total(line.amount for line in self.set_off)

    @property
    def refund_total(self) -> Rupiah:
        """What the leaver gets."""
        return Rupiah.total(line.amount for line in self.refund)


@dataclass(frozen=True, kw_only=True)
class LeavingFact:
    """A settled leaving; `entry` is empty when there was nothing to move."""

    member: MemberFact
    settlement: Settlement
    paid: Rupiah
    entry: PostedEntry | None


@dataclass(frozen=True, kw_only=True)
class CellFault:
    """One thing wrong in a file: where, and the sentence that says what to do."""

    row: int
    column: str
    refusal: Refusal
    sheet: str = ""

    @property
    def sentence(self) -> str:
        """What is wrong and how to cure it."""
        return self.refusal.sentence


@dataclass(frozen=True, kw_only=True)
class OpeningRow:
    """What an older book holds for one member.

    `arrears` is simpanan wajib still owed, `surplus` SHU of earlier years not paid out yet.
    """

    row: int
    member_id: UUID
    number: str
    pokok: Rupiah
    wajib: Rupiah
    sukarela: Rupiah
    receivable: Rupiah
    arrears: Rupiah
    surplus: Rupiah = ZERO


@dataclass(frozen=True, kw_only=True)
class GeneralRow:
    """One balance of the general ledger: a debit or a credit, and whose business it is.

    `name` is the buyer or the supplier of a debt; other rows have it for the reader.
    """

    row: int
    code: str
    debit: Rupiah
    credit: Rupiah
    party: Party | None = None
    name: str = ""


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What an import would do, and everything that stands in its way."""

    kind: ImportKind
    filename: str
    fingerprint: str
    rows: int
    faults: tuple[CellFault, ...]
    warnings: tuple[str, ...]
    totals: tuple[tuple[str, Rupiah], ...]
    sample: tuple[tuple[str, ...], ...]
    imported_at: datetime | None = None

    @property
    def is_clean(self) -> bool:
        """Whether the file may be imported."""
        return not self.faults


@dataclass(frozen=True, kw_only=True)
class MembersPreview(Preview):
    """A register read from a file."""

    people: tuple[KnownMember, ...]


@dataclass(frozen=True, kw_only=True)
class OpeningPreview(Preview):
    """Opening balances read from a file, dated `on`."""

    on: date
    savings: tuple[OpeningRow, ...]
    general: tuple[GeneralRow, ...]


@dataclass(frozen=True, kw_only=True)
class ImportReport:
    """A finished import; `is_repeat` when the same file had been imported before."""

    kind: ImportKind
    filename: str
    rows: int
    imported_at: datetime
    imported_by: str
    is_repeat: bool
