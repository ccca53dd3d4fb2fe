"""A meeting from its call to its minutes, and everything it refuses."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sokoguru.accountability.operations import write_supervisors_report
from sokoguru.cooperatives.queries import require_adopted, resolution_by_number
from sokoguru.cooperatives.vocabulary import CooperativeFact, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.governance import operations, queries
from sokoguru.governance.tests.conftest import HELD_ON, SECRETARY, Hall
from sokoguru.governance.vocabulary import DecisionFact, MeetingRules, MeetingState, Outcome
from tests.cast import DAY, join

pytestmark = pytest.mark.django_db


def agree(hall: Hall, subject: Subject) -> DecisionFact:
    return operations.decide_by_consensus(
        cooperative_id=hall.id,
        meeting_id=hall.meeting_id,
        item_id=hall.items[subject].id,
        text="Menerima.",
        by=SECRETARY,
    )


def count_hands(
    hall: Hall, subject: Subject, yes: int, no: int, *, witnesses: tuple[str, ...] = ("Adi", "Dewi")
) -> DecisionFact:
    return operations.decide_by_hands(
        cooperative_id=hall.id,
        meeting_id=hall.meeting_id,
        item_id=hall.items[subject].id,
        text="Menerima.",
        yes=yes,
        no=no,
        abstained=0,
        witnesses=tuple(hall.members[name].id for name in witnesses),
        by=SECRETARY,
    )


def object_to(hall: Hall, subject: Subject, name: str) -> None:
    operations.record_objection(
        cooperative_id=hall.id,
        meeting_id=hall.meeting_id,
        item_id=hall.items[subject].id,
        member_id=hall.members[name].id,
        reason="Gudang belum dihitung.",
        by=SECRETARY,
    )


def report(hall: Hall) -> None:
    write_supervisors_report(
        cooperative_id=hall.id, year=2026, text="Buku cocok.", seen=0, by=SECRETARY
    )


def close(hall: Hall) -> None:
    operations.close_meeting(cooperative_id=hall.id, meeting_id=hall.meeting_id, by=SECRETARY)


@pytest.mark.requirement("S3-039", "S3-051")
def test_a_meeting_goes_from_its_call_to_resolutions_and_kept_minutes(hall: Hall) -> None:
    decision = agree(hall, Subject.ACCOUNT)
    assert decision.number == "01/RAT/2026"
    assert decision.method == "mufakat"
    kept = resolution_by_number(cooperative_id=hall.id, number="01/RAT/2026")
    assert kept is not None
    assert kept.meeting_ref == hall.meeting_id
    assert require_adopted(cooperative_id=hall.id, resolution=kept.resolution) == kept
    report(hall)
    with pytest.raises(operations.AccountIsNotDecided, match="pengesahan laporan"):
        close(hall)
    count_hands(hall, Subject.STATEMENTS, 2, 1)
    close(hall)
    minutes = operations.sign_minutes(
        cooperative_id=hall.id,
        meeting_id=hall.meeting_id,
        signers=("Ketua: Tini", "Sekretaris: Ratna"),
        on=HELD_ON,
        by=SECRETARY,
    )
    content = queries.minutes_bytes(cooperative_id=hall.id, meeting_id=hall.meeting_id)
    assert content.startswith(b"%PDF")
    assert minutes.signers == ("Ketua: Tini", "Sekretaris: Ratna")
    found = queries.meeting(cooperative_id=hall.id, meeting_id=hall.meeting_id)
    assert found.state is MeetingState.MINUTED
    with pytest.raises(operations.MeetingIsElsewhere):
        agree(hall, Subject.SURPLUS)


@pytest.mark.requirement("S3-054")
def test_the_call_invites_every_active_member_in_time(planned: Hall, actor: Actor) -> None:
    with pytest.raises(operations.CalledTooLate, match="14 hari"):
        operations.call_meeting(
            cooperative_id=planned.id,
            meeting_id=planned.meeting_id,
            on=HELD_ON - timedelta(days=13),
            by=actor,
        )
    operations.call_meeting(
        cooperative_id=planned.id,
        meeting_id=planned.meeting_id,
        on=HELD_ON - timedelta(days=14),
        by=actor,
    )
    invited = queries.invitations(cooperative_id=planned.id, meeting_id=planned.meeting_id)
    assert {each.name for each in invited} == set(planned.members)
    assert planned.sent() == 4
    assert planned.sent() == 0


@pytest.mark.requirement("S2-162")
def test_it_decides_nothing_while_one_active_member_is_not_invited(
    hall: Hall, actor: Actor
) -> None:
    join(hall.id, "Lestari", "3374014502902009", actor)
    with pytest.raises(operations.InvitationsAreMissing, match="Lestari"):
        agree(hall, Subject.ACCOUNT)
    invited = operations.invite_rest(
        cooperative_id=hall.id, meeting_id=hall.meeting_id, on=HELD_ON, by=SECRETARY
    )
    assert invited == 1
    with pytest.raises(operations.InvitationsAreMissing, match="1 anggota"):
        agree(hall, Subject.ACCOUNT)
    hall.sent()
    assert agree(hall, Subject.ACCOUNT).entitled == 5


@pytest.mark.requirement("S2-159")
def test_an_item_without_explanation_is_not_decided(hall: Hall) -> None:
    with pytest.raises(operations.ExplanationIsMissing, match="Pembagian SHU"):
        agree(hall, Subject.SURPLUS)
    operations.explain_item(
        cooperative_id=hall.id,
        meeting_id=hall.meeting_id,
        item_id=hall.items[Subject.SURPLUS].id,
        explanation="Membagi SHU menurut anggaran dasar.",
        by=SECRETARY,
    )
    assert agree(hall, Subject.SURPLUS).outcome is Outcome.ADOPTED


@pytest.mark.requirement("S3-039")
def test_an_objection_ends_the_consensus_and_hands_decide(hall: Hall) -> None:
    object_to(hall, Subject.ACCOUNT, "Rini")
    with pytest.raises(operations.ItemHasObjections, match="1 keberatan"):
        agree(hall, Subject.ACCOUNT)
    with pytest.raises(operations.IsNotPresent):
        object_to(hall, Subject.ACCOUNT, "Bayu")
    decision = count_hands(hall, Subject.ACCOUNT, 2, 1)
    assert (decision.method, decision.yes, decision.no) == ("terbuka", 2, 1)
    assert decision.witnesses == ("Adi", "Dewi")
    with pytest.raises(operations.ItemIsDecided, match="01/RAT/2026"):
        agree(hall, Subject.ACCOUNT)


def test_a_rejected_proposal_is_kept_and_opens_nothing(hall: Hall) -> None:
    decision = count_hands(hall, Subject.ACCOUNT, 1, 1)
    assert decision.outcome is Outcome.REJECTED
    assert resolution_by_number(cooperative_id=hall.id, number=decision.number) is None
    about = queries.agenda(cooperative_id=hall.id, meeting_id=hall.meeting_id)[0]
    assert about.decision == decision


@pytest.mark.requirement("S3-005")
def test_nobody_votes_who_is_not_there(hall: Hall) -> None:
    with pytest.raises(operations.VotesAreMoreThanVoices, match="4 tidak mungkin dari 3"):
        count_hands(hall, Subject.ACCOUNT, 3, 1)
    with pytest.raises(operations.WitnessesAreMissing):
        count_hands(hall, Subject.ACCOUNT, 2, 1, witnesses=("Adi", "Bayu"))
    with pytest.raises(operations.IsAlreadyPresent):
        hall.came("Adi")


def test_below_the_quorum_it_decides_nothing_and_counts_again(called: Hall) -> None:
    called.sent()
    called.opened()
    called.came("Adi", "Dewi")
    with pytest.raises(operations.QuorumIsNotReached, match="2 suara hadir dari 4 anggota, perlu"):
        agree(called, Subject.ACCOUNT)
    operations.register_proxy(
        cooperative_id=called.id,
        meeting_id=called.meeting_id,
        member_id=called.members["Rini"].id,
        through_id=called.members["Adi"].id,
        on=HELD_ON,
        by=SECRETARY,
    )
    with pytest.raises(operations.ProxiesAreNotAllowed, match="1 anggota"):
        operations.register_proxy(
            cooperative_id=called.id,
            meeting_id=called.meeting_id,
            member_id=called.members["Bayu"].id,
            through_id=called.members["Adi"].id,
            on=HELD_ON,
            by=SECRETARY,
        )
    assert agree(called, Subject.ACCOUNT).voices == 3


def test_a_stranger_does_not_sit_in_the_meeting(hall: Hall) -> None:
    with pytest.raises(operations.IsNoMember):
        operations.register_presence(
            cooperative_id=hall.id,
            meeting_id=hall.meeting_id,
            member_id=uuid4(),
            on=HELD_ON,
            by=SECRETARY,
        )


@pytest.mark.requirement("S3-043")
def test_the_annual_meeting_is_not_closed_without_the_supervisors_report(hall: Hall) -> None:
    agree(hall, Subject.ACCOUNT)
    agree(hall, Subject.STATEMENTS)
    with pytest.raises(operations.SupervisorsReportIsMissing):
        close(hall)
    report(hall)
    close(hall)
    with pytest.raises(operations.MinutesNeedSigners):
        operations.sign_minutes(
            cooperative_id=hall.id,
            meeting_id=hall.meeting_id,
            signers=("Ketua: Tini", "Sekretaris: tini"),
            on=HELD_ON,
            by=SECRETARY,
        )


def test_rules_come_from_the_articles_of_the_day(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    for since, share in ((DAY, 5_000), (date(2026, 6, 1), 6_000)):
        rules = MeetingRules(valid_from=since, clause="Pasal 12", quorum_bps=share)
        operations.write_rules(cooperative_id=cooperative.id, rules=rules, by=actor)
    found = [
        queries.meeting_rules(cooperative_id=cooperative.id, on=day)
        for day in (date(2026, 1, 1), DAY, date(2026, 7, 1))
    ]
    assert [None if one is None else one.quorum_bps for one in found] == [None, 5_000, 6_000]


def test_the_agenda_is_fixed_once_members_are_called(called: Hall, actor: Actor) -> None:
    with pytest.raises(operations.AgendaIsFixed, match="rencana anggaran"):
        operations.add_item(
            cooperative_id=called.id,
            meeting_id=called.meeting_id,
            subject=Subject.BUDGET,
            title="RAPB",
            explanation="",
            by=actor,
        )


def test_the_agenda_asks_as_often_however_long_it_is(hall: Hall) -> None:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        queries.agenda(cooperative_id=hall.id, meeting_id=hall.meeting_id)
    assert len(asked) == 4
