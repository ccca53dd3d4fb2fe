"""What is refused: unsound votes, false ballots, counts that do not add up."""

from typing import Any
from uuid import uuid4

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.voting.calculations import refusals
from sokoguru.voting.calculations.receipts import read_credential
from sokoguru.voting.operations import (
    cast_secret,
    enter_count,
    issue_credential,
    sign_credential,
    take_turns,
)
from sokoguru.voting.tests.conftest import BOARD, BUDI, ROLL, Opener
from sokoguru.voting.tests.test_votes import WITNESSES, name, say
from sokoguru.voting.vocabulary import (
    BallotQuestion,
    Channel,
    CountSheet,
    Credential,
    Threshold,
)

pytestmark = pytest.mark.django_db


def test_a_vote_that_is_unsound_does_not_open(opened: Opener) -> None:
    with pytest.raises(refusals.QuestionIsUnsound):
        opened(question=BallotQuestion("x", "Setuju?", ("Ya", "Ya")))
    with pytest.raises(refusals.ThresholdIsUnsound):
        opened(threshold=Threshold(3, 2))
    with pytest.raises(refusals.RollIsEmpty):
        opened(voters={})
    with pytest.raises(refusals.VoterIsNotEntitled):
        opened(electorate=ROLL[1:])
    first = opened()
    assert opened().id == first.id
    with pytest.raises(refusals.VoteKeyTaken):
        opened(question=BOARD)


def test_what_does_not_belong_into_the_box_is_refused(
    cooperative: CooperativeFact, opened: Opener
) -> None:
    house, vote, other = cooperative.id, opened(), opened(key="acara-2")
    foreign = issue_credential(
        cooperative_id=house, vote_id=other.id, member_id=ROLL[0], modulus=other.modulus
    )
    box: dict[str, Any] = {"cooperative_id": house, "vote_id": vote.id}

    with pytest.raises(refusals.CredentialIsFalse):
        cast_secret(**box, credential=foreign, choices=(0,))
    with pytest.raises(refusals.CredentialIsFalse):
        cast_secret(**box, credential=Credential(b"", b""), choices=(0,))
    with pytest.raises(refusals.CredentialIsFalse):
        read_credential("bukan surat suara!")
    with pytest.raises(refusals.ChoiceIsUnsound):
        say(cooperative, vote, ROLL[1], (0, 1))
    with pytest.raises(refusals.NotOnTheRoll):
        say(cooperative, vote, uuid4(), (0,))
    with pytest.raises(refusals.BlindedMessageIsUnsound):
        sign_credential(**box, member_id=ROLL[2], blinded=0)
    with pytest.raises(refusals.WrongKindOfVote):
        name(cooperative, vote, ROLL[2], (0,))
    with pytest.raises(refusals.NoSuchVote):
        cast_secret(cooperative_id=house, vote_id=uuid4(), credential=foreign, choices=(0,))
    with pytest.raises(refusals.WrongChannel):
        take_turns(**box, member_ids=ROLL[:1], channel=Channel.PHONE)
    assert read_credential(foreign.text) == foreign


def test_a_count_that_does_not_add_up_is_refused(
    cooperative: CooperativeFact, opened: Opener
) -> None:
    vote = opened()
    who: dict[str, Any] = {"cooperative_id": cooperative.id, "vote_id": vote.id}
    take_turns(**who, member_ids=ROLL[:3], channel=Channel.PAPER)
    right = CountSheet(Channel.PAPER, 2, (1, 1))

    for ballots, counts in ((3, (1, 1)), (2, (2, 1)), (2, (3, -1)), (2, (2,))):
        sheet = CountSheet(Channel.PAPER, ballots, counts)
        with pytest.raises(refusals.CountIsUnsound):
            enter_count(**who, sheet=sheet, witnesses=WITNESSES, by=BUDI)
    for witnesses in (("Sari", "sari "), ("Sari", "Budi")):
        with pytest.raises(refusals.WitnessesNeeded):
            enter_count(**who, sheet=right, witnesses=witnesses, by=BUDI)
    sheet = CountSheet(Channel.PAPER, 4, (3, 1))
    with pytest.raises(refusals.CountExceedsTurns):
        enter_count(**who, sheet=sheet, witnesses=WITNESSES, by=BUDI)
    sheet = CountSheet(Channel.PHONE, 2, (1, 1))
    with pytest.raises(refusals.WrongChannel):
        enter_count(**who, sheet=sheet, witnesses=WITNESSES, by=BUDI)
    with pytest.raises(refusals.NoSuchVote):
        enter_count(**{**who, "vote_id": uuid4()}, sheet=right, witnesses=WITNESSES, by=BUDI)
    assert enter_count(**who, sheet=right, witnesses=WITNESSES, by=BUDI).number == 1
