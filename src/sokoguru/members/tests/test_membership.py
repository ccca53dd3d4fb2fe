"""The way in and out of a co-operative, step by step."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from sokoguru.cooperatives.operations import found_cooperative
from sokoguru.cooperatives.queries import articles_on
from sokoguru.cooperatives.vocabulary import CooperativeFact, CooperativeForm, CooperativeKind
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.members import operations, queries
from sokoguru.members.models import Member
from sokoguru.members.operations.activation import PokokIsNotFullyPaid
from sokoguru.members.operations.application import (
    ApplicantIsOfTheOtherKind,
    ConsentIsMissing,
    LegalNumberIsMissing,
    NikHasAMembership,
    UnknownGroup,
)
from sokoguru.members.operations.numbering import NumberIsTaken
from sokoguru.members.operations.step import MembershipStandsElsewhere, StepRunsBackward
from sokoguru.members.queries import NoSuchMember
from sokoguru.members.tests.people import ADMITTED, APPLIED, JOINED, activate, admit, apply
from sokoguru.members.vocabulary import ApplicantKind, MemberState

pytestmark = pytest.mark.django_db
NIK = "3374010502801001"


@pytest.mark.requirement("S3-008")
def test_nobody_becomes_a_member_without_an_own_application(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    with pytest.raises(ConsentIsMissing):
        apply(cooperative, actor, name="Dewi", consent=False)
    assert queries.search_members(cooperative_id=cooperative.id, text="Dewi") == ()
    applicant = apply(cooperative, actor, name="Dewi")
    assert applicant.state is MemberState.APPLIED
    assert applicant.number == ""


@pytest.mark.requirement("S3-004")
def test_a_primary_cooperative_takes_persons_and_a_secondary_one_legal_entities(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    with pytest.raises(ApplicantIsOfTheOtherKind, match="perseorangan"):
        apply(cooperative, actor, name="PT Maju", applicant=ApplicantKind.LEGAL_ENTITY)
    centre = found_cooperative(
        name="Pusat Koperasi",
        slug="pusat-koperasi",
        kind=CooperativeKind.CONSUMER,
        legal_number="",
        address="",
        phone="",
        founded_on=APPLIED,
        articles=articles_on(cooperative_id=cooperative.id, on=APPLIED),
        units=(),
        by=actor,
        form=CooperativeForm.SECONDARY,
    )
    with tenant(centre.id):
        with pytest.raises(ApplicantIsOfTheOtherKind, match="badan_hukum"):
            apply(centre, actor, name="Dewi")
        entity = {"name": "Koperasi Tani", "applicant": ApplicantKind.LEGAL_ENTITY}
        with pytest.raises(LegalNumberIsMissing):
            apply(centre, actor, **entity)
        joined = apply(centre, actor, legal_number="AHU-7", **entity)
    assert joined.applicant is ApplicantKind.LEGAL_ENTITY


def test_the_group_must_be_one_of_the_articles(cooperative: CooperativeFact, actor: Actor) -> None:
    with pytest.raises(UnknownGroup, match="tamu"):
        apply(cooperative, actor, name="Dewi", group="tamu")


def test_a_person_has_one_living_membership(cooperative: CooperativeFact, actor: Actor) -> None:
    first = apply(cooperative, actor, name="Dewi", nik=NIK)
    assert first.nik_masked == "3374••••••••1001"
    with pytest.raises(NikHasAMembership, match="atas nama Dewi"):
        apply(cooperative, actor, name="Dewi Lagi", nik=NIK)
    operations.refuse_applicant(
        cooperative_id=cooperative.id, member_id=first.id, reason="Pindah", on=APPLIED, by=actor
    )
    assert apply(cooperative, actor, name="Dewi", nik=NIK).id != first.id


def test_the_database_refuses_a_second_membership_too(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    apply(cooperative, actor, name="Dewi", nik=NIK)
    other = apply(cooperative, actor, name="Rini")
    with (
        pytest.raises(IntegrityError, match="nik_has_one_living_membership"),
        transaction.atomic(),
    ):
        Member.objects.of(cooperative.id).filter(id=other.id).update(nik=NIK)


def test_numbers_are_given_in_order_and_once(cooperative: CooperativeFact, actor: Actor) -> None:
    admit(cooperative, actor, name="Dewi", number="0041")
    assert admit(cooperative, actor, name="Rini").number == "0042"
    assert admit(cooperative, actor, name="Tono", number="A-7").number == "A-7"
    assert admit(cooperative, actor, name="Yuni", number=" ").number == "0043"
    with pytest.raises(NumberIsTaken, match="Dewi"):
        admit(cooperative, actor, name="Agus", number="0041")


@pytest.mark.requirement("S3-072")
def test_membership_begins_only_with_all_of_simpanan_pokok(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    pokok = articles_on(cooperative_id=cooperative.id, on=JOINED).pokok
    calon = admit(cooperative, actor, name="Dewi")
    paying = {"cooperative_id": cooperative.id, "member_id": calon.id, "on": JOINED, "by": actor}
    with pytest.raises(PokokIsNotFullyPaid):
        operations.activate_member(pokok_paid=pokok - Rupiah(1), **paying)  # type: ignore[arg-type]
    still = queries.member(cooperative_id=cooperative.id, member_id=calon.id)
    assert (still.state, still.joined_on) == (MemberState.ADMITTED, None)
    member = operations.activate_member(pokok_paid=pokok, **paying)  # type: ignore[arg-type]
    assert (member.is_active, member.joined_on) == (True, JOINED)


def test_steps_follow_one_another(cooperative: CooperativeFact, actor: Actor) -> None:
    applicant = apply(cooperative, actor, name="Dewi")
    act = {"cooperative_id": cooperative.id, "member_id": applicant.id, "by": actor}
    with pytest.raises(StepRunsBackward):
        operations.admit_applicant(number=None, on=APPLIED - timedelta(days=1), **act)  # type: ignore[arg-type]
    with pytest.raises(MembershipStandsElsewhere, match="melamar"):
        operations.mark_left(on=JOINED, reason="Pindah", **act)  # type: ignore[arg-type]
    operations.admit_applicant(number=None, on=ADMITTED, **act)  # type: ignore[arg-type]
    with pytest.raises(MembershipStandsElsewhere):
        operations.admit_applicant(number=None, on=ADMITTED, **act)  # type: ignore[arg-type]
    activate(cooperative, actor, applicant.id)
    operations.mark_left(on=date(2026, 3, 1), reason="Pindah kota", **act)  # type: ignore[arg-type]
    trail = queries.steps(cooperative_id=cooperative.id, member_id=applicant.id)
    assert [(step.state, step.on, step.reason) for step in trail] == [
        (MemberState.APPLIED, APPLIED, ""),
        (MemberState.ADMITTED, ADMITTED, ""),
        (MemberState.ACTIVE, JOINED, ""),
        (MemberState.LEFT, date(2026, 3, 1), "Pindah kota"),
    ]


def test_the_roll_of_a_day_holds_who_was_a_member_on_it(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    before = len(queries.roll(cooperative_id=cooperative.id, on=JOINED))
    dewi = admit(cooperative, actor, name="Dewi")
    activate(cooperative, actor, dewi.id)
    left = date(2026, 3, 1)
    operations.mark_left(
        cooperative_id=cooperative.id, member_id=dewi.id, on=left, reason="Pindah", by=actor
    )

    def is_on_roll(day: date) -> bool:
        return dewi.id in {row.id for row in queries.roll(cooperative_id=cooperative.id, on=day)}

    assert before == len(queries.roll(cooperative_id=cooperative.id, on=JOINED)) - 1
    assert not is_on_roll(JOINED - timedelta(days=1))
    assert is_on_roll(JOINED)
    assert is_on_roll(left - timedelta(days=1))
    assert not is_on_roll(left)


def test_particulars_change_with_a_trail(cooperative: CooperativeFact, actor: Actor) -> None:
    dewi = admit(cooperative, actor, name="Dewi")
    change = {"phone": "0812", "address": "Jalan Melati 3", "group": dewi.group, "on": JOINED}
    changed = operations.change_particulars(
        cooperative_id=cooperative.id,
        member_id=dewi.id,
        name="Dewi Lestari",
        by=actor,
        **change,  # type: ignore[arg-type]
    )
    assert (changed.name, changed.phone) == ("Dewi Lestari", "0812")
    found = queries.search_members(cooperative_id=cooperative.id, text="lest")
    assert [member.id for member in found] == [dewi.id]
    trail = queries.steps(cooperative_id=cooperative.id, member_id=dewi.id)
    assert trail[-1].reason == "Data berubah: name, phone, address"
    again = operations.change_particulars(
        cooperative_id=cooperative.id,
        member_id=dewi.id,
        name="Dewi Lestari",
        by=actor,
        **change,  # type: ignore[arg-type]
    )
    assert again == changed
    assert len(queries.steps(cooperative_id=cooperative.id, member_id=dewi.id)) == len(trail)


def test_the_trail_cannot_be_rewritten(cooperative: CooperativeFact, actor: Actor) -> None:
    apply(cooperative, actor, name="Dewi")
    with pytest.raises(Exception, match="permission denied"), transaction.atomic():
        connection.cursor().execute("UPDATE members_membershipstep SET reason = 'lain'")


def test_joko_meets_nobody_of_another_cooperative(
    cooperative: CooperativeFact, neighbour: CooperativeFact, actor: Actor
) -> None:
    dewi = admit(cooperative, actor, name="Dewi")
    with tenant(neighbour.id):
        with pytest.raises(NoSuchMember):
            queries.member(cooperative_id=cooperative.id, member_id=dewi.id)
        with pytest.raises(NoSuchMember):
            operations.hold_member(cooperative_id=neighbour.id, member_id=dewi.id)
        assert queries.search_members(cooperative_id=cooperative.id, text="dewi") == ()
        assert queries.known_numbers(cooperative_id=cooperative.id) == frozenset()
