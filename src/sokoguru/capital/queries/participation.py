"""Participation capital and its holders."""

from __future__ import annotations

from uuid import UUID

from sokoguru.capital.calculations.refusals import UnknownParticipation
from sokoguru.capital.models import Participation
from sokoguru.capital.models import ParticipationMove as Move
from sokoguru.capital.vocabulary import (
    MoveKind,
    ParticipationDetails,
    ParticipationFact,
    ParticipationMove,
)
from sokoguru.ledger.queries import reversed_among


def participations(*, cooperative_id: int) -> tuple[ParticipationFact, ...]:
    """Every contract, the newest last."""
    rows = Participation.objects.of(cooperative_id).order_by("received_on", "id")
    return _facts(cooperative_id, list(rows))


def participation(*, cooperative_id: int, participation_id: UUID) -> ParticipationFact:
    """One contract. Refuses an unknown one (`UnknownParticipation`)."""
    rows = list(Participation.objects.of(cooperative_id).filter(id=participation_id))
    if not rows:
        raise UnknownParticipation
    return _facts(cooperative_id, rows)[0]


def _facts(cooperative_id: int, rows: list[Participation]) -> tuple[ParticipationFact, ...]:
    ids = [row.id for row in rows]
    moves = list(
        Move.objects.of(cooperative_id).filter(participation_id__in=ids).order_by("moved_on", "id")
    )
    entries = [row.entry_id for row in (*rows, *moves) if row.entry_id]
    gone = reversed_among(cooperative_id=cooperative_id, entry_ids=entries)
    valid = [move for move in moves if move.entry_id not in gone]
    return tuple(
        _fact(
            row,
            [move for move in valid if move.participation_id == row.id],
            is_reversed=row.entry_id in gone,
        )
        for row in rows
    )


def _fact(row: Participation, moves: list[Move], *, is_reversed: bool) -> ParticipationFact:
    if row.entry_id is None:
        raise ValueError("a participation without an entry")
    details = ParticipationDetails(
        holder=row.holder,
        contract_number=row.contract_number,
        contract_on=row.contract_on,
        amount=row.amount,
        profit_bps=row.profit_bps,
        risk_bps=row.risk_bps,
        unit=row.unit,
        terms=row.terms,
        member_id=row.member_id,
    )
    return ParticipationFact(
        id=row.id,
        details=details,
        received_on=row.received_on,
        entry_id=row.entry_id,
        is_reversed=is_reversed,
        moves=tuple(
            ParticipationMove(
                kind=MoveKind(move.kind),
                on=move.moved_on,
                amount=move.amount,
                entry_id=move.entry_id,
            )
            for move in moves
            if move.entry_id
        ),
    )
