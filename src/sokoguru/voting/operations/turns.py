"""Taking a turn: one voter, one vote, whichever channel he comes by."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db import IntegrityError, connection, transaction

from sokoguru.voting.calculations.refusals import (
    AlreadyVoted,
    NoSuchVote,
    NotOnTheRoll,
    VoteIsClosed,
    WrongChannel,
    WrongKindOfVote,
)
from sokoguru.voting.models import Turn, Voter
from sokoguru.voting.queries.votes import vote
from sokoguru.voting.vocabulary import Channel, VoteFact

SHARED = """
SELECT is_open, private_key FROM voting_ballotbox
WHERE cooperative_id = %s AND vote_id = %s FOR SHARE
"""


def take_turns(
    *, cooperative_id: int, vote_id: UUID, member_ids: Collection[UUID], channel: Channel
) -> None:
    """Note who takes a paper ballot, or who sits in the hall for a show of hands: all or nobody.

    Refuses `NoSuchVote`, `VoteIsClosed`, `NotOnTheRoll`, `AlreadyVoted` (by any channel),
    `WrongChannel` for phones, `WrongKindOfVote` for hands in a secret vote or counts in a weighted
    one (a count knows no weights).
    """
    if channel is Channel.PHONE:
        raise WrongChannel(channel=channel)
    with transaction.atomic():
        fact, _ = hold_open_box(cooperative_id=cooperative_id, vote_id=vote_id)
        if fact.weights_by or (fact.is_secret and channel is Channel.HAND):
            raise WrongKindOfVote(kind=fact.kind)
        record_turns(
            cooperative_id=cooperative_id, vote_id=vote_id, member_ids=member_ids, channel=channel
        )


def hold_open_box(*, cooperative_id: int, vote_id: UUID) -> tuple[VoteFact, str]:
    """Keep the box open until the transaction ends; the vote and its private key.

    Many voters hold it at once, closing waits for all of them. Refuses `NoSuchVote`,
    `VoteIsClosed`.
    """
    with connection.cursor() as cursor:
        cursor.execute(SHARED, [cooperative_id, vote_id])
        row = cursor.fetchone()
    fact = vote(cooperative_id=cooperative_id, vote_id=vote_id)
    if row is None or fact is None:
        raise NoSuchVote
    is_open, private_key = row
    if not is_open:
        raise VoteIsClosed
    return fact, private_key


def record_turns(
    *,
    cooperative_id: int,
    vote_id: UUID,
    member_ids: Collection[UUID],
    channel: Channel,
    request: str = "",
) -> dict[UUID, int]:
    """Write the turns; the weights of those voters. Refuses `NotOnTheRoll`, `AlreadyVoted`."""
    wanted = set(member_ids)
    voters = Voter.objects.of(cooperative_id).filter(vote_id=vote_id, member_id__in=wanted)
    weights = dict(voters.values_list("member_id", "weight"))
    if wanted - weights.keys():
        raise NotOnTheRoll
    rows = [
        Turn(
            cooperative_id=cooperative_id,
            vote_id=vote_id,
            member_id=member_id,
            channel=channel.value,
            request=request,
        )
        for member_id in sorted(wanted)
    ]
    try:
        with transaction.atomic():
            Turn.objects.bulk_create(rows)
    except IntegrityError as error:
        raise AlreadyVoted from error
    return weights
