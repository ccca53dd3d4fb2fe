"""Which area a code is on a day, what lies around it, what became of it, and how it is found."""

from collections.abc import Callable
from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries

from sokoguru.areas.models import Area, Edition
from sokoguru.areas.queries import (
    AreaNotInForce,
    AreasAreMissing,
    NoCompleteEdition,
    UnknownArea,
    UnreadableCode,
    area,
    areas_under,
    count_by_level,
    editions,
    has_areas,
    history,
    is_known,
    located,
    named,
    path,
    search,
    successors,
    suggestions,
)
from sokoguru.areas.vocabulary import Dataset, Level, PointKind, SuccessionKind

pytestmark = pytest.mark.usefixtures("some_areas")

TODAY = date(2026, 3, 2)
BEFORE_PAPUA = date(2022, 11, 8)
BEFORE_SORONG = date(2022, 12, 7)


@pytest.mark.parametrize("code", ["34.04.07.2001", "3404072001"])
def test_a_code_is_found_dotted_and_plain(code: str) -> None:
    found = area(code=code, on=TODAY)

    assert (found.code, found.name, found.level) == ("3404072001", "Caturtunggal", Level.VILLAGE)


def test_a_code_without_an_area_is_refused() -> None:
    with pytest.raises(UnknownArea) as refused:
        area(code="34.99", on=TODAY)

    assert "34.99" in refused.value.sentence
    assert not is_known(code="3499", on=TODAY)
    with pytest.raises(UnreadableCode):
        area(code="34.9", on=TODAY)


def test_a_code_of_another_day_is_refused_with_its_successor() -> None:
    with pytest.raises(AreaNotInForce) as refused:
        area(code="91.01", on=TODAY)

    assert "91.01 (Kabupaten Merauke) tidak berlaku pada 2 Maret 2026" in refused.value.sentence
    assert "Penggantinya: 93.01 Kabupaten Merauke." in refused.value.sentence
    assert area(code="91.01", on=BEFORE_PAPUA).name == "Kabupaten Merauke"


def test_a_code_that_is_not_yet_in_force_is_refused() -> None:
    with pytest.raises(AreaNotInForce, match="baru berlaku sesudahnya"):
        area(code="96.71", on=BEFORE_SORONG)

    assert area(code="92.71", on=BEFORE_SORONG).name == "Kota Sorong"
    assert is_known(code="96.71", on=TODAY)
    assert not is_known(code="92.71", on=TODAY)


def test_a_day_before_the_first_whole_edition_is_not_answered_with_no() -> None:
    for day in (date(2019, 1, 7), BEFORE_PAPUA):
        with pytest.raises(NoCompleteEdition, match="9 November 2022"):
            area(code="34.04", on=day)
        with pytest.raises(NoCompleteEdition):
            is_known(code="34.04", on=day)


