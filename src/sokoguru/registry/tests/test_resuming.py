"""A register file that was cut off goes on where it stood."""

from datetime import date

import pytest

from sokoguru.areas.vocabulary import Dataset
from sokoguru.registry.models import ReadChunk
from sokoguru.registry.operations import check_loading, take_in
from sokoguru.registry.queries import every_entry, tally
from sokoguru.registry.tests.test_importing import ALL, BY, ON, announced, file_of, taken, told

pytestmark = pytest.mark.django_db


class WorkerIsGoneError(Exception):
    """The process that read a file is gone."""


def heard(content: bytes, *, on: date = ON, until: int | None = None) -> list[int]:
    """The rows that a check told of, one number after each piece; it dies after `until` rows."""
    told_rows: list[int] = []

    def tell(done: int, _total: int) -> None:
        told_rows.append(done)
        if done == until:
            raise WorkerIsGoneError

    found = announced(content)
    if until is None:
        check_loading(loading_id=found.id, content=content, on=on, progress=tell)
    else:
        with pytest.raises(WorkerIsGoneError):
            check_loading(loading_id=found.id, content=content, on=on, progress=tell)
    return told_rows


def test_what_was_read_before_a_cut_is_not_read_again(some_areas: Dataset) -> None:
    bad = "Koperasi Salah,,,3404,,aktif,,banyak,"
    content = file_of(*(f"Koperasi {n},,{n}/BH,3404,,aktif,,," for n in range(11_000)), bad)

    cut = heard(content, until=10_000)
    gone_on = heard(content)
    heard(content, until=5_000)
    another_day = heard(content, on=date(2026, 3, 3))

    assert cut == [5_000, 10_000]
    assert gone_on == [10_000, 11_001]
    assert another_day == [5_000, 10_000, 11_001]
    assert tally(filters=ALL).total == 0


def test_faults_and_rows_of_before_a_cut_are_in_the_end_result(some_areas: Dataset) -> None:
    bad = "Koperasi Salah,,,3404,,aktif,,banyak,"
    good = [f"Koperasi {n},,{n}/BH,3404,,aktif,,{n}," for n in range(5_100)]
    faulty, sound = file_of(bad, *good), file_of(*good)
    heard(faulty, until=5_000)
    heard(sound, until=5_000)

    refused = check_loading(loading_id=announced(faulty).id, content=faulty, on=ON)
    done = taken(sound)

    assert told(refused) == [(2, "jumlah_anggota")]
    assert (done.found.new, done.rows_done) == (5_100, 5_100)
    assert sum(e.member_count or 0 for e in every_entry(filters=ALL)) == sum(range(5_100))
    assert not ReadChunk.objects.exists()


def test_a_file_that_was_checked_is_written_without_reading_it_again(some_areas: Dataset) -> None:
    content = file_of(*(f"Koperasi {n},,{n}/BH,3404,,aktif,,," for n in range(5_100)))
    heard(content)
    told_rows: list[int] = []

    take_in(
        loading_id=announced(content).id,
        content=content,
        on=ON,
        by=BY,
        progress=lambda done, _total: told_rows.append(done),
    )

    assert told_rows == [5_100]
    assert tally(filters=ALL).total == 5_100
