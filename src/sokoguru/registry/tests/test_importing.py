"""A register file on its way: read, matched, refused, written as a whole, never twice."""

import hashlib
from collections.abc import Callable
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from django.db import connection

from sokoguru.areas.vocabulary import Dataset
from sokoguru.foundation.actor import Actor
from sokoguru.registry.calculations.numbers import NikIsANumber
from sokoguru.registry.calculations.register_cells import (
    CellIsEmpty,
    CellIsUnknown,
    NumberIsUnreadable,
)
from sokoguru.registry.calculations.register_file import (
    InactiveWithoutReason,
)
from sokoguru.registry.models import ClassAssignment, Loading, StatusEvent
from sokoguru.registry.operations import check_loading, open_loading, take_in
from sokoguru.registry.operations.loading import (
    FileHasChanged,
    LoadingIsAtWork,
    RegisterFileHasFaults,
)
from sokoguru.registry.queries import (
    cut_off_loading,
    entries,
    history,
    loading,
    tally,
)
from sokoguru.registry.queries.loadings import LOCK
from sokoguru.registry.vocabulary import EntryFilters, LoadingFact, LoadingState, RegisterEntry

pytestmark = pytest.mark.django_db
Enter = Callable[..., RegisterEntry]
ON = date(2026, 3, 2)
BY = Actor(name="Wayan", at=datetime(2026, 3, 2, 5, tzinfo=UTC))
HEAD = (
    "nama,nik,nomor_badan_hukum,kode_wilayah,tingkat,status,alasan_status,jumlah_anggota,golongan"
)
ALL = EntryFilters()


def file_of(*rows: str) -> bytes:
    """A csv file with the usual header."""
    return "\n".join([HEAD, *rows]).encode()


def announced(content: bytes, *, area: str = "", name: str = "r.csv") -> LoadingFact:
    """The loading of a file."""
    return open_loading(content=content, file_name=name, area_code=area, by=BY)


def checked(*rows: str, area: str = "") -> LoadingFact:
    """What a check says of these rows."""
    content = file_of(*rows)
    return check_loading(loading_id=announced(content, area=area).id, content=content, on=ON)


def taken(content: bytes, *, name: str = "r.csv", on: date = ON) -> LoadingFact:
    """A file that is in the register now."""
    found = announced(content, name=name)
    return take_in(loading_id=found.id, content=content, on=on, by=BY)


def told(found: LoadingFact) -> list[tuple[int, str]]:
    """Row and column of every fault."""
    return [(fault.row, fault.column) for fault in found.found.faults]


TWO = (
    "Koperasi Satu,3404000000001,1/BH/2001,34.04,,aktif,,25,STATUS:PRODUSEN",
    "Koperasi Dua,,2/BH/2002,3402,SEKUNDER,tidak aktif,Tidak RAT,,",
)


def test_a_file_is_written_with_status_classes_and_history(some_areas: Dataset) -> None:
    found = taken(file_of(*TWO)).found
    (two, one) = entries(filters=ALL).entries

    assert (found.new, found.changed, found.unchanged, found.refused) == (2, 0, 0, 0)
    assert (one.name, one.nik, one.area_code, one.member_count) == (
        "Koperasi Satu", "3404000000001", "3404", 25,
    )  # fmt: skip
    assert one.classes == {
        "FORM": "PRIMER", "LEVEL": "PRIMER", "PRODUCER_TYPE": "JENIS_1", "STATUS": "PRODUSEN",
    }  # fmt: skip
    assert (two.is_active, two.status_reason, two.level) == (False, "Tidak RAT", "SEKUNDER")
    assert [m.text for m in history(entry_id=two.id)] == ["Tidak RAT"]
    assert ClassAssignment.objects.filter(entry_id=one.id, valid_to=None).count() == 4


def test_the_same_file_again_changes_nothing_and_doubles_nothing(some_areas: Dataset) -> None:
    content = file_of(*TWO, "Koperasi Tiga,,,3404,,aktif,,,")
    taken(content)
    events = StatusEvent.objects.count()

    found = taken(content).found

    assert (found.new, found.changed, found.unchanged, found.missing) == (0, 0, 3, 0)
    assert tally(filters=ALL).total == 3
    assert StatusEvent.objects.count() == events


def test_what_changes_is_kept_and_empty_cells_erase_nothing(some_areas: Dataset) -> None:
    taken(file_of(*TWO))
    later = date(2026, 4, 1)
    change = file_of("Koperasi Satu,3404000000001,,34.04,,tidak aktif,Kantor tutup,30,FIELD:KSP")

    found = taken(change, on=later).found

    one = entries(filters=EntryFilters(text="satu")).entries[0]
    assert (found.new, found.changed, found.missing) == (0, 1, 1)
    assert (one.legal_number, one.member_count, one.is_active) == ("1/BH/2001", 30, False)
    assert one.classes["STATUS"] == "PRODUSEN"
    assert one.classes["FIELD"] == "KSP"
    (moment,) = (m for m in history(entry_id=one.id) if m.kind == "impor")
    assert moment.changes["member_count"] == ("25", "30")
    status = [m for m in history(entry_id=one.id) if m.kind == "status"]
    assert [(m.is_active, m.on) for m in status] == [(False, later), (True, ON)]


def test_a_legal_number_matches_until_the_nik_is_known(some_areas: Dataset) -> None:
    taken(file_of(*TWO))

    taken(file_of("Koperasi Dua,3402000000002,2/BH/2002,3402,,tidak aktif,Tidak RAT,,"))

    two = entries(filters=EntryFilters(text="dua")).entries
    assert [(each.nik, each.level) for each in two] == [("3402000000002", "SEKUNDER")]


