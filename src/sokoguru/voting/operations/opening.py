"""Opening a vote: the question is fixed, the roll complete, the box empty."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict
from uuid import UUID

from django.db import IntegrityError, transaction

from sokoguru.foundation.actor import Actor
from sokoguru.voting.calculations.blind_signature import new_key
from sokoguru.voting.calculations.refusals import VoteKeyTaken
from sokoguru.voting.calculations.tallying import refuse_unsound_question, refuse_unsound_roll
from sokoguru.voting.models import BallotBox, Vote, Voter
from sokoguru.voting.queries.votes import fact_of, roll, vote_of
from sokoguru.voting.vocabulary import BallotQuestion, Threshold, VoteFact, VoteKind


def open_vote(
    *,
    cooperative_id: int,
    question: BallotQuestion,
    kind: VoteKind,
    voters: Mapping[UUID, int],
    electorate: Collection[UUID],
    threshold: Threshold,
    key: str,
    by: Actor,
    weights_by: str = "",
) -> VoteFact:
    """Put a question to a roll of voters (member to weight; 1 for everybody, S2-101, S3-005).

    `electorate` is who is entitled: the roll must be exactly those (`VoterIsMissing` S2-162,
    `VoterIsNotEntitled`). Other weights need `weights_by`, the clause of a secondary co-operative's
    articles (`WeightNeedsArticles`), and an open vote (`SecretVotesAreEqual`). Refuses also
    `QuestionIsUnsound`, `ThresholdIsUnsound`, `RollIsEmpty`, `WeightIsUnsound`. The same `key` with
    the same content answers as at first, with other content `VoteKeyTaken`.
    """
    refuse_unsound_question(question, threshold)
    refuse_unsound_roll(voters=voters, electorate=electorate, kind=kind, weights_by=weights_by)
    private_key, modulus = new_key() if kind is VoteKind.SECRET else ("", "")
    row = Vote(
        cooperative_id=cooperative_id,
        source_key=key,
        question_key=question.key,
        text=question.text.strip(),
        options=[option.strip() for option in question.options],
        seats=question.seats,
        kind=kind.value,
        threshold={**asdict(threshold), "of": threshold.of.value},
        weights_by=weights_by.strip(),
        modulus=modulus,
        opened_by=by.name,
        opened_at=by.at,
    )
    try:
        with transaction.atomic():
            _record(row, private_key, voters)
    except IntegrityError as error:
        found = vote_of(cooperative_id=cooperative_id, source_key=key)
        if found is None:
            raise
        if not _is_same(found, row, voters):
            raise VoteKeyTaken from error
        return found
    return fact_of(row, is_open=True)


def _record(row: Vote, private_key: str, voters: Mapping[UUID, int]) -> None:
    row.save(force_insert=True)
    BallotBox.objects.create(cooperative_id=row.cooperative_id, vote=row, private_key=private_key)
    Voter.objects.bulk_create(
        Voter(cooperative_id=row.cooperative_id, vote=row, member_id=member_id, weight=weight)
        for member_id, weight in sorted(voters.items())
    )


def _is_same(found: VoteFact, row: Vote, voters: Mapping[UUID, int]) -> bool:
    """Whether the vote that this source opened before is the one asked for now."""
    asked = fact_of(row, is_open=True)
    there = roll(cooperative_id=row.cooperative_id, vote_id=found.id)
    return (
        found.question == asked.question
        and (found.kind, found.threshold) == (asked.kind, asked.threshold)
        and found.weights_by == asked.weights_by
        and there == dict(voters)
    )
