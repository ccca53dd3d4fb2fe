"""Cells are read as they were meant, or refused with the cure."""

from datetime import date, datetime

import pytest

from sokoguru.counter.calculations.cells import (
    AmountHasAFraction,
    AmountIsNegative,
    CellIsNotText,
    DayIsUnreadable,
    NikTypedAsNumber,
    amount_of,
    day_of,
    nik_of,
    phone_of,
    text_of,
)
from sokoguru.counter.calculations.tables import (
    Cell,
    FileIsNotATable,
    FileIsTooLarge,
    read_workbook,
)
from sokoguru.counter.tests.files import csv_file, xlsx_file
from sokoguru.foundation.money import UnreadableAmount

A_MOMENT = datetime(2017, 2, 23, 8)  # noqa: DTZ001  a spreadsheet knows no time zone


@pytest.mark.parametrize("cell", [3374010502801001.0, 3374010502801001, "3,37401E+15", "3.37E15"])
def test_a_nik_that_went_through_a_number_is_refused_with_the_cure(cell: Cell) -> None:
    with pytest.raises(NikTypedAsNumber, match="format kolom NIK menjadi Teks"):
        nik_of(cell)


def test_a_nik_as_text_is_read() -> None:
    assert nik_of("'3374010502801001") == "3374010502801001"
    assert nik_of(" ") == ""


def test_a_number_in_a_text_column_is_read_as_its_digits() -> None:
    assert text_of(12.0) == "12"
    assert text_of(" Sari ") == "Sari"
    for cell in (1.5, True, A_MOMENT, 10.0**16):
        with pytest.raises(CellIsNotText):
            text_of(cell)


def test_a_telephone_number_gets_its_zero_back() -> None:
    assert phone_of(81234567890.0) == "081234567890"
    assert phone_of("0812-3456") == "0812-3456"
    assert phone_of(2178901234.0) == "2178901234"


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("1.234.567", 1_234_567),
        ("Rp 5.000", 5_000),
        (25_000.0, 25_000),
        ("", 0),
        (" ", 0),
        (0.0, 0),
    ],
)
def test_amounts_are_read_as_people_write_them(cell: Cell, amount: int) -> None:
    assert amount_of(cell) == amount


def test_fractions_and_minus_signs_are_refused() -> None:
    with pytest.raises(AmountHasAFraction, match="10,5"):
        amount_of(10.5)
    for cell in (-5.0, "-5.000"):
        with pytest.raises(AmountIsNegative):
            amount_of(cell)
    for cell in ("1.5", "seribu"):
        with pytest.raises(UnreadableAmount):
            amount_of(cell)
    with pytest.raises(CellIsNotText):
        amount_of(date(2026, 1, 1))


@pytest.mark.parametrize(
    "cell",
    [date(2017, 2, 23), A_MOMENT, "2017-02-23", "23/02/2017", "23-2-2017",
     "23.02.2017", "23 Februari 2017", "23 februari 2017"],
)  # fmt: skip
def test_days_are_read_as_people_write_them(cell: Cell) -> None:
    assert day_of(cell) == date(2017, 2, 23)


@pytest.mark.parametrize(
    "cell", [42789.0, "02/23/2017", "31/02/2017", "23 Pebruari 2017", "kemarin", "", "01/01/1017"]
)
def test_anything_else_is_no_day(cell: Cell) -> None:
    with pytest.raises(DayIsUnreadable):
        day_of(cell)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_is_read_whatever_separates_its_cells(separator: str) -> None:
    content = csv_file(("nomor", "nama"), (), ("0001", "Sari"), separator=separator)
    (sheet,) = read_workbook(b"\xef\xbb\xbf" + content, filename="anggota.csv")
    assert [(row.number, row.cells) for row in sheet.rows] == [
        (1, ("nomor", "nama")),
        (3, ("0001", "Sari")),
    ]


def test_xlsx_rows_keep_the_numbers_the_spreadsheet_shows() -> None:
    content = xlsx_file({"anggota": [["nomor"], [], ["0001"], [12]]})
    (sheet,) = read_workbook(content, filename="anggota.xlsx")
    assert [(row.number, row.cells[0]) for row in sheet.rows] == [
        (1, "nomor"),
        (3, "0001"),
        (4, 12),
    ]


@pytest.mark.parametrize(
    ("content", "filename"),
    [(b"%PDF-1.7", "anggota.xlsx"), (b"PK\x03\x04", "anggota.xlsx"), (b"a\x00b", "anggota.csv"),
     (b"", "anggota.xlsx")],
)  # fmt: skip
def test_what_is_no_table_is_refused(content: bytes, filename: str) -> None:
    with pytest.raises(FileIsNotATable, match=filename):
        read_workbook(content, filename=filename)


def test_a_file_beyond_the_limit_is_refused() -> None:
    with pytest.raises(FileIsTooLarge):
        read_workbook(b"a\n" * 200_001, filename="anggota.csv")
    with pytest.raises(FileIsTooLarge):
        read_workbook(b"x" * 20_000_001, filename="anggota.csv")
