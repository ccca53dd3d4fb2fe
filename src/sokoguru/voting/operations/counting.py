"""Entering what was counted in the hall: papers and hands."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.voting.calculations.refusals import CountExceedsTurns, NoSuchVote
from sokoguru.voting.calculations.tallying import refuse_unsound_count
from sokoguru.voting.models import BallotBox, Count, NamedBallot, Turn
from sokoguru.voting.operations.turns import hold_open_box
from sokoguru.voting.queries.results import count_of
from sokoguru.voting.vocabulary import CountFact, CountSheet


def enter_count(
    *,
    cooperative_id: int,
    vote_id: UUID,
    sheet: CountSheet,
    witnesses: Sequence[str],
    by: Actor,
) -> CountFact:
    """Record a count of papers or hands with two witnesses besides the teller.

    A recount is entered the same way; the newest of a channel is in force and all stay on record.
    Refuses `WrongChannel`, `CountIsUnsound`, `WitnessesNeeded`, `CountExceedsTurns` (more than
    voters who took a paper or sat in the hall), `VoteIsClosed`, `NoSuchVote`.
    """
    with transaction.atomic():
        box = BallotBox.objects.of(cooperative_id).filter(vote_id=vote_id)
        if not box.select_for_update().exists():
            raise NoSuchVote
        fact, _ = hold_open_box(cooperative_id=cooperative_id, vote_id=vote_id)
        refuse_unsound_count(fact.question, sheet, witnesses, by.name)
        named = NamedBallot.objects.of(cooperative_id).filter(vote_id=vote_id)
        turns = (
            Turn.objects.of(cooperative_id)
            .filter(vote_id=vote_id, channel=sheet.channel.value)
            .exclude(member_id__in=list(named.values_list("member_id", flat=True)))
        )
        if sheet.ballots > (taken := turns.count()):
            raise CountExceedsTurns(ballots=sheet.ballots, turns=taken)
        before = Count.objects.of(cooperative_id).filter(
            vote_id=vote_id, channel=sheet.channel.value
        )
        row = Count.objects.create(
            cooperative_id=cooperative_id,
            vote_id=vote_id,
            channel=sheet.channel.value,
            number=before.count() + 1,
            ballots=sheet.ballots,
            counts=list(sheet.counts),
            abstained=sheet.abstained,
            spoilt=sheet.spoilt,
            teller=by.name,
            witnesses=[name.strip() for name in witnesses if name.strip()],
            counted_at=by.at,
        )
    return count_of(row)
