"""Participation capital (modal penyertaan): a contract that shares profit and risk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sokoguru.capital.vocabulary.words import MoveKind
from sokoguru.foundation.money import Rupiah


@dataclass(frozen=True, kw_only=True)
class ParticipationDetails:
    """The contract: `profit_bps` and `risk_bps` are shares of the venture's profit and loss."""

    holder: str
    contract_number: str
    contract_on: date
    amount: Rupiah
    profit_bps: int
    risk_bps: int
    unit: str
    terms: str = ""
    member_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class ParticipationMove:
    """A return paid or capital given back."""

    kind: MoveKind
    on: date
    amount: Rupiah
    entry_id: UUID


@dataclass(frozen=True, kw_only=True)
class ParticipationFact:
    """A participation on a day."""

    id: UUID
    details: ParticipationDetails
    received_on: date
    entry_id: UUID
    is_reversed: bool
    moves: tuple[ParticipationMove, ...]

    @property
    def outstanding(self) -> Rupiah:
        """What is still in the co-op; below zero when only its receipt was reversed."""
        back = [move.amount for move in self.moves if move.kind is MoveKind.REPAYMENT]
        return (Rupiah(0) if self.is_reversed else self.details.amount) - Rupiah.total(back)

    @property
    def returned(self) -> Rupiah:
        """The returns paid so far."""
        return Rupiah.total(move.amount for move in self.moves if move.kind is MoveKind.RETURN)


@dataclass(frozen=True, kw_only=True)
class ReserveLine:
    """A movement of the reserve with where it came from or went to."""

    on: date
    code: str
    memo: str
    is_in: bool
    amount: Rupiah
    other: str
    other_name: str
    is_from_surplus: bool
    entry_id: UUID
