"""Opening, casting, counting, closing: through the operations, on the database."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation import merkle
from sokoguru.voting import queries
from sokoguru.voting.calculations import refusals
from sokoguru.voting.calculations.blind_signature import blind, unblind
from sokoguru.voting.calculations.receipts import leaf, read_receipt
from sokoguru.voting.models import Ballot, BallotBox, Envelope, Result, Turn
from sokoguru.voting.operations import (
    cast_open,
    cast_secret,
    close_vote,
    enter_count,
    sign_credential,
    take_turns,
)
from sokoguru.voting.tests.conftest import BOARD, BUDI, ROLL, YES_NO, Opener
from sokoguru.voting.vocabulary import (
    Channel,
    CountSheet,
    Majority,
    Outcome,
    Receipt,
    Threshold,
    VoteFact,
    VoteKind,
)

pytestmark = pytest.mark.django_db
WITNESSES = ("Sari", "Wayan")


def say(house: CooperativeFact, vote: VoteFact, voter: UUID, choices: Sequence[int]) -> Receipt:
    """A voter takes his credential blindly and casts his ballot."""
    hidden = blind(vote.modulus)
    signed = sign_credential(
        cooperative_id=house.id, vote_id=vote.id, member_id=voter, blinded=hidden.number
    )
    credential = unblind(vote.modulus, hidden, signed)
    return cast_secret(
        cooperative_id=house.id, vote_id=vote.id, credential=credential, choices=choices
    )


def name(house: CooperativeFact, vote: VoteFact, voter: UUID, choices: Sequence[int]) -> None:
    """A voter casts an open ballot by phone."""
    cast_open(
        cooperative_id=house.id, vote_id=vote.id, member_id=voter, choices=choices,
        channel=Channel.PHONE, by=BUDI,
    )  # fmt: skip


def test_a_mixed_secret_vote_is_counted_once_and_every_receipt_is_found(
    cooperative: CooperativeFact, opened: Opener
) -> None:
    vote, house = opened(), cooperative
    receipts = [say(house, vote, voter, (0,)) for voter in ROLL[:4]]
    receipts.append(say(house, vote, ROLL[4], ()))
    take_turns(
        cooperative_id=house.id, vote_id=vote.id, member_ids=ROLL[5:9], channel=Channel.PAPER
    )
    sheet = CountSheet(Channel.PAPER, ballots=3, counts=(1, 1), abstained=0, spoilt=1)
    enter_count(cooperative_id=house.id, vote_id=vote.id, sheet=sheet, witnesses=WITNESSES, by=BUDI)

    waiting = queries.receipt_is_counted(
        cooperative_id=house.id, vote_id=vote.id, receipt=receipts[0]
    )
    found = close_vote(cooperative_id=house.id, vote_id=vote.id, by=BUDI)

    assert waiting is not None
    assert not waiting.is_counted
    assert not waiting.choices
    assert found.sum.counts == (5, 1)
    assert (found.sum.abstained, found.sum.spoilt, found.sum.ballots) == (1, 1, 8)
    assert (found.outcome, found.winners, found.unused) == (Outcome.DECIDED, (0,), 1)
    assert queries.recount(cooperative_id=house.id, vote_id=vote.id) == found
    rows = queries.bulletin(cooperative_id=house.id, vote_id=vote.id)
    assert sorted(each.code for each in receipts) == [row.label for row in rows]
    for receipt in receipts:
        fact = queries.receipt_is_counted(
            cooperative_id=house.id, vote_id=vote.id, receipt=read_receipt(str(receipt).lower())
        )
        assert fact is not None
        assert fact.is_counted
        assert merkle.verify(
            leaf(receipt.code, fact.choices), fact.place, fact.size,
            [bytes.fromhex(step) for step in fact.path], bytes.fromhex(found.root),
        )  # fmt: skip
    with pytest.raises(refusals.VoteIsClosed):
        say(house, vote, ROLL[9], (0,))
    assert not BallotBox.objects.of(house.id).get(vote_id=vote.id).private_key
    assert close_vote(cooperative_id=house.id, vote_id=vote.id, by=BUDI) == found


@pytest.mark.requirement("S2-162")
def test_a_vote_does_not_open_while_one_member_is_missing_from_the_roll(opened: Opener) -> None:
    short = dict.fromkeys(ROLL[1:], 1)

    with pytest.raises(refusals.VoterIsMissing):
        opened(voters=short, electorate=ROLL)

    assert opened(voters=dict.fromkeys(ROLL, 1), electorate=ROLL).is_open


@pytest.mark.requirement("S2-101", "S3-005")
def test_one_member_has_one_vote_and_no_other_weight_is_taken(
    cooperative: CooperativeFact, opened: Opener
) -> None:
    with pytest.raises(refusals.WeightNeedsArticles):
        opened(voters={ROLL[0]: 1, ROLL[1]: 100})
    vote = opened(voters=dict.fromkeys(ROLL[:3], 1), kind=VoteKind.OPEN)

    name(cooperative, vote, ROLL[0], (0,))
    name(cooperative, vote, ROLL[1], (1,))
    name(cooperative, vote, ROLL[2], (1,))

    found = close_vote(cooperative_id=cooperative.id, vote_id=vote.id, by=BUDI)
    assert (found.sum.counts, found.roll) == ((1, 2), 3)


def test_a_secondary_cooperative_weighs_open_votes_as_its_articles_say(
    cooperative: CooperativeFact, opened: Opener
) -> None:
    weights, clause = {ROLL[0]: 3, ROLL[1]: 1, ROLL[2]: 1}, "Pasal 12"
    with pytest.raises(refusals.SecretVotesAreEqual):
        opened(voters=weights, weights_by=clause)
    with pytest.raises(refusals.WeightIsUnsound):
        opened(voters={ROLL[0]: 0}, weights_by=clause, kind=VoteKind.OPEN)
    vote = opened(voters=weights, weights_by=clause, kind=VoteKind.OPEN)

    name(cooperative, vote, ROLL[0], (0,))
    name(cooperative, vote, ROLL[1], (1,))
    with pytest.raises(refusals.WrongKindOfVote):
        take_turns(
            cooperative_id=cooperative.id, vote_id=vote.id, member_ids=ROLL[2:3],
            channel=Channel.PAPER,
        )  # fmt: skip

    found = close_vote(cooperative_id=cooperative.id, vote_id=vote.id, by=BUDI)
    assert (found.sum.counts, found.roll, found.winners) == ((3, 1), 5, (0,))


def test_nobody_votes_twice_whatever_the_channel(
    cooperative: CooperativeFact, opened: Opener
) -> None:
    house, vote = cooperative.id, opened()
    hidden = blind(vote.modulus)
    asked: dict[str, Any] = {"cooperative_id": house, "vote_id": vote.id, "member_id": ROLL[0]}

    first = sign_credential(**asked, blinded=hidden.number)
    again = sign_credential(**asked, blinded=hidden.number)

    assert first == again
    with pytest.raises(refusals.AlreadyVoted):
        sign_credential(**asked, blinded=blind(vote.modulus).number)
    with pytest.raises(refusals.AlreadyVoted):
        take_turns(
            cooperative_id=house, vote_id=vote.id, member_ids=ROLL[:2], channel=Channel.PAPER
        )
    assert not queries.has_voted(cooperative_id=house, vote_id=vote.id, member_id=ROLL[1])
    credential = unblind(vote.modulus, hidden, first)
    box: dict[str, Any] = {"cooperative_id": house, "vote_id": vote.id, "credential": credential}
    assert cast_secret(**box, choices=(0,)) == cast_secret(**box, choices=(0,))
    with pytest.raises(refusals.BallotAlreadyCast):
        cast_secret(**box, choices=(1,))
    assert queries.turnout(cooperative_id=house, vote_id=vote.id).ballots_in_box == 1


def test_an_open_vote_is_cast_once_or_raised_by_hand(
    cooperative: CooperativeFact, opened: Opener
) -> None:
    house, vote = cooperative, opened(kind=VoteKind.OPEN)
    name(house, vote, ROLL[0], (0,))
    name(house, vote, ROLL[0], (0,))
    with pytest.raises(refusals.AlreadyVoted):
        name(house, vote, ROLL[0], (1,))
    take_turns(cooperative_id=house.id, vote_id=vote.id, member_ids=ROLL[1:5], channel=Channel.HAND)
    with pytest.raises(refusals.CountIsMissing):
        close_vote(cooperative_id=house.id, vote_id=vote.id, by=BUDI)
    sheet = CountSheet(Channel.HAND, ballots=4, counts=(1, 3))

    enter_count(cooperative_id=house.id, vote_id=vote.id, sheet=sheet, witnesses=WITNESSES, by=BUDI)
    recounted = CountSheet(Channel.HAND, ballots=4, counts=(2, 2))
    second = enter_count(
        cooperative_id=house.id, vote_id=vote.id, sheet=recounted, witnesses=WITNESSES, by=BUDI
    )

    found = close_vote(cooperative_id=house.id, vote_id=vote.id, by=BUDI)
    assert (second.number, found.sum.counts, found.winners) == (2, (3, 2), (0,))
    assert len(queries.counts(cooperative_id=house.id, vote_id=vote.id)) == 2


def test_a_tie_is_told_and_not_broken(cooperative: CooperativeFact, opened: Opener) -> None:
    vote = opened(question=BOARD, threshold=Threshold(0, 1, Majority.VALID))
    marks = [(0, 1), (0, 2), (0, 1), (0, 2)]

    for voter, choices in zip(ROLL, marks, strict=False):
        say(cooperative, vote, voter, choices)

    found = close_vote(cooperative_id=cooperative.id, vote_id=vote.id, by=BUDI)
    assert (found.outcome, found.winners) == (Outcome.TIED, (0,))
    assert (found.tied, found.open_seats) == ((1, 2), 1)


def test_two_thirds_of_those_present_are_not_two_thirds_of_the_votes(
    cooperative: CooperativeFact, opened: Opener
) -> None:
    share = Threshold(2, 3, Majority.PRESENT, is_strict=False)
    vote = opened(threshold=share)
    for voter in ROLL[:5]:
        say(cooperative, vote, voter, (0,))
    with pytest.raises(refusals.PresentIsUnsound):
        close_vote(cooperative_id=cooperative.id, vote_id=vote.id, by=BUDI, present=4)

    found = close_vote(cooperative_id=cooperative.id, vote_id=vote.id, by=BUDI, present=9)

    assert (found.outcome, found.winners) == (Outcome.NOT_REACHED, ())


def test_a_stuffed_box_is_not_counted(cooperative: CooperativeFact, opened: Opener) -> None:
    vote = opened()
    say(cooperative, vote, ROLL[0], (0,))
    Envelope.objects.create(
        cooperative_id=cooperative.id, vote_id=vote.id, receipt="A" * 24, choices=[1]
    )

    with pytest.raises(refusals.BoxHoldsTooMuch):
        close_vote(cooperative_id=cooperative.id, vote_id=vote.id, by=BUDI)


def test_the_database_itself_holds_result_and_ballots_unchanged(
    cooperative: CooperativeFact, opened: Opener
) -> None:
    vote = opened()
    say(cooperative, vote, ROLL[0], (0,))
    close_vote(cooperative_id=cooperative.id, vote_id=vote.id, by=BUDI)

    for table in (Result, Ballot):
        rows = table.objects.of(cooperative.id).filter(vote_id=vote.id)
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.delete()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE voting_ballot SET choices = '[1]'")
    assert not Turn.objects.of(cooperative.id).exists()
    assert YES_NO.seats == 1
