"""The packaged files: their hashes, their sums, and what an unsound set is refused for."""

import hashlib
import json
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sokoguru.areas.calculations.dataset import (
    EDITIONS,
    FILES,
    DatasetIsUnsound,
    faults,
    read_dataset,
)
from sokoguru.areas.queries import packaged_dataset, province_outlines
from sokoguru.areas.queries.packaged import DATA
from sokoguru.areas.vocabulary import AreaFact, Dataset, Level, SuccessionKind

LAST_DAY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def whole() -> Dataset:
    return packaged_dataset()


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return {name: (DATA / name).read_bytes() for name in FILES}


def test_every_packaged_file_is_the_recorded_one() -> None:
    manifest = json.loads((DATA / "manifest.json").read_text())
    present = {
        path.relative_to(DATA).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in DATA.rglob("*")
        if path.is_file() and path.name != "manifest.json"
    }

    assert present == manifest["files"]
    assert all(each["version"] and each["licence"] for each in manifest["fetched"])


@pytest.mark.parametrize(
    ("folder", "words"),
    [
        ("idn-area-data-4.0.1", "Open Database License"),
        ("geonames-3.0.2", "Creative Commons Attribution 4.0"),
        ("map", "batas skematis"),
    ],
)
def test_every_foreign_folder_says_whose_it_is(folder: str, words: str) -> None:
    notice = " ".join((DATA / folder / "NOTICE.md").read_text().split())

    assert words in notice


def test_the_edition_in_force_has_the_areas_that_the_decree_counts(whole: Dataset) -> None:
    now = [area for area in whole.areas if area.holds_on(LAST_DAY)]
    cities = [area for area in now if area.level is Level.REGENCY and int(area.code[2:]) > 70]
    wards = [area for area in now if area.level is Level.VILLAGE and area.code[6] == "1"]

    assert Counter(area.level for area in now) == {
        Level.PROVINCE: 38,
        Level.REGENCY: 416 + 98,
        Level.DISTRICT: 7285,
        Level.VILLAGE: 83_762,
    }
    assert (len(cities), len(wards)) == (98, 8496)


def test_the_edition_before_the_last_province_has_thirty_seven(whole: Dataset) -> None:
    provinces = [area for area in whole.areas if area.level is Level.PROVINCE]

    assert len([each for each in provinces if each.holds_on(date(2022, 12, 7))]) == 37
    assert len([each for each in provinces if each.holds_on(date(2022, 12, 8))]) == 38


def test_every_code_that_a_succession_names_is_an_area_of_its_days(whole: Dataset) -> None:
    codes = {area.code for area in whole.areas}
    begun = {(area.code, area.valid_from) for area in whole.areas}

    for step in whole.successions:
        assert {step.old_code, step.new_code} <= codes, step
        if step.kind is not SuccessionKind.RENAMED:
            assert (step.new_code, step.on) in begun, step


def test_points_lie_in_indonesia_and_most_regencies_have_one(whole: Dataset) -> None:
    placed = [area for area in whole.areas if area.point]
    regencies = [area for area in placed if area.level is Level.REGENCY]

    assert all(-11.2 < area.point.latitude < 6.2 for area in placed if area.point)
    assert all(94.8 < area.point.longitude < 141.2 for area in placed if area.point)
    assert len(regencies) == 378
    assert len(placed) - len(regencies) == 688


def test_a_few_provinces_are_a_sound_set_of_their_own(few_areas: Dataset) -> None:
    assert not list(faults(few_areas))
    assert {area.code[:2] for area in few_areas.areas} == {"34", "91", "92", "93", "96"}


def test_a_set_that_cannot_be_read_is_refused(files: dict[str, bytes]) -> None:
    with pytest.raises(DatasetIsUnsound, match="tidak terbaca"):
        read_dataset({**files, EDITIONS: b"\xff\xfe"})
    with pytest.raises(DatasetIsUnsound, match="tidak terbaca"):
        read_dataset({**files, "idn-area-data-4.0.1/areas.csv.gz": b"no archive"})


def test_a_folder_without_the_files_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DatasetIsUnsound, match=r"reviewed/editions\.csv tidak ada"):
        packaged_dataset(folder=tmp_path)


def about(few: Dataset, *areas: AreaFact) -> list[str]:
    return list(faults(replace(few, areas=areas)))


def test_days_that_overlap_and_a_missing_parent_are_told(few_areas: Dataset) -> None:
    province = AreaFact(code="34", name="A", level=Level.PROVINCE, valid_from=date(2022, 1, 1))
    regency = AreaFact(code="3401", name="B", level=Level.REGENCY, valid_from=date(2022, 1, 1))
    ended = replace(province, valid_to=date(2022, 6, 30))
    later = replace(province, name="C", valid_from=date(2022, 7, 1))

    assert not about(few_areas, ended, later, regency)
    assert about(few_areas, province, later) == ["kode 34 berlaku dua kali pada hari yang sama"]
    assert about(few_areas, ended, regency) == ["induk kode 3401 tidak ada pada hari yang sama"]
    assert about(few_areas, regency) == ["induk kode 3401 tidak ada pada hari yang sama"]
    assert about(few_areas) == ["isinya kosong"]


def test_editions_with_a_gap_are_told(few_areas: Dataset) -> None:
    gap = (few_areas.editions[0], *few_areas.editions[2:])

    assert list(faults(replace(few_areas, editions=gap))) == [
        "edisi UU 29/2022 tidak menyambung edisi sebelumnya"
    ]


def test_the_map_has_the_thirty_eight_provinces(whole: Dataset) -> None:
    outlines = province_outlines()
    provinces = [area.code for area in whole.areas if area.level is Level.PROVINCE]

    assert [each.code for each in outlines] == sorted(set(provinces))
    assert all(each.path.startswith("M") and each.path.endswith("Z") for each in outlines)
