"""Finding and counting: the register through its questions."""

from collections.abc import Callable, Mapping

import pytest

from sokoguru.registry.models import Entry
from sokoguru.registry.queries import (
    by_area,
    by_class,
    entries,
    every_entry,
    tally,
)
from sokoguru.registry.vocabulary import (
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
