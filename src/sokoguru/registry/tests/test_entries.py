"""Finding, counting, correcting: the register through its questions and acts."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from sokoguru.areas.queries import UnknownArea
from sokoguru.foundation.actor import Actor
from sokoguru.registry.calculations.numbers import NikIsUnreadable
from sokoguru.registry.models import Entry
from sokoguru.registry.operations import (
    appoint_to_desk,
    change_status,
    correct_entry,
    decide_duplicate,
    end_desk,
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
from sokoguru.registry.operations.status import StatusBeforeTheLast, StatusIsTheSame
from sokoguru.registry.queries import (
    NoSuchEntry,
    by_area,
    by_class,
    desk_of,
    duplicates,
    entries,
    entry,
    every_entry,
    history,
    look_alikes,
    tally,
)
from sokoguru.registry.tests.conftest import TODAY
from sokoguru.registry.vocabulary import (
    Desk,
    EntryDraft,
    EntryFilters,
    LifeState,
    RegisterEntry,
)

pytestmark = pytest.mark.django_db
Enter = Callable[..., RegisterEntry]


def found(**filters: object) -> list[str]:
    """The names that a list shows."""
    page = entries(filters=EntryFilters(**filters))  # type: ignore[arg-type]
    return [each.name for each in page.entries]


def test_a_name_is_found_by_the_beginnings_of_its_words_in_any_order(enter: Enter) -> None:
    enter("Koperasi Tani Makmur Jaya")
    enter("Koperasi Makmur")

    assert found(text="mak tan") == ["Koperasi Tani Makmur Jaya"]
    assert found(text="koperasi makm") == ["Koperasi Makmur", "Koperasi Tani Makmur Jaya"]
    assert found(text="akmur") == []
    assert found(text="'; --") == []


def test_a_number_is_found_from_its_beginning_on(enter: Enter) -> None:
    enter("Koperasi Satu", nik="3404000000001", legal_number="12/BH/XI.1/2010")
    enter("Koperasi Dua", nik="3404000000777", deed_number="77/2011")

    assert found(text="34040000007") == ["Koperasi Dua"]
    assert found(text="12/BH/XI.1") == ["Koperasi Satu"]
    assert found(text="77/2011") == ["Koperasi Dua"]


def test_area_state_status_and_meeting_narrow_the_list(enter: Enter) -> None:
    enter("Koperasi Sleman", area="3404072001", last_rat_year=2025, legal_number="1/BH/2001")
    enter("Koperasi Bantul", area="3402", is_active=False, last_rat_year=2020)

    assert found(under="3404") == ["Koperasi Sleman"]
    assert found(under="34") == ["Koperasi Bantul", "Koperasi Sleman"]
    assert found(is_active=False) == ["Koperasi Bantul"]
    assert found(rat_year=2025) == ["Koperasi Sleman"]
    assert found(state=LifeState.LEGAL) == ["Koperasi Sleman"]


SEED = {
    "S3-111": {"STATUS": "PRODUSEN"},
    "S3-112": {"STATUS": "KONSUMEN"},
    "S3-113": {"FIELD": "PRODUKSI"},
    "S3-114": {"FIELD": "KONSUMSI"},
    "S3-115": {"FIELD": "PEMASARAN"},
    "S3-116": {"FIELD": "KSP"},
    "S3-118": {"COMMODITY": "PERTAMBANGAN"},
    "S3-119": {"COMMODITY": "PERTANIAN"},
    "S3-120": {"COMMODITY": "PETERNAKAN"},
    "S3-121": {"COMMODITY": "INDUSTRI_KERAJINAN"},
    "S3-122": {"COMMODITY": "JASA"},
    "S3-123": {"MEMBER_GROUP": "KOPKAR"},
    "S3-124": {"MEMBER_GROUP": "PENSIUNAN"},
    "S3-125": {"MEMBER_GROUP": "KUD"},
}


@pytest.mark.requirement(
    "S3-111", "S3-112", "S3-113", "S3-114", "S3-115", "S3-118", "S3-119", "S3-120", "S3-121",
    "S3-122", "S3-124", "S3-125",
)  # fmt: skip
@pytest.mark.parametrize("classes", SEED.values(), ids=SEED)
def test_a_co_operative_is_found_by_its_class_and_no_other(
    enter: Enter, classes: Mapping[str, str]
) -> None:
    enter("Koperasi Bergolongan", classes=classes)
    enter("Koperasi Polos")

    (key,) = (f"{axis}:{code}" for axis, code in classes.items())

    assert found(classes=(key,)) == ["Koperasi Bergolongan"]


@pytest.mark.requirement("S3-127")
def test_axes_are_combined_in_a_search(enter: Enter) -> None:
    enter("Pusat Susu", classes={"LEVEL": "PUSAT", "STATUS": "PRODUSEN"})
    enter("Pusat Toko", classes={"LEVEL": "PUSAT", "STATUS": "KONSUMEN"})
    enter("Koperasi Susu", classes={"LEVEL": "PRIMER", "STATUS": "PRODUSEN"})

    assert found(classes=("LEVEL:PUSAT", "STATUS:PRODUSEN")) == ["Pusat Susu"]


@pytest.mark.requirement("S3-126")
def test_kpn_finds_kpri(enter: Enter) -> None:
    enter("Koperasi Guru", classes={"MEMBER_GROUP": "KPRI"})
    enter("Koperasi Petani")

    assert found(text="KPN") == ["Koperasi Guru"]


@pytest.mark.requirement("S2-006")
def test_kjks_lists_only_flagged_co_operatives(enter: Enter) -> None:
    enter("Koperasi Amanah", classes={"SHARIA": "SYARIAH"})
    enter("KJKS Tanpa Tanda")

    assert found(text="KJKS") == ["Koperasi Amanah"]
    assert found(text="KJKS", is_name=True) == ["KJKS Tanpa Tanda"]


@pytest.mark.requirement("S1-20")
def test_koperasi_produsen_and_koperasi_produksi_are_aliases_on_two_axes(enter: Enter) -> None:
    enter("Koperasi Kopi", classes={"FIELD": "PRODUKSI"})
    enter("Koperasi Susu", classes={"STATUS": "PRODUSEN"})
    enter("Koperasi Toko", classes={"STATUS": "KONSUMEN"})

    for text in ("koperasi produsen", "koperasi produksi"):
        page = entries(filters=EntryFilters(text=text))
        assert [each.name for each in page.entries] == ["Koperasi Kopi", "Koperasi Susu"]
        assert {"FIELD:PRODUKSI", "STATUS:PRODUSEN"} <= set(page.classes_found)


@pytest.mark.requirement("S5-03")
def test_each_scheme_counts_a_co_operative_once(enter: Enter) -> None:
    kud = enter("KUD Maju")
    keys = ["PP60:PERTANIAN", "CLASSIC:PRODUKSI", "MEMBER_GROUP:KUD"]
    Entry.objects.filter(id=kud.id).update(classes=keys)

    assert {each.code: each.total for each in by_class(filters=EntryFilters())} == dict.fromkeys(
        keys, 1
    )


def test_counts_add_up_by_area_and_status(enter: Enter) -> None:
    enter("Koperasi Satu", area="3404072001")
    enter("Koperasi Dua", area="3404", is_active=False)
    enter("Koperasi Tiga", area="9301")

    total = tally(filters=EntryFilters())
    areas = by_area(filters=EntryFilters(), digits=4)

    assert (total.total, total.active, total.inactive) == (3, 2, 1)
    assert [(each.code, each.total, each.active) for each in areas] == [
        ("3404", 2, 1),
        ("9301", 1, 1),
    ]


def test_pages_follow_one_another_and_an_export_holds_all(enter: Enter) -> None:
    for number in range(7):
        enter(f"Koperasi {number}")

    second = entries(filters=EntryFilters(), page=2, size=3)

    assert [each.name for each in second.entries] == ["Koperasi 3", "Koperasi 4", "Koperasi 5"]
    assert (second.total, second.is_exact, second.has_next) == (7, True, True)
    assert len(list(every_entry(filters=EntryFilters()))) == 7


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
