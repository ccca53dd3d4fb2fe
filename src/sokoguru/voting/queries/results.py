"""Results, and the same result counted again from what lies there."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from sokoguru.foundation.merkle import root
from sokoguru.voting.calculations.receipts import leaf
from sokoguru.voting.calculations.tallying import add_up, judge, sum_of
from sokoguru.voting.models import Ballot, Count, NamedBallot, Result, Vote
from sokoguru.voting.queries.votes import fact_of
from sokoguru.voting.vocabulary import (
    BallotSum,
    BulletinRow,
    Channel,
    CountFact,
    CountSheet,
    Outcome,
    Tally,
)


def tally(*, cooperative_id: int, vote_id: UUID) -> Tally | None:
    """The result as it was fixed at closing; None while the vote is open."""
    row = Result.objects.of(cooperative_id).filter(vote_id=vote_id).first()
    if row is None:
        return None
    return _tally_of(row)


def fixed_tally(*, cooperative_id: int, vote_id: UUID) -> Tally:
    """The result of a vote that is known to be closed."""
    return _tally_of(Result.objects.of(cooperative_id).get(vote_id=vote_id))


def recount(*, cooperative_id: int, vote_id: UUID) -> Tally | None:
    """The result computed again from ballots and counts; it must equal `tally`."""
    fixed = tally(cooperative_id=cooperative_id, vote_id=vote_id)
    if fixed is None:
        return None
    question = fact_of(Vote.objects.of(cooperative_id).get(id=vote_id), is_open=False)
    rows = lines(cooperative_id=cooperative_id, vote_id=vote_id)
    found = sum_with_counts(
        rows, len(question.question.options), cooperative_id=cooperative_id, vote_id=vote_id
    )
    verdict = judge(
        found=found,
        seats=question.question.seats,
        threshold=question.threshold,
        present=fixed.present,
        roll=fixed.roll,
    )
    return replace(
        fixed,
        sum=found,
        outcome=verdict.outcome,
        winners=verdict.winners,
        tied=verdict.tied,
        open_seats=verdict.open_seats,
        root=root_of(rows, cooperative_id=cooperative_id, vote_id=vote_id),
    )


def counts(*, cooperative_id: int, vote_id: UUID) -> tuple[CountFact, ...]:
    """Every count that was entered, by channel, the newest of each last."""
    rows = Count.objects.of(cooperative_id).filter(vote_id=vote_id).order_by("channel", "number")
    return tuple(count_of(row) for row in rows)


def counts_in_force(*, cooperative_id: int, vote_id: UUID) -> dict[Channel, CountSheet]:
    """The newest count of each channel."""
    found = counts(cooperative_id=cooperative_id, vote_id=vote_id)
    return {each.sheet.channel: each.sheet for each in found}


def count_leaves(*, cooperative_id: int, vote_id: UUID) -> list[bytes]:
    """The counts in force as lines below the bulletin: `kertas,20,12+7,0,1`."""
    found = counts_in_force(cooperative_id=cooperative_id, vote_id=vote_id)
    return [
        f"{channel.value},{sheet.ballots},{'+'.join(map(str, sheet.counts))},"
        f"{sheet.abstained},{sheet.spoilt}".encode()
        for channel, sheet in found.items()
    ]


def lines(*, cooperative_id: int, vote_id: UUID) -> tuple[BulletinRow, ...]:
    """Every single ballot, in the order of the bulletin."""
    secret = Ballot.objects.of(cooperative_id).filter(vote_id=vote_id).order_by("receipt")
    named = NamedBallot.objects.of(cooperative_id).filter(vote_id=vote_id).order_by("member_id")
    found = [BulletinRow(row.receipt, tuple(row.choices)) for row in secret]
    found += [BulletinRow(str(row.member_id), tuple(row.choices), row.weight) for row in named]
    return tuple(found)


def sum_with_counts(
    rows: tuple[BulletinRow, ...], options: int, *, cooperative_id: int, vote_id: UUID
) -> BallotSum:
    """Single ballots and the counts of the hall together."""
    found = add_up(options, rows)
    for sheet in counts_in_force(cooperative_id=cooperative_id, vote_id=vote_id).values():
        found = found.plus(sum_of(sheet))
    return found


def root_of(rows: tuple[BulletinRow, ...], *, cooperative_id: int, vote_id: UUID) -> str:
    """The root over the bulletin and the counts, in hex."""
    leaves = [leaf(row.label, row.choices, row.weight) for row in rows]
    return root(leaves + count_leaves(cooperative_id=cooperative_id, vote_id=vote_id)).hex()


def count_of(row: Count) -> CountFact:
    """The row as a value."""
    sheet = CountSheet(
        channel=Channel(row.channel),
        ballots=row.ballots,
        counts=tuple(row.counts),
        abstained=row.abstained,
        spoilt=row.spoilt,
    )
    return CountFact(row.number, sheet, row.teller, tuple(row.witnesses), row.counted_at)


def _tally_of(row: Result) -> Tally:
    return Tally(
        sum=BallotSum(tuple(row.counts), row.abstained, row.spoilt, row.ballots),
        roll=row.roll,
        present=row.present,
        unused=row.unused,
        outcome=Outcome(row.outcome),
        winners=tuple(row.winners),
        tied=tuple(row.tied),
        open_seats=row.open_seats,
        root=row.root,
        closed_by=row.closed_by,
        closed_at=row.closed_at,
    )
