"""Loading: everything or nothing, once, and quickly; the table refuses what Python forgot."""

import gzip
import io
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import monotonic

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from sokoguru.areas.models import Area, Edition, Succession
from sokoguru.areas.operations import load_areas
from sokoguru.areas.queries import count_by_level, packaged_dataset, path, search
from sokoguru.areas.queries.packaged import DATA
from sokoguru.areas.vocabulary import Dataset, Level

TODAY = date(2026, 3, 2)


@pytest.mark.django_db
def test_the_whole_list_is_loaded_with_its_progress_and_answers_quickly() -> None:
    out = io.StringIO()
    start = monotonic()
    call_command("areas", "load", stdout=out)
    took = monotonic() - start

    assert sum(count_by_level(on=TODAY).values()) == 38 + 514 + 7285 + 83_762
    assert "90.000 dari 93.091 wilayah" in out.getvalue()
    assert took < 60, "a laptop needs under 15 seconds; a shared machine is given four times that"
    start = monotonic()
    assert search(text="su", on=TODAY)[0].area.name == "Sulawesi Barat"
    assert search(text="bergas semarang", on=TODAY)[0].area.code == "332213"
    assert monotonic() - start < 1


@pytest.mark.django_db
def test_the_same_list_again_changes_nothing(few_areas: Dataset) -> None:
    first = load_areas(dataset=few_areas)
    ids = set(Area.objects.values_list("id", flat=True))
    again = load_areas(dataset=few_areas)

    assert (first.was_there, again.was_there) == (False, True)
    assert first.areas == again.areas == len(few_areas.areas) == len(ids)
    assert set(Area.objects.values_list("id", flat=True)) == ids


@pytest.mark.django_db
def test_another_list_takes_the_place_of_the_first(few_areas: Dataset) -> None:
    load_areas(dataset=few_areas)
    load_areas(dataset=packaged_dataset(only=["34"]))

    assert set(Area.objects.values_list("parent", flat=True).filter(level=Level.REGENCY)) == {"34"}
    assert not Succession.objects.filter(old_code__startswith="9").exists()


@pytest.mark.django_db
def test_a_list_that_fails_halfway_leaves_the_old_one(few_areas: Dataset) -> None:
    load_areas(dataset=few_areas)
    doubled = replace(
        few_areas, areas=(*few_areas.areas, few_areas.areas[-1]), fingerprint="another"
    )

    with pytest.raises(IntegrityError), transaction.atomic():
        load_areas(dataset=doubled)

    assert Area.objects.count() == len(few_areas.areas)
    assert not Edition.objects.filter(fingerprint="another").exists()


@pytest.mark.django_db
def test_a_list_may_come_from_another_folder(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    head = "code,name,valid_from,valid_to\n"
    (folder / "reviewed/former_areas.csv").write_text(head)
    ours = f"{head}34,Mataram,2022-11-09,\n3471,Kota Mataram,2022-11-09,\n"
    (folder / "idn-area-data-4.0.1/areas.csv.gz").write_bytes(gzip.compress(ours.encode()))

    call_command("areas", "load", str(folder), stdout=io.StringIO())

    assert [each.name for each in path(code="34.71", on=TODAY)] == ["Mataram", "Kota Mataram"]
    assert Area.objects.count() == 2


def test_a_list_that_is_there_is_left_alone_where_only_a_missing_one_is_wanted(
    some_areas: Dataset,
) -> None:
    out = io.StringIO()
    call_command("areas", "load", "--if-missing", stdout=out)

    assert out.getvalue() == ""
    assert Area.objects.count() == len(some_areas.areas)


@pytest.mark.django_db
def test_a_folder_without_a_list_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Data wilayah tidak dimuat"):
        call_command("areas", "load", str(tmp_path), stdout=io.StringIO())


@pytest.fixture
def city(some_areas: Dataset) -> Iterator[Area]:
    with transaction.atomic():
        yield Area.objects.get(code="3471")
        transaction.set_rollback(True)


def again(row: Area, **changes: object) -> None:
    """The same row once more, with changes."""
    for name, value in {"id": None, **changes}.items():
        setattr(row, name, value)
    row.words = "yogyakarta:1A"
    row.save(force_insert=True)


@pytest.mark.parametrize(
    ("changes", "constraint"),
    [
        ({"valid_from": date(2024, 1, 1)}, "two names on one day"),
        ({"valid_from": date(2020, 1, 1), "valid_to": date(2022, 11, 9)}, "two names on one day"),
        ({}, "area_begins_once_a_day"),
        ({"code": "34715"}, "area_code_has_2_4_6_or_10_digits"),
        ({"code": "3498", "name": ""}, "area_has_a_name"),
        ({"code": "3498", "valid_to": date(2022, 1, 1)}, "area_ends_after_it_begins"),
        ({"code": "3498", "latitude": None}, "area_has_a_whole_point_or_none"),
    ],
)
def test_the_table_refuses_what_contradicts_it(
    city: Area, changes: dict[str, object], constraint: str
) -> None:
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        again(city, **changes)


def test_neighbouring_days_of_one_code_are_welcome(city: Area) -> None:
    again(city, valid_from=date(2020, 1, 1), valid_to=date(2022, 11, 8))

    assert Area.objects.filter(code="3471").count() == 2


def test_the_table_refuses_a_change_that_makes_days_overlap(city: Area) -> None:
    again(city, valid_from=date(2020, 1, 1), valid_to=date(2022, 11, 8))

    with pytest.raises(IntegrityError, match="two names on one day"), transaction.atomic():
        Area.objects.filter(id=city.id).update(valid_to=None)


def test_only_a_renaming_keeps_its_code(some_areas: Dataset) -> None:
    with pytest.raises(IntegrityError, match="only_a_renaming"), transaction.atomic():
        Succession.objects.create(
            old_code="34", new_code="34", kind="split", on=TODAY, source="", evidence="verified"
        )
