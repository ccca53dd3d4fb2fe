"""Appointing, ending and reading terms of office, through the public operations."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import as_user, tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import uuid7
from sokoguru.identity.models import Appointment
from sokoguru.identity.operations import appoint, end_appointment
from sokoguru.identity.operations.appointment import (
    MembershipIsNotAnOffice,
    NobodyLeftToAppoint,
    OfficeIsTaken,
    OfficerIsNoMember,
    OfficesExclude,
    TermEndsBeforeItStarts,
    TermHasEnded,
    UnknownAppointment,
    UnknownUser,
)
from sokoguru.identity.queries import appointments, missing_organs, my_cooperatives, standing
from sokoguru.identity.vocabulary import AppointmentFact, Duty, Role, UserFact
from sokoguru.members.vocabulary import MemberFact

pytestmark = pytest.mark.django_db

SINCE = date(2026, 1, 1)
LATER = date(2026, 6, 1)

Appoint = Callable[..., AppointmentFact]
Account = Callable[[str], UserFact]


@pytest.fixture
def give(cooperative: CooperativeFact, actor: Actor) -> Appoint:
    """Gives an office in the co-op of the test."""

    def give_office(
        user_id: UUID, role: Role, valid_from: date = SINCE, valid_to: date | None = None
    ) -> AppointmentFact:
        return appoint(
            cooperative_id=cooperative.id,
            user_id=user_id,
            role=role,
            valid_from=valid_from,
            valid_to=valid_to,
            by=actor,
        )

    return give_office


def test_it_gives_an_office_from_a_day_on(
    cooperative: CooperativeFact, account: Account, give: Appoint
) -> None:
    tini = account("Tini")

    give(tini.id, Role.KETUA)

    before = standing(cooperative_id=cooperative.id, user_id=tini.id, on=date(2025, 12, 31))
    after = standing(cooperative_id=cooperative.id, user_id=tini.id, on=SINCE)
    assert before.is_stranger
    assert after.roles == (Role.KETUA,)
    assert Duty.APPOINT in after.duties


@pytest.mark.requirement("S5-20")
def test_it_refuses_a_second_chair(account: Account, give: Appoint) -> None:
    give(account("Tini").id, Role.KETUA)

    with pytest.raises(OfficeIsTaken) as refused:
        give(account("Budi").id, Role.KETUA, LATER)

    assert "Ketua sudah dipegang Tini" in refused.value.sentence


@pytest.mark.requirement("S3-042")
def test_it_refuses_a_supervisor_who_sits_on_the_board(account: Account, give: Appoint) -> None:
    budi = account("Budi")
    give(budi.id, Role.BENDAHARA)

    with pytest.raises(OfficesExclude):
        give(budi.id, Role.PENGAWAS, LATER)


@pytest.mark.requirement("S3-040")
def test_it_refuses_a_board_member_who_is_no_member(
    account: Account, give: Appoint, sari: MemberFact
) -> None:
    assert sari.is_active

    with pytest.raises(OfficerIsNoMember):
        give(account("Wayan").id, Role.SEKRETARIS)


@pytest.mark.requirement("S3-040")
def test_it_accepts_a_board_member_who_is_a_member(
    give: Appoint, own_account: Callable[[str, MemberFact], UserFact], sari: MemberFact
) -> None:
    person = own_account("Sari", sari)

    assert give(person.id, Role.SEKRETARIS).role is Role.SEKRETARIS


@pytest.mark.requirement("S3-044")
def test_it_accepts_a_manager_who_is_no_member(
    account: Account, give: Appoint, sari: MemberFact
) -> None:
    assert sari.is_active
    assert give(account("Wayan").id, Role.MANAJER).role is Role.MANAJER


def test_it_refuses_to_appoint_somebody_a_member(account: Account, give: Appoint) -> None:
    with pytest.raises(MembershipIsNotAnOffice):
        give(account("Sari").id, Role.ANGGOTA)


def test_it_refuses_an_unknown_account(give: Appoint) -> None:
    with pytest.raises(UnknownUser):
        give(uuid7(), Role.KETUA)


def test_it_refuses_a_term_that_ends_before_it_starts(account: Account, give: Appoint) -> None:
    with pytest.raises(TermEndsBeforeItStarts):
        give(account("Tini").id, Role.KETUA, LATER, SINCE)


def test_the_database_refuses_two_open_terms_of_one_chair(
    cooperative: CooperativeFact, account: Account, give: Appoint, actor: Actor
) -> None:
    give(account("Tini").id, Role.KETUA)
    second = Appointment(
        cooperative_id=cooperative.id,
        user_id=account("Budi").id,
        role=Role.KETUA.value,
        valid_from=LATER,
        appointed_by=actor.name,
        appointed_at=actor.at,
    )

    with (
        pytest.raises(IntegrityError, match="single_seat_has_one_open_term"),
        transaction.atomic(),
    ):
        second.save(force_insert=True)


def test_it_ends_a_term_and_keeps_it_as_history(
    cooperative: CooperativeFact, account: Account, give: Appoint, actor: Actor
) -> None:
    give(account("Tini").id, Role.KETUA)
    term = give(account("Budi").id, Role.BENDAHARA)

    end_appointment(cooperative_id=cooperative.id, appointment_id=term.id, valid_to=LATER, by=actor)

    terms = appointments(cooperative_id=cooperative.id)
    held = appointments(cooperative_id=cooperative.id, on=date(2026, 6, 2))
    assert [each.user.name for each in terms] == ["Tini", "Budi"]
    assert [each.user.name for each in held] == ["Tini"]


def test_it_refuses_to_end_the_last_term_that_can_appoint(
    cooperative: CooperativeFact, account: Account, give: Appoint, actor: Actor
) -> None:
    term = give(account("Tini").id, Role.KETUA)

    with pytest.raises(NobodyLeftToAppoint):
        end_appointment(
            cooperative_id=cooperative.id, appointment_id=term.id, valid_to=LATER, by=actor
        )


def test_it_refuses_to_end_a_term_twice_or_before_its_first_day(
    cooperative: CooperativeFact, account: Account, give: Appoint, actor: Actor
) -> None:
    give(account("Tini").id, Role.KETUA)
    term = give(account("Budi").id, Role.TELLER, SINCE, LATER)

    def end(day: date) -> None:
        end_appointment(
            cooperative_id=cooperative.id, appointment_id=term.id, valid_to=day, by=actor
        )

    with pytest.raises(TermHasEnded):
        end(LATER)
    with pytest.raises(TermEndsBeforeItStarts):
        end(date(2025, 12, 31))


def test_it_refuses_to_end_a_term_of_another_cooperative(
    cooperative: CooperativeFact,
    neighbour: CooperativeFact,
    account: Account,
    give: Appoint,
    actor: Actor,
) -> None:
    term = give(account("Tini").id, Role.KETUA)

    with tenant(neighbour.id), pytest.raises(UnknownAppointment):
        end_appointment(
            cooperative_id=neighbour.id, appointment_id=term.id, valid_to=LATER, by=actor
        )


@pytest.mark.requirement("S3-035")
def test_it_names_the_organs_that_are_missing(
    cooperative: CooperativeFact, account: Account, give: Appoint, on: date
) -> None:
    give(account("Tini").id, Role.KETUA)
    give(account("Budi").id, Role.BENDAHARA)

    missing = missing_organs(cooperative_id=cooperative.id, on=on)

    assert missing == (Role.SEKRETARIS, Role.PENGAWAS)


def test_the_database_shows_a_user_his_own_rows_and_lets_him_write_none(
    cooperative: CooperativeFact,
    neighbour: CooperativeFact,
    officer: Callable[..., UserFact],
    actor: Actor,
) -> None:
    officer("Tini", Role.KETUA)
    joko = officer("Joko", Role.KETUA, at=neighbour)

    with tenant(neighbour.id), as_user(joko.id):
        seen = list(Appointment.objects.values_list("user_id", flat=True))
        intruding = Appointment(
            cooperative_id=cooperative.id, user_id=joko.id, role=Role.TELLER.value,
            valid_from=SINCE, appointed_by=actor.name, appointed_at=actor.at,
        )  # fmt: skip
        with (
            pytest.raises(DatabaseError, match="row-level security"),
            transaction.atomic(),
        ):
            intruding.save(force_insert=True)

    assert seen == [joko.id]


def test_a_person_sees_his_own_cooperatives_and_nobody_elses(
    cooperative: CooperativeFact,
    neighbour: CooperativeFact,
    officer: Callable[..., UserFact],
    on: date,
) -> None:
    tini = officer("Tini", Role.KETUA)
    joko = officer("Joko", Role.KETUA, at=neighbour)
    both = officer("Wayan", Role.MANAJER)
    officer("Wayan", Role.TELLER, at=neighbour)

    def mine(person: UserFact) -> list[str]:
        found = my_cooperatives(user_id=person.id, on=on)
        return [each.cooperative.slug for each in found]

    assert mine(tini) == [cooperative.slug]
    assert mine(joko) == [neighbour.slug]
    assert sorted(mine(both)) == sorted([cooperative.slug, neighbour.slug])
