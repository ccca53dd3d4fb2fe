"""Journals on their way into the books: drafts, templates, what falls due, attached files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary.drafts import JournalLine, PostedEntry
from sokoguru.ledger.vocabulary.words import EntryKind, Party, Side


class DraftState(StrEnum):
    """Where a draft stands on its way into the books."""

    WRITTEN = "konsep"
    SUBMITTED = "diajukan"
    RETURNED = "dikembalikan"
    POSTED = "dicatat"
    DISCARDED = "dibuang"

    @property
    def may_change(self) -> bool:
        """Whether its maker may still write in it."""
        return self in (DraftState.WRITTEN, DraftState.RETURNED)

    @property
    def is_open(self) -> bool:
        """Whether it may still be posted."""
        return self not in (DraftState.POSTED, DraftState.DISCARDED)


class DraftAct(StrEnum):
    """What somebody did to a draft."""

    WRITTEN = "ditulis"
    REVISED = "diubah"
    SUBMITTED = "diajukan"
    RETURNED = "dikembalikan"
    APPROVED = "disetujui"
    POSTED = "dicatat"
    DISCARDED = "dibuang"

    @property
    def makes(self) -> bool:
        """Whether who does this answers for the content, and so may not approve it."""
        return self in (DraftAct.WRITTEN, DraftAct.REVISED, DraftAct.SUBMITTED)


class Repeat(StrEnum):
    """How often a recurring journal comes back."""

    MONTHLY = "bulanan"
    QUARTERLY = "triwulanan"
    YEARLY = "tahunan"

    @property
    def months(self) -> int:
        return {Repeat.MONTHLY: 1, Repeat.QUARTERLY: 3, Repeat.YEARLY: 12}[self]


@dataclass(frozen=True, kw_only=True, slots=True)
class JournalContent:
    """What a general journal says; the lines of a draft need not balance yet.

    `documents` names kept documents of the vault that are attached to it. A draft that takes an
    entry back names it in `reverses` and carries the reason as its memo.
    """

    on: date
    memo: str
    lines: tuple[JournalLine, ...]
    document: str = ""
    documents: tuple[UUID, ...] = ()
    kind: EntryKind = EntryKind.JOURNAL
    reverses: UUID | None = None

    @property
    def debit(self) -> Rupiah:
        """The sum of the debits."""
        return Rupiah.total(line.amount for line in self.lines if line.side is Side.DEBIT)

    @property
    def credit(self) -> Rupiah:
        """The sum of the credits."""
        return Rupiah.total(line.amount for line in self.lines if line.side is Side.CREDIT)


@dataclass(frozen=True, kw_only=True, slots=True)
class DraftFact:
    """A journal that is not in the books, or was not until it was approved."""

    id: UUID
    key: str
    state: DraftState
    content: JournalContent
    maker_id: UUID | None
    maker_name: str
    changed_at: datetime
    entry_id: UUID | None


@dataclass(frozen=True, kw_only=True, slots=True)
class DraftEventFact:
    """One line of a draft's history, with what it said at that moment."""

    act: DraftAct
    at: datetime
    actor_id: UUID | None
    actor_name: str
    reason: str
    content: JournalContent


@dataclass(frozen=True, slots=True)
class Entered:
    """What became of a journal: posted at once, or a draft that another person has to approve."""

    posted: PostedEntry | None
    draft: DraftFact | None


@dataclass(frozen=True, kw_only=True, slots=True)
class TemplateLine:
    """A line of a template; without an amount it is filled in when the journal is written."""

    side: Side
    code: str
    amount: Rupiah | None = None
    unit: str | None = None
    party: Party | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Schedule:
    """When a recurring journal falls due: every so often, on a day of the month, from a day on.

    `day` 31 means the last day of a shorter month. `last_day` counts; without it there is no end.
    """

    repeat: Repeat
    day: int
    first_day: date
    last_day: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TemplateDetails:
    """A saved journal; with a schedule it is a recurring one."""

    name: str
    memo: str
    lines: tuple[TemplateLine, ...]
    document: str = ""
    schedule: Schedule | None = None

    @property
    def total(self) -> Rupiah:
        """The debits that are fixed."""
        return Rupiah.total(
            line.amount
            for line in self.lines
            if line.side is Side.DEBIT and line.amount is not None
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class TemplateFact:
    """A template that is kept."""

    id: UUID
    details: TemplateDetails
    is_retired: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class RecurringDue:
    """A period of a recurring journal that is due and not yet in the books.

    `key` is the source key that the period is posted under, once.
    """

    template_id: UUID
    name: str
    period: Month
    key: str
    content: JournalContent


@dataclass(frozen=True, slots=True)
class DueOutcome:
    """What became of a due period: entered, or refused with a sentence."""

    due: RecurringDue
    entered: Entered | None
    refusal: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class AttachmentFact:
    """A version of a kept document that stands behind a posted entry."""

    entry_id: UUID
    file_id: UUID
    document_id: UUID
    title: str
    filename: str
    size: int
    attached_by: str
    attached_at: datetime
