"""What a meeting refuses before it begins, and what nobody typed."""

from datetime import time, timedelta
from uuid import uuid4

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.governance import operations, queries
from sokoguru.governance.operations.agenda import TitleIsMissing
from sokoguru.governance.operations.deciding import DecisionTextIsMissing
from sokoguru.governance.operations.planning import PlaceIsMissing, RulesAreImpossible
from sokoguru.governance.operations.presence import MeetingIsOnAnotherDay
from sokoguru.governance.queries.meetings import MeetingRulesAreMissing
from sokoguru.governance.tests.conftest import HELD_ON, SECRETARY, Hall
from sokoguru.governance.vocabulary import MeetingFact, MeetingKind, MeetingRules
from tests.cast import DAY

pytestmark = pytest.mark.django_db


def plan(cooperative_id: int, actor: Actor, place: str = "Balai Desa") -> MeetingFact:
    return operations.plan_meeting(
        cooperative_id=cooperative_id,
        kind=MeetingKind.EXTRAORDINARY,
        year=2026,
        held_on=HELD_ON,
        begins_at=time(9, 0),
        place=place,
        key="ralb",
        by=actor,
    )


def put(cooperative_id: int, found: MeetingFact, title: str, actor: Actor) -> None:
    operations.add_item(
        cooperative_id=cooperative_id,
        meeting_id=found.id,
        subject=Subject.POLICY,
        title=title,
        explanation="",
        by=actor,
    )


def test_it_calls_nobody_to_nothing_and_not_without_rules(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    with pytest.raises(PlaceIsMissing):
        plan(cooperative.id, actor, place=" ")
    found = plan(cooperative.id, actor)
    with pytest.raises(operations.AgendaIsEmpty):
        operations.call_meeting(
            cooperative_id=cooperative.id, meeting_id=found.id, on=DAY, by=actor
        )
    with pytest.raises(TitleIsMissing):
        put(cooperative.id, found, " ", actor)
    put(cooperative.id, found, "Kebijakan harga", actor)
    with pytest.raises(MeetingRulesAreMissing, match="UU 25/1992 Pasal 28"):
        operations.call_meeting(
            cooperative_id=cooperative.id, meeting_id=found.id, on=DAY, by=actor
        )


def test_it_refuses_impossible_rules(cooperative: CooperativeFact, actor: Actor) -> None:
    rules = MeetingRules(valid_from=DAY, clause="Pasal 12", quorum_bps=10_000)
    with pytest.raises(RulesAreImpossible, match="Pasal 12"):
        operations.write_rules(cooperative_id=cooperative.id, rules=rules, by=actor)


def test_it_opens_on_its_own_day_only(called: Hall) -> None:
    with pytest.raises(MeetingIsOnAnotherDay):
        operations.open_meeting(
            cooperative_id=called.id,
            meeting_id=called.meeting_id,
            chair="Tini",
            on=HELD_ON - timedelta(days=1),
            by=SECRETARY,
        )


def test_a_decision_says_what_was_decided(hall: Hall) -> None:
    with pytest.raises(DecisionTextIsMissing):
        operations.decide_by_consensus(
            cooperative_id=hall.id,
            meeting_id=hall.meeting_id,
            item_id=hall.items[Subject.ACCOUNT].id,
            text=" ",
            by=SECRETARY,
        )


def test_it_knows_no_meeting_and_no_item_of_elsewhere(hall: Hall) -> None:
    with pytest.raises(queries.NoSuchMeeting):
        queries.meeting(cooperative_id=hall.id, meeting_id=uuid4())
    with pytest.raises(queries.NoSuchItem):
        queries.item(cooperative_id=hall.id, meeting_id=hall.meeting_id, item_id=uuid4())
