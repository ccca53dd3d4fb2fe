"""Registering, correcting, changing status, deciding about duplicates, sitting at a desk."""

from collections.abc import Callable
from datetime import date

import pytest

from sokoguru.areas.queries import UnknownArea
from sokoguru.foundation.actor import Actor
from sokoguru.registry.calculations.numbers import NikIsUnreadable
from sokoguru.registry.operations import (
    appoint_to_desk,
    change_status,
    correct_entry,
    decide_duplicate,
    end_desk,
    record_groups,
    register_entry,
    verify_entry,
)
from sokoguru.registry.operations.desks import AreaDoesNotFitDesk
from sokoguru.registry.operations.duplicates import PairOfItself
from sokoguru.registry.operations.entries import (
    EntryHasNoName,
    NikIsTaken,
    NothingToCorrect,
    ReasonIsMissing,
)
from sokoguru.registry.operations.groups import TooManyGroups
from sokoguru.registry.operations.status import StatusBeforeTheLast, StatusIsTheSame
from sokoguru.registry.queries import (
    NoSuchEntry,
    desk_of,
    duplicates,
    entry,
    history,
    look_alikes,
)
from sokoguru.registry.tests.conftest import TODAY
from sokoguru.registry.vocabulary import (
    Desk,
    EntryDraft,
    LifeState,
    RegisterEntry,
)

pytestmark = pytest.mark.django_db
Enter = Callable[..., RegisterEntry]


def test_an_entry_without_legal_number_stays_a_draft(enter: Enter) -> None:
    assert enter("Koperasi Rancangan").state is LifeState.DRAFT
    assert enter("Koperasi Sah", legal_number="1/BH/2001").state is LifeState.LEGAL


def test_what_cannot_be_registered_is_refused(enter: Enter, actor: Actor) -> None:
    enter("Koperasi Satu", nik="3404000000001")

    with pytest.raises(EntryHasNoName):
        enter(" !? ")
    with pytest.raises(NikIsUnreadable):
        enter("Koperasi Dua", nik="12-AB")
    with pytest.raises(NikIsTaken, match="Koperasi Satu"):
        enter("Koperasi Dua", nik="3404.0000.00001")
    with pytest.raises(UnknownArea):
        enter("Koperasi Dua", area="3499")
    with pytest.raises(ReasonIsMissing):
        register_entry(
            draft=EntryDraft(name="X", area_code="34"),
            is_active=True,
            reason=" ",
            on=TODAY,
            by=actor,
        )


def test_a_correction_keeps_both_values_and_a_verification_its_day(
    enter: Enter, actor: Actor
) -> None:
    old = enter("Koperasi Slemann")
    draft = EntryDraft(name="Koperasi Sleman", area_code="34.04", member_count=40)

    new = correct_entry(entry_id=old.id, draft=draft, reason="akta", on=TODAY, by=actor)
    seen = verify_entry(entry_id=old.id, note="akta", on=TODAY, by=actor)

    changes = next(m.changes for m in history(entry_id=old.id) if m.kind == "koreksi")
    assert new.name == "Koperasi Sleman"
    assert changes["name"] == ("Koperasi Slemann", "Koperasi Sleman")
    assert changes["member_count"] == ("–", "40")
    assert (seen.verified_on, seen.verified_by) == (TODAY, actor.name)
    with pytest.raises(NothingToCorrect):
        correct_entry(entry_id=old.id, draft=draft, reason="akta", on=TODAY, by=actor)
    with pytest.raises(ReasonIsMissing):
        correct_entry(entry_id=old.id, draft=draft, reason="", on=TODAY, by=actor)
    with pytest.raises(NoSuchEntry):
        entry(entry_id=old.id + 1000)


