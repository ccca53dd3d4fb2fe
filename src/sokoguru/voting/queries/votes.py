"""Votes, their rolls, and who took a turn."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Count as Number
from django.db.models import Sum

from sokoguru.voting.models import Ballot, BallotBox, Envelope, Participation, Turn, Vote, Voter
from sokoguru.voting.vocabulary import (
    BallotQuestion,
    Channel,
    Majority,
    Threshold,
    Turnout,
    VoteFact,
    VoteKind,
)


def vote(*, cooperative_id: int, vote_id: UUID) -> VoteFact | None:
    """One vote, or None."""
    row = Vote.objects.of(cooperative_id).filter(id=vote_id).first()
    return None if row is None else _facts(cooperative_id, [row])[0]


def vote_of(*, cooperative_id: int, source_key: str) -> VoteFact | None:
    """The vote that a source opened, or None."""
    row = Vote.objects.of(cooperative_id).filter(source_key=source_key).first()
    return None if row is None else _facts(cooperative_id, [row])[0]


def votes(*, cooperative_id: int, most: int = 50) -> tuple[VoteFact, ...]:
    """The newest votes, at most `most`."""
    rows = Vote.objects.of(cooperative_id).order_by("-opened_at", "-id")[:most]
    return _facts(cooperative_id, rows)


def roll(*, cooperative_id: int, vote_id: UUID) -> dict[UUID, int]:
    """The roll: member to weight, in the order of the members' ids."""
    rows = Voter.objects.of(cooperative_id).filter(vote_id=vote_id).order_by("member_id")
    return dict(rows.values_list("member_id", "weight"))


def is_on_roll(*, cooperative_id: int, vote_id: UUID, member_id: UUID) -> bool:
    """Whether a member may vote."""
    rows = Voter.objects.of(cooperative_id).filter(vote_id=vote_id, member_id=member_id)
    return rows.exists()


def turned(*, cooperative_id: int, vote_id: UUID) -> dict[UUID, Channel]:
    """Who took a turn and by which channel, in the order of the members' ids: no order of time."""
    found: dict[UUID, Channel] = {}
    for table in (Turn, Participation):
        rows = table.objects.of(cooperative_id).filter(vote_id=vote_id)
        for member_id, channel in rows.values_list("member_id", "channel"):
            found[member_id] = Channel(channel)
    return dict(sorted(found.items()))


def has_voted(*, cooperative_id: int, vote_id: UUID, member_id: UUID) -> bool:
    """Whether a member took his turn, by any channel. In a secret vote: took his credential."""
    return any(
        table.objects.of(cooperative_id).filter(vote_id=vote_id, member_id=member_id).exists()
        for table in (Turn, Participation)
    )


def turnout(*, cooperative_id: int, vote_id: UUID) -> Turnout:
    """How many took a turn, and how many secret ballots lie in the box."""
    voters = Voter.objects.of(cooperative_id).filter(vote_id=vote_id)
    whole = voters.aggregate(weights=Sum("weight"), number=Number("id"))
    turns = dict.fromkeys(Channel, 0)
    for table in (Turn, Participation):
        rows = table.objects.of(cooperative_id).filter(vote_id=vote_id)
        for channel, number in rows.values_list("channel").annotate(number=Number("id")):
            turns[Channel(channel)] += number
    boxes = (t.objects.of(cooperative_id).filter(vote_id=vote_id) for t in (Envelope, Ballot))
    return Turnout(
        roll=whole["weights"] or 0,
        voters=whole["number"],
        turns=turns,
        ballots_in_box=sum(rows.count() for rows in boxes),
    )


def _facts(cooperative_id: int, rows: Iterable[Vote]) -> tuple[VoteFact, ...]:
    found = list(rows)
    boxes = BallotBox.objects.of(cooperative_id).filter(vote_id__in=[row.id for row in found])
    is_open = dict(boxes.values_list("vote_id", "is_open"))
    return tuple(fact_of(row, is_open=is_open[row.id]) for row in found)


def fact_of(row: Vote, *, is_open: bool) -> VoteFact:
    """The row as a value."""
    share = {**row.threshold, "of": Majority(row.threshold["of"])}
    return VoteFact(
        id=row.id,
        source_key=row.source_key,
        question=BallotQuestion(row.question_key, row.text, tuple(row.options), row.seats),
        kind=VoteKind(row.kind),
        threshold=Threshold(**share),
        weights_by=row.weights_by,
        modulus=row.modulus,
        is_open=is_open,
        opened_by=row.opened_by,
        opened_at=row.opened_at,
    )
