"""A register is read row by row; every fault is told with its place."""

from collections.abc import Sequence
from datetime import date

import pytest

from sokoguru.counter.calculations.cells import NikTypedAsNumber
from sokoguru.counter.calculations.columns import ColumnIsDoubled, ColumnIsMissing
from sokoguru.counter.calculations.members_file import (
    DayLiesAhead,
    GroupIsNotInArticles,
    NikIsKnown,
    NikStandsTwice,
    NumberIsKnown,
    NumberStandsTwice,
    RegisterReading,
    Surroundings,
    read_register,
)
from sokoguru.counter.calculations.tables import read_workbook
from sokoguru.counter.tests.files import REGISTER_HEADER, csv_file, register_row, xlsx_file
from sokoguru.foundation.refusal import Refusal
from sokoguru.members.calculations.particulars import NameIsMissing

NIK, OTHER_NIK = "3374010502801001", "3374014502801002"
KNOWN = Surroundings(
    groups=("umum", "pegawai"),
    numbers={"0001"},
    niks={OTHER_NIK: "Sari"},
    on=date(2026, 3, 2),
)


def read(*rows: Sequence[object], header: Sequence[object] = REGISTER_HEADER) -> RegisterReading:
    sheet = read_workbook(csv_file(header, *rows), filename="a.csv")[0]
    return read_register(sheet.rows, KNOWN)


def faults(reading: RegisterReading) -> list[tuple[int, str, type[Refusal]]]:
    return [(fault.row, fault.column, type(fault.refusal)) for fault in reading.faults]


def test_good_rows_become_people() -> None:
    reading = read(register_row("0002", nik=NIK, telepon="0812"), register_row("0003"))
    assert not reading.faults
    assert [(person.number, person.nik) for person in reading.people] == [
        ("0002", NIK),
        ("0003", ""),
    ]
    assert reading.people[0].joined_on == date(2020, 1, 15)


def test_every_fault_of_a_row_is_told_with_its_column() -> None:
    row = register_row("0001", nama="", nik=OTHER_NIK, kelompok="tamu", tanggal_masuk="2027-01-01")
    reading = read(row)
    assert not reading.people
    assert sorted(faults(reading), key=str) == sorted(
        [
            (2, "nama", NameIsMissing),
            (2, "kelompok", GroupIsNotInArticles),
            (2, "tanggal_masuk", DayLiesAhead),
            (2, "nomor", NumberIsKnown),
            (2, "nik", NikIsKnown),
        ],
        key=str,
    )


def test_doubles_inside_the_file_name_the_first_row() -> None:
    reading = read(register_row("0002", nik=NIK), register_row("0002", nik=NIK))
    assert faults(reading) == [(3, "nomor", NumberStandsTwice), (3, "nik", NikStandsTwice)]
    assert "baris 2" in reading.faults[0].sentence
    assert NIK not in reading.faults[1].sentence


def test_a_nik_typed_as_an_excel_number_is_refused_by_row_and_column() -> None:
    rows = [REGISTER_HEADER, register_row("0002", nik=int(NIK), tanggal_masuk=date(2020, 1, 15))]
    sheet = read_workbook(xlsx_file({"anggota": rows}), filename="a.xlsx")[0]
    assert faults(read_register(sheet.rows, KNOWN)) == [(2, "nik", NikTypedAsNumber)]


def test_headers_are_found_in_any_order_and_unknown_ones_are_named() -> None:
    header = ("Nama *", "Tanggal Masuk", "NOMOR", "kelompok", "hobi")
    reading = read(("Sari", "15/01/2020", "0002", "umum", "catur"), header=header)
    assert not reading.faults
    assert reading.people[0].name == "Sari"
    assert reading.unknown_columns == ("hobi",)


def test_missing_and_doubled_columns_stop_the_reading() -> None:
    reading = read(("0002", "Sari", "Sri"), header=("nomor", "nama", "nama"))
    assert faults(reading) == [
        (1, "kelompok", ColumnIsMissing),
        (1, "tanggal_masuk", ColumnIsMissing),
        (1, "nama", ColumnIsDoubled),
    ]
    assert not reading.people


@pytest.mark.parametrize("groups", [("umum",)])
def test_the_only_group_need_not_be_typed(groups: tuple[str, ...]) -> None:
    known = Surroundings(groups=groups, numbers=(), niks={}, on=KNOWN.on)
    content = csv_file(REGISTER_HEADER, register_row("0002", kelompok=""))
    reading = read_register(read_workbook(content, filename="a.csv")[0].rows, known)
    assert reading.people[0].group == "umum"
