"""Closing: the box is emptied and shuffled, the sum made, the key destroyed, the result fixed."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.voting.calculations.refusals import (
    BoxHoldsTooMuch,
    CountIsMissing,
    NoSuchVote,
    PresentIsUnsound,
)
from sokoguru.voting.calculations.tallying import judge
from sokoguru.voting.models import Ballot, BallotBox, Envelope, Participation, Result, Turn
from sokoguru.voting.queries.results import (
    counts_in_force,
    fixed_tally,
    lines,
    root_of,
    sum_with_counts,
)
from sokoguru.voting.queries.votes import turnout, vote
from sokoguru.voting.vocabulary import BallotSum, BulletinRow, Channel, Tally, Turnout, VoteFact


def close_vote(
    *, cooperative_id: int, vote_id: UUID, by: Actor, present: int | None = None
) -> Tally:
    """Close a vote and fix its result; closing again answers the same.

    `present` is how many votes are in the meeting, for a threshold of those present; without it,
    the votes that came in. Whoever cast before the box closed is counted, nobody after it. Ballots
    and turns are written anew in the order of receipts and members, so that the order in which they
    came leaves the tables; the private key goes. Refuses `NoSuchVote`, `CountIsMissing`,
    `BoxHoldsTooMuch`, `PresentIsUnsound`. A tie is told, not broken.
    """
    with transaction.atomic():
        box = BallotBox.objects.of(cooperative_id).select_for_update().filter(vote_id=vote_id)
        held = box.first()
        fact = vote(cooperative_id=cooperative_id, vote_id=vote_id)
        if held is None or fact is None:
            raise NoSuchVote
        if held.is_open:
            seen = turnout(cooperative_id=cooperative_id, vote_id=vote_id)
            _refuse_uncounted(cooperative_id, fact, seen)
            _write_anew(cooperative_id, vote_id)
            rows = lines(cooperative_id=cooperative_id, vote_id=vote_id)
            _fix(cooperative_id, fact, rows, seen, present, by)
            held.is_open, held.private_key = False, ""
            held.save(update_fields=["is_open", "private_key"])
        return fixed_tally(cooperative_id=cooperative_id, vote_id=vote_id)


def _refuse_uncounted(cooperative_id: int, fact: VoteFact, seen: Turnout) -> None:
    counted = counts_in_force(cooperative_id=cooperative_id, vote_id=fact.id)
    named = {row.label for row in lines(cooperative_id=cooperative_id, vote_id=fact.id)}
    for channel in (Channel.PAPER, Channel.HAND):
        turns = Turn.objects.of(cooperative_id).filter(vote_id=fact.id, channel=channel.value)
        waiting = {str(member) for member in turns.values_list("member_id", flat=True)} - named
        if waiting and channel not in counted:
            raise CountIsMissing(turns=len(waiting), channel=channel)
    taken = seen.turns[Channel.PHONE]
    if fact.is_secret and seen.ballots_in_box > taken:
        raise BoxHoldsTooMuch(ballots=seen.ballots_in_box, turns=taken)


def _write_anew(cooperative_id: int, vote_id: UUID) -> None:
    """Move the box and the turns into their final tables, in an order that says nothing."""
    envelopes = Envelope.objects.of(cooperative_id).filter(vote_id=vote_id)
    Ballot.objects.bulk_create(
        Ballot(cooperative_id=cooperative_id, vote_id=vote_id, receipt=code, choices=choices)
        for code, choices in envelopes.order_by("receipt").values_list("receipt", "choices")
    )
    envelopes.delete()
    turns = Turn.objects.of(cooperative_id).filter(vote_id=vote_id)
    Participation.objects.bulk_create(
        Participation(
            cooperative_id=cooperative_id, vote_id=vote_id, member_id=member_id, channel=channel
        )
        for member_id, channel in turns.order_by("member_id").values_list("member_id", "channel")
    )
    turns.delete()


def _fix(
    cooperative_id: int,
    fact: VoteFact,
    rows: tuple[BulletinRow, ...],
    seen: Turnout,
    present: int | None,
    by: Actor,
) -> None:
    options = len(fact.question.options)
    found = sum_with_counts(rows, options, cooperative_id=cooperative_id, vote_id=fact.id)
    here = found.ballots if present is None else present
    if not found.ballots <= here <= seen.roll:
        raise PresentIsUnsound(present=here, least=found.ballots, most=seen.roll)
    verdict = judge(
        found=found,
        seats=fact.question.seats,
        threshold=fact.threshold,
        present=here,
        roll=seen.roll,
    )
    Result.objects.create(
        cooperative_id=cooperative_id,
        vote_id=fact.id,
        counts=list(found.counts),
        abstained=found.abstained,
        spoilt=found.spoilt,
        ballots=found.ballots,
        roll=seen.roll,
        present=here,
        unused=_unused(found, rows, seen),
        outcome=verdict.outcome.value,
        winners=list(verdict.winners),
        tied=list(verdict.tied),
        open_seats=verdict.open_seats,
        root=root_of(rows, cooperative_id=cooperative_id, vote_id=fact.id),
        closed_by=by.name,
        closed_at=by.at,
    )


def _unused(found: BallotSum, rows: tuple[BulletinRow, ...], seen: Turnout) -> int:
    """Turns that were taken and left no ballot: not cast, or a paper not handed back."""
    counted = found.ballots - sum(row.weight for row in rows)
    return sum(seen.turns.values()) - len(rows) - counted
