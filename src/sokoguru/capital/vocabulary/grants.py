"""Grants: what was agreed, what was received, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sokoguru.assets.vocabulary import AssetLine
from sokoguru.capital.vocabulary.words import Flag, GrantEventKind, GrantForm, Treatment
from sokoguru.foundation.money import Rupiah


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """What giver and receiver agreed (S2-096).

    A binding grant (`mengikat`) needs `approval_number`, the meeting's decision that accepts it. A
    treatment other than equity names its clause.
    """

    number: str
    agreed_on: date
    conditions: str
    is_binding: bool = False
    approval_number: str = ""
    legislation: str = ""
    treatment: Treatment = Treatment.EQUITY
    treatment_clause: str = ""
    report_due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Purpose:
    """What a grant is for, with the amount planned for it."""

    name: str
    planned: Rupiah


@dataclass(frozen=True, kw_only=True)
class GrantDetails:
    """A grant as it is received."""

    donor: str
    agreement: Agreement
    purposes: tuple[Purpose, ...] = ()


@dataclass(frozen=True, kw_only=True)
class SpendingFact:
    """A line of spending, with the reasons why it stands out."""

    id: UUID
    on: date
    amount: Rupiah
    account: str
    memo: str
    document: str
    purpose: str
    asset_id: UUID | None
    entry_id: UUID
    flags: tuple[Flag, ...]


@dataclass(frozen=True, kw_only=True)
class PurposeFact:
    """Planned against used for one purpose."""

    id: UUID
    name: str
    planned: Rupiah
    used: Rupiah

    @property
    def left(self) -> Rupiah:
        """Below zero when more was used than planned."""
        return self.planned - self.used


@dataclass(frozen=True, kw_only=True)
class GrantEventFact:
    """Interest, conditions met, legislation added or a report delivered."""

    kind: GrantEventKind
    on: date
    text: str
    amount: Rupiah
    entry_id: UUID | None


@dataclass(frozen=True, kw_only=True)
class GrantFact:
    """A grant on a day; amounts in rupiah."""

    id: UUID
    form: GrantForm
    donor: str
    received_on: date
    amount: Rupiah
    account: str
    agreement: Agreement
    entry_id: UUID
    asset_id: UUID | None
    is_reversed: bool
    purposes: tuple[PurposeFact, ...]
    spending: tuple[SpendingFact, ...]
    events: tuple[GrantEventFact, ...]

    @property
    def legislation(self) -> str:
        """The governing legislation, from the agreement or recorded later; empty is warned of."""
        later = [e.text for e in self.events if e.kind is GrantEventKind.LEGISLATION]
        return later[-1] if later else self.agreement.legislation

    @property
    def interest(self) -> Rupiah:
        kept = GrantEventKind.INTEREST
        return Rupiah.total(event.amount for event in self.events if event.kind is kept)

    @property
    def used(self) -> Rupiah:
        """What was spent; goods are used as they come."""
        if self.form is GrantForm.GOODS:
            return self.amount
        return Rupiah.total(line.amount for line in self.spending)

    @property
    def remaining(self) -> Rupiah:
        return self.amount + self.interest - self.used

    @property
    def met(self) -> Rupiah:
        """What moved from liability to own capital because its conditions are met."""
        met = GrantEventKind.CONDITIONS_MET
        return Rupiah.total(event.amount for event in self.events if event.kind is met)

    @property
    def deferred(self) -> Rupiah:
        """What still stands as liability because its conditions are not met."""
        waits = self.agreement.treatment is Treatment.DEFERRED and not self.is_reversed
        return (self.amount if waits else Rupiah(0)) - self.met

    @property
    def in_equity(self) -> Rupiah:
        """What stands in own capital of it."""
        stands = self.agreement.treatment is Treatment.EQUITY and not self.is_reversed
        return (self.amount if stands else Rupiah(0)) + self.met

    @property
    def reported_on(self) -> date | None:
        days = [e.on for e in self.events if e.kind is GrantEventKind.REPORTED]
        return max(days) if days else None

    @property
    def flagged(self) -> tuple[SpendingFact, ...]:
        return tuple(line for line in self.spending if line.flags)


@dataclass(frozen=True, kw_only=True)
class GrantReport:
    """What donor and members' meeting are told of a grant on a day."""

    grant: GrantFact
    on: date
    assets: tuple[AssetLine, ...]