@pytest.mark.requirement("S4-16")
def test_there_is_exactly_one_status_and_its_history_stays(enter: Enter, actor: Actor) -> None:
    old = enter("Koperasi Sleman")
    later = date(2026, 3, 9)
    asked = {"entry_id": old.id, "today": later, "by": actor}

    with pytest.raises(ReasonIsMissing):
        change_status(is_active=False, reason=" ", on=later, **asked)  # type: ignore[arg-type]
    with pytest.raises(StatusIsTheSame):
        change_status(is_active=True, reason="RAT", on=later, **asked)  # type: ignore[arg-type]
    for day in (date(2026, 3, 1), date(2026, 3, 10)):
        with pytest.raises(StatusBeforeTheLast):
            change_status(is_active=False, reason="x", on=day, **asked)  # type: ignore[arg-type]
    closed = change_status(is_active=False, reason="tutup", on=later, **asked)  # type: ignore[arg-type]

    assert (closed.is_active, closed.status_since, closed.status_reason) == (False, later, "tutup")
    told = [(m.is_active, m.text) for m in history(entry_id=old.id) if m.kind == "status"]
    assert told == [(False, "tutup"), (True, "laporan RAT")]


def test_similar_names_of_one_regency_look_alike_with_a_sentence(enter: Enter) -> None:
    one = enter("KSU Tani Makmur")
    two = enter("Koperasi Serba Usaha Tani Makmurr")
    enter("Koperasi Nelayan")
    enter("KSU Tani Makmur", area="3402")

    (pair,) = duplicates(under="3404")
    (alike,) = look_alikes(entry_id=one.id)

    assert {pair.first.id, pair.second.id} == {one.id, two.id} == {alike.first.id, alike.second.id}
    assert pair.likeness.reasons[0].startswith("Nama mirip")
    assert pair.likeness.reasons[1] == "Keduanya di kabupaten/kota yang sama."


def test_a_decided_pair_waits_no_longer(enter: Enter, actor: Actor) -> None:
    one, two = enter("KSU Maju", deed_number="7"), enter("Koperasi Lain", deed_number="7")
    decide = {"first_id": two.id, "second_id": one.id, "is_same": False, "by": actor}

    with pytest.raises(ReasonIsMissing):
        decide_duplicate(reason="", **decide)  # type: ignore[arg-type]
    with pytest.raises(PairOfItself):
        decide_duplicate(**{**decide, "first_id": one.id}, reason="x")  # type: ignore[arg-type]
    assert len(duplicates(under="34")) == 1
    decide_duplicate(reason="dua akta bernomor sama", **decide)  # type: ignore[arg-type]

    assert duplicates(under="34") == ()
    (pair,) = duplicates(under="34", is_open=False)
    assert (pair.is_same, pair.reason) == (False, "dua akta bernomor sama")


def test_groups_have_one_spelling_and_are_not_too_many(enter: Enter, actor: Actor) -> None:
    found = enter("Koperasi Tani")
    given = {"entry_id": found.id, "on": TODAY, "by": actor}

    served = record_groups(groups=[" Petani ", "petani", "Peternak Sapi", ""], **given)  # type: ignore[arg-type]

    assert served == entry(entry_id=found.id).producer_groups == ("petani", "peternak sapi")
    (kept,) = (m for m in history(entry_id=found.id) if m.kind == "koreksi")
    assert kept.changes["producer_groups"][1] == "petani, peternak sapi"
    with pytest.raises(TooManyGroups):
        record_groups(groups=[f"kelompok {n}" for n in range(21)], **given)  # type: ignore[arg-type]
    with pytest.raises(NoSuchEntry):
        record_groups(**{**given, "entry_id": 0}, groups=["petani"])  # type: ignore[arg-type]


def test_a_desk_has_the_area_of_its_level_and_ends(
    enter: Enter, account: Callable[[str], object]
) -> None:
    user = account("Wayan").id  # type: ignore[attr-defined]

    with pytest.raises(AreaDoesNotFitDesk):
        appoint_to_desk(user_id=user, desk=Desk.REGENCY, area_code="34", since=TODAY)
    appoint_to_desk(user_id=user, desk=Desk.REGENCY, area_code="34.04", since=TODAY)
    sits = desk_of(user_id=user, on=TODAY)
    end_desk(user_id=user, on=TODAY)

    assert sits is not None
    assert sits.area_code == "3404"
    assert desk_of(user_id=user, on=date(2026, 3, 1)) is None
    assert desk_of(user_id=user, on=date(2026, 3, 3)) is None
