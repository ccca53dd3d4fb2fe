"""What is read from other books, before and after its accounts are mapped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind

Progress = Callable[[str, int, int], None]


class BookKind(StrEnum):
    """What a file from elsewhere holds."""

    TRIAL_BALANCE = "neraca-saldo"
    MONTHS = "bulanan"
    JOURNAL = "jurnal"


class JournalForm(StrEnum):
    """The languages journals are written in; Ledger reads hledger's."""

    HLEDGER = "hledger"
    BEANCOUNT = "beancount"


@dataclass(frozen=True, kw_only=True, slots=True)
class OldLine:
    """A line as the other book has it; `amount` above zero is a debit.

    In a table of months it is instead an increase on the account's own side.
    """

    place: int
    account: str
    amount: int
    member: str = ""
    unit: str = ""
    party: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class OldEntry:
    """An entry of another book; `place` is the line or row where it begins."""

    place: int
    on: date
    memo: str
    kind: EntryKind
    key: str
    lines: tuple[OldLine, ...]
    document: str = ""
    is_on_own_side: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class BookFault:
    """One thing wrong, at a line of a text or a row of a table (0: the whole file)."""

    place: int
    refusal: Refusal

    @property
    def sentence(self) -> str:
        """What is wrong and how to cure it."""
        return self.refusal.sentence


@dataclass(kw_only=True, slots=True)
class ReadBook:
    """Everything that could be read of a file. `accounts` are their wordings, as they appear."""

    entries: list[OldEntry] = field(default_factory=list)
    accounts: dict[str, None] = field(default_factory=dict)
    faults: list[BookFault] = field(default_factory=list)
    skipped: int = 0

    def refuse(self, place: int, refusal: Refusal) -> None:
        """Remember what is wrong at a place."""
        self.faults.append(BookFault(place=place, refusal=refusal))


@dataclass(frozen=True, kw_only=True, slots=True)
class MappedAccount:
    """Their account and ours. `code` is what was chosen before, `suggested` what seems to fit."""

    wording: str
    code: str
    suggested: str
    lines: int

    @property
    def is_mapped(self) -> bool:
        """Whether somebody has said what it is."""
        return bool(self.code)


@dataclass(frozen=True, kw_only=True, slots=True)
class BookBalance:
    """What an account comes to after the import, on its debit or its credit side."""

    code: str
    name: str
    before: Rupiah
    debit: Rupiah
    credit: Rupiah


@dataclass(frozen=True, kw_only=True, slots=True)
class BookPreview:
    """What an import would post, and everything that stands in its way.

    `closings` are years that the file closes: their closing entries are not taken over, the years
    are closed here instead. `years` are opened first.
    """

    kind: BookKind
    filename: str
    fingerprint: str
    accounts: tuple[MappedAccount, ...]
    faults: tuple[BookFault, ...]
    warnings: tuple[str, ...]
    drafts: tuple[EntryDraft, ...]
    years: tuple[int, ...]
    closings: tuple[int, ...]
    balances: tuple[BookBalance, ...]

    @property
    def unmapped(self) -> tuple[MappedAccount, ...]:
        """Their accounts that nobody has mapped yet."""
        return tuple(account for account in self.accounts if not account.is_mapped)

    @property
    def is_ready(self) -> bool:
        """Whether it may be imported."""
        return not self.faults and not self.unmapped and bool(self.drafts)

    @property
    def debit(self) -> Rupiah:
        """The debits after the import."""
        return Rupiah.total(row.debit for row in self.balances)

    @property
    def credit(self) -> Rupiah:
        """The credits after the import."""
        return Rupiah.total(row.credit for row in self.balances)


@dataclass(frozen=True, kw_only=True, slots=True)
class BookReport:
    """A finished import; `is_repeat` when the same file had been imported before."""

    kind: BookKind
    filename: str
    entries: int
    imported_at: datetime
    imported_by: str
    is_repeat: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class ExportFact:
    """A package or journal that was taken out, by whom and when."""

    form: str
    exported_at: datetime
    exported_by: str
    fingerprint: str


Mappings = Mapping[str, str]