def test_a_village_has_its_path(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(2):
        found = path(code="34.04.07.2001", on=TODAY)

    assert [each.name for each in found] == [
        "Daerah Istimewa Yogyakarta", "Kabupaten Sleman", "Depok", "Caturtunggal",
    ]  # fmt: skip


def test_an_area_has_its_parts_and_everything_below() -> None:
    parts = areas_under(code="34", on=TODAY)

    assert [each.name for each in parts] == [
        "Kabupaten Kulon Progo", "Kabupaten Bantul", "Kabupaten Gunungkidul", "Kabupaten Sleman",
        "Kota Yogyakarta",
    ]  # fmt: skip
    assert len(areas_under(code="34", on=TODAY, level=Level.DISTRICT)) == 78
    assert len(areas_under(code="34", on=TODAY, level=Level.VILLAGE)) == 438
    assert areas_under(code="3404072001", on=TODAY) == ()
    assert [each.code for each in areas_under(code="", on=TODAY)] == ["34", "91", "92", "93", "96"]
    assert "96" not in {each.code for each in areas_under(code="", on=BEFORE_SORONG)}


def test_the_levels_are_counted() -> None:
    assert count_by_level(on=TODAY)[Level.PROVINCE] == 5


def test_a_code_that_moved_twice_leads_to_the_last_one() -> None:
    """Warmon was 92.01.07.1029, then 96.01.05.1006, and is 96.01.05.1007 since 2025."""
    (now,) = successors(code="92.01.07.1029", on=TODAY)

    assert (now.code, now.name) == ("9601051007", "Warmon")
    assert [each.code for each in successors(code="9201071029", on=date(2024, 1, 1))] == [
        "9601051006"
    ]


def test_a_split_names_what_came_of_it_while_the_old_area_goes_on() -> None:
    assert [each.code for each in successors(code="92", on=TODAY)] == ["96"]
    assert area(code="92", on=TODAY).name == "Papua Barat"


def test_the_history_of_a_code_tells_names_and_steps_with_their_law() -> None:
    found = history(code="93.01")

    assert [each.name for each in found.names] == ["Kabupaten Merauke"]
    (step,) = found.successions
    assert (step.old_code, step.kind) == ("9101", SuccessionKind.RECODED)
    assert step.source.startswith("UU 14/2022")
    assert step.evidence == "verified"
    assert named(codes=["9101", "93"]) == {"9101": "Kabupaten Merauke", "93": "Papua Selatan"}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("caturtunggal", "3404072001"),
        ("catur dep", "3404072001"),
        ("sleman", "3404"),
        ("kab sleman", "3404"),
        ("diy", "34"),
        ("34.04.07", "340407"),
        ("kec. depok", "340407"),
        ("PAPUA BARAT", "92"),
    ],
)
def test_a_search_puts_the_meant_area_first(text: str, first: str) -> None:
    found = search(text=text, on=TODAY)

    assert found[0].area.code == first


def test_a_search_tells_where_its_finds_lie(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_num_queries(2):
        (found,) = search(text="caturtunggal", on=TODAY)

    assert found.place == "Depok, Kabupaten Sleman, Daerah Istimewa Yogyakarta"
    assert located(codes=["3404072001"], on=TODAY)["3404072001"] == found


def test_a_search_keeps_to_levels_place_and_day() -> None:
    villages = search(text="sor", on=TODAY, levels=[Level.VILLAGE], under="96")

    assert villages
    assert all(each.area.level is Level.VILLAGE for each in villages)
    assert all(each.area.code.startswith("96") for each in villages)
    assert search(text="kota sorong", on=BEFORE_SORONG)[0].area.code == "9271"
    assert len(search(text="sa", on=TODAY, limit=7)) == 7


@pytest.mark.parametrize("text", ["", "a", "!?", "zzzz", "' & | :*", "9999", "\\"])
def test_a_search_for_nothing_finds_nothing(text: str) -> None:
    assert search(text=text, on=TODAY) == ()


def test_a_mistyped_name_is_guessed() -> None:
    assert [each.area.code for each in suggestions(text="slemen", on=TODAY)][:1] == ["3404"]
    assert suggestions(text="qqqq", on=TODAY) == ()


def test_a_point_says_what_it_is() -> None:
    point = area(code="34.71", on=TODAY).point

    assert point is not None
    assert point.kind is PointKind.NAMESAKE
    assert (round(point.latitude, 1), round(point.longitude, 1)) == (-7.8, 110.4)
    assert area(code="3404072001", on=TODAY).point is None


def test_the_editions_follow_each_other() -> None:
    known = editions()

    assert [each.is_complete for each in known] == [False, True, True, True]
    assert known[-1].name == "Kepmendagri 300.2.2-2138/2025"


def test_without_a_list_the_question_is_refused(clear: Callable[[], None]) -> None:
    clear()

    assert not has_areas()
    with pytest.raises(AreasAreMissing):
        area(code="34", on=TODAY)


@pytest.fixture
def clear() -> Callable[[], None]:
    """Takes the list away again."""

    def empty() -> None:
        Area.objects.all().delete()
        Edition.objects.all().delete()

    return empty


def test_the_data_set_of_the_tests_holds_what_they_ask(some_areas: Dataset) -> None:
    assert {each.code for each in some_areas.areas} >= {"3404", "9101", "9271", "9671"}