@pytest.mark.parametrize(
    ("row", "column", "refusal"),
    [
        (",1234567890,,3404,,aktif,,,", "nama", CellIsEmpty()),
        ("K,3.40400E+12,,3404,,aktif,,,", "nik", NikIsANumber()),
        ("K,,,,,aktif,,,", "kode_wilayah", CellIsEmpty()),
        ("K,,,3404,,hidup,,,", "status", CellIsUnknown(text="hidup", known="aktif, tidak aktif")),
        ("K,,,3404,,tidak aktif,,,", "alasan_status", InactiveWithoutReason()),
        (
            "K,,,3404,,aktif,,-3,",
            "jumlah_anggota",
            NumberIsUnreadable(text="-3", least=0, most=50_000_000),
        ),
    ],
)
def test_a_wrong_cell_is_named_with_its_cure(
    some_areas: Dataset, row: str, column: str, refusal: Any
) -> None:
    found = checked(row)

    assert told(found) == [(2, column)]
    assert found.found.faults[0].sentence == refusal.sentence
    assert found.state is LoadingState.FAULTY


def test_classes_and_levels_that_are_not_typed_are_refused(some_areas: Dataset) -> None:
    found = checked(
        "A,,,3404,BESAR,aktif,,,STATUS:TANI",
        "B,,,3404,,aktif,,,SCALE:MIKRO",
        "C,,,3404,,aktif,,,LEVEL:PUSAT",
        "D,,,3404,,aktif,,,STATUS:PRODUSEN;STATUS:KONSUMEN",
    )

    assert told(found) == [
        (2, "golongan"), (2, "tingkat"), (3, "golongan"), (4, "golongan"), (5, "golongan"),
    ]  # fmt: skip
    assert "dihitung" in found.found.faults[2].sentence


def test_a_nik_that_is_a_number_in_the_sheet_is_refused(some_areas: Dataset) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEAD.split(","))
    sheet.append(["Koperasi Satu", 3404000000001, "", "34.04", "", "aktif"])
    target = BytesIO()
    book.save(target)
    content = target.getvalue()

    found = check_loading(loading_id=announced(content, name="r.xlsx").id, content=content, on=ON)

    assert told(found) == [(2, "nik")]
    assert "Ubah format kolom NIK menjadi Teks" in found.found.faults[0].sentence


def test_rows_that_contradict_each_other_or_the_desk_are_refused(some_areas: Dataset) -> None:
    found = checked(
        "Koperasi Satu,3404000000001,,3404,,aktif,,,",
        "Koperasi Lain,3404000000001,,3404,,aktif,,,",
        "Koperasi Bantul,,,3402,,aktif,,,",
        "Koperasi Hilang,,,3499,,aktif,,,",
        "Koperasi Lama,,,9101,,aktif,,,",
        area="3404",
    )
    sentences = {fault.row: fault.sentence for fault in reversed(found.found.faults)}

    assert sentences[3].startswith("Baris ini sama dengan baris 2.")
    assert "di luar wilayah meja ini (3404)" in sentences[4]
    assert "tidak ada dalam daftar Kemendagri" in sentences[5]
    assert "Penggantinya: 93.01 Kabupaten Merauke." in sentences[6]
    assert tally(filters=ALL).total == 0


def test_two_rows_may_not_mean_one_entry(enter: Enter) -> None:
    enter("Koperasi Satu", nik="3404000000001", legal_number="1/BH/2001")

    found = checked(
        "Koperasi Satu,3404000000001,,3404,,aktif,,,",
        "Koperasi Satu,,1/BH/2001,3404,,aktif,,,",
    )

    assert told(found) == [(3, "nama")]


def test_one_wrong_cell_keeps_the_whole_file_out(some_areas: Dataset) -> None:
    content = file_of(*TWO, "Koperasi Tiga,,,3404,,aktif,,banyak,")
    found = announced(content)

    with pytest.raises(RegisterFileHasFaults, match="1 kesalahan"):
        take_in(loading_id=found.id, content=content, on=ON, by=BY)

    assert tally(filters=ALL).total == 0
    known = loading(loading_id=found.id)
    assert known is not None
    assert known.state is LoadingState.FAULTY


def test_a_loading_that_was_cut_off_is_taken_up_under_its_number(some_areas: Dataset) -> None:
    content = file_of(*TWO)
    first = announced(content)
    Loading.objects.filter(id=first.id).update(state=LoadingState.WRITING.value, rows_done=1)
    stopped = cut_off_loading(sha256=hashlib.sha256(content).hexdigest(), area_code="")

    again = announced(content)
    take_in(loading_id=again.id, content=content, on=ON, by=BY)

    assert stopped is not None
    assert stopped.is_cut_off
    assert again.id == first.id
    assert tally(filters=ALL).total == 2
    assert Loading.objects.count() == 1


def test_other_bytes_and_a_file_at_work_are_refused(some_areas: Dataset) -> None:
    content = file_of(*TWO)
    found = announced(content)

    with pytest.raises(FileHasChanged):
        check_loading(loading_id=found.id, content=content + b" ", on=ON)
    with connection.cursor() as cursor:  # the lock of a worker, held by this very connection
        cursor.execute("SELECT pg_advisory_lock(%s, %s)", [LOCK, found.id])
    try:
        at_work = loading(loading_id=found.id)
        assert at_work is not None
        assert at_work.is_running
        with pytest.raises(LoadingIsAtWork):
            announced(content)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [LOCK, found.id])


def test_a_missing_column_and_an_empty_file_are_told(some_areas: Dataset) -> None:
    content = b"nama,status\nKoperasi Satu,aktif\n"
    lacking = check_loading(loading_id=announced(content).id, content=content, on=ON)
    empty = checked()

    assert told(lacking) == [(1, "kode_wilayah")]
    assert empty.found.faults[0].sentence == "Berkas tidak berisi baris data."
