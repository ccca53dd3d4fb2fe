"""The working profile of an entry: written, kept true, never lost."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.test import Client

from sokoguru.foundation.actor import Actor
from sokoguru.registry.calculations.founding import ProfileIsIncomplete
from sokoguru.registry.operations import record_groups, record_profile
from sokoguru.registry.operations.entries import NothingToCorrect, ReasonIsMissing
from sokoguru.registry.queries import history, profile
from sokoguru.registry.queries.entries import NoSuchEntry
from sokoguru.registry.tests.people import PROFILE
from sokoguru.registry.vocabulary import Level, RegisterEntry

pytestmark = pytest.mark.django_db
Enter = Callable[..., RegisterEntry]
AtDesk = Callable[..., Client]
ON = date(2026, 3, 2)
TYPED = {
    "economic_aim": "Menjual hasil anyaman",
    "common_objective": "Pendapatan naik",
    "group": "Pengrajin rotan",
    "common_interest": "Bahan baku",
    "aspirations": ["ekonomi", "budaya"],
    "commodity": "rotan",
    "reason": "Kunjungan lapangan",
}


def write(entry_id: int, actor: Actor, **changed: Any) -> None:
    """The usual profile, some of it otherwise."""
    record_profile(
        entry_id=entry_id,
        profile=replace(PROFILE, **changed),
        reason=" Kunjungan lapangan ",
        on=ON,
        by=actor,
    )


def test_a_profile_can_be_written_for_what_was_only_registered(enter: Enter, actor: Actor) -> None:
    entry = enter("Koperasi Satu")
    assert profile(entry_id=entry.id) is None
    record_groups(entry_id=entry.id, groups=["Petani"], on=ON, by=actor)

    write(entry.id, actor, commodity="padi")

    known = profile(entry_id=entry.id)
    assert known == replace(PROFILE, commodity="padi", producer_groups=("petani",))


def test_what_a_profile_said_before_stays_in_the_history(enter: Enter, actor: Actor) -> None:
    entry = enter("Koperasi Satu")
    write(entry.id, actor)
    write(entry.id, actor, economic_aim="Harga jual yang adil")

    moments = [moment for moment in history(entry_id=entry.id) if moment.kind == "profil"]

    assert moments[0].changes == {"economic_aim": (PROFILE.economic_aim, "Harga jual yang adil")}
    assert moments[0].text == "Kunjungan lapangan"
    assert len(moments) == 2


def test_an_incomplete_profile_and_one_that_says_nothing_new_are_refused(
    enter: Enter, actor: Actor
) -> None:
    entry = enter("Koperasi Satu")
    union = enter("Pusat Koperasi", level=Level.SECONDARY)
    write(entry.id, actor)

    with pytest.raises(NothingToCorrect):
        write(entry.id, actor)
    with pytest.raises(ProfileIsIncomplete, match="Tujuan ekonomi"):
        write(entry.id, actor, economic_aim=" ")
    with pytest.raises(ProfileIsIncomplete, match="Pengalaman kerja"):
        write(union.id, actor, experience="")
    with pytest.raises(ReasonIsMissing):
        record_profile(entry_id=entry.id, profile=PROFILE, reason=" ", on=ON, by=actor)
    with pytest.raises(NoSuchEntry):
        write(987_654, actor)
    with pytest.raises(NoSuchEntry):
        profile(entry_id=987_654)


def test_an_officer_writes_the_profile_and_reads_it_on_the_entry(
    at_desk: AtDesk, enter: Enter
) -> None:
    entry = enter("Koperasi Anyaman", area="3404", classes={"STATUS": "PRODUSEN"})
    client, place = at_desk(), f"/register/{entry.id}/profil/"

    refused = client.post(place, TYPED)
    said = client.post(place, {**TYPED, "purposes": ["usaha_bersama"]}, follow=True)

    assert refused.status_code == 422
    page = refused.content.decode()
    assert "Tujuan koperasi produsen belum diisi" in page
    assert 'value="Menjual hasil anyaman"' in page
    shown = said.content.decode()
    assert "Ekonomi, Budaya" in shown
    assert "Menjalankan usaha bersama-sama" in shown
    assert "Kunjungan lapangan" in shown


def test_who_may_only_read_and_another_desk_do_not_write_a_profile(
    at_desk: AtDesk, enter: Enter
) -> None:
    entry = enter("Koperasi Anyaman", area="3404")
    place = f"/register/{entry.id}/profil/"

    assert at_desk("Wayan", may_write=False).post(place, TYPED).status_code == 403
    assert at_desk("Joko", "93").get(place).status_code == 404
    assert profile(entry_id=entry.id) is None
