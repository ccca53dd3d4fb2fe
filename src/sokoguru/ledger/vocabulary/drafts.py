"""What is about to be posted, and what posting answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary.words import EntryKind, Party, Side


@dataclass(frozen=True, slots=True)
class TransferDraft:
    """An amount (rupiah, above 0) that leaves the credited account for the debited one.

    `unit` is the code of the business unit, `party` whose business it is; where only one answer is
    possible the ledger fills it in.
    """

    debit: str
    credit: str
    amount: Rupiah
    debit_member: UUID | None = None
    credit_member: UUID | None = None
    unit: str | None = None
    party: Party | None = None

    @property
    def reversed(self) -> TransferDraft:
        """The transfer that undoes this one."""
        return TransferDraft(
            debit=self.credit,
            credit=self.debit,
            amount=self.amount,
            debit_member=self.credit_member,
            credit_member=self.debit_member,
            unit=self.unit,
            party=self.party,
        )


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """One act in the books, not yet posted.

    `key` names its source: unique in the co-operative, so that a repeated request posts once.
    """

    kind: EntryKind
    on: date
    key: str
    memo: str
    transfers: tuple[TransferDraft, ...]
    document: str = ""
    reverses: UUID | None = None


@dataclass(frozen=True, slots=True)
class PostedEntry:
    """What posting answers with; `is_repeat` when the key had been posted before."""

    id: UUID
    reference: str
    is_repeat: bool


@dataclass(frozen=True, slots=True)
class JournalLine:
    """A line as a bookkeeper writes it."""

    side: Side
    code: str
    amount: Rupiah
    member: UUID | None = None
    unit: str | None = None
    party: Party | None = None
