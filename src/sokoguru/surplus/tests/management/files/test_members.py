"""The file of members: the forms it may take, and the row of the first thing wrong with it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.surplus.management.files.amounts import (
    AmountAbsent,
    AmountNegative,
    AmountUnreadable,
)
from sokoguru.surplus.management.files.members import (
    COLUMNS,
    Claim,
    ColumnMissing,
    ColumnRepeated,
    MemberNumberMissing,
    MemberNumberRepeated,
    MemberNumberSpoilt,
    MembersRead,
    NoMembers,
    TextUnprintable,
    read_members,
)
from sokoguru.surplus.management.files.tables import (
    FileEmpty,
    FileKindUnknown,
    FileUnreadable,
    RowTooLong,
)

HEADING = "nomor,nama,transaksi,simpanan\n"


def heard(_: int) -> None:
    """Progress that nobody watches."""


def read(tmp_path: Path, content: str | bytes, name: str = "anggota.csv") -> MembersRead:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_members(path, progress=heard)


def read_excel(tmp_path: Path, *rows: Sequence[object]) -> MembersRead:
    path = tmp_path / "anggota.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        day = workbook.add_format({"num_format": "yyyy-mm-dd"})
        for row, cells in enumerate(rows):
            for place, cell in enumerate(cells):
                if isinstance(cell, date):
                    sheet.write_datetime(row, place, cell, day)
                else:
                    sheet.write(row, place, cell)
    return read_members(path, progress=heard)


def rows_of(read: MembersRead) -> list[tuple[str, str, int, int]]:
    roll = read.roll
    columns = (roll.numbers, roll.names, roll.transactions.tolist(), roll.savings.tolist())
    return list(zip(*columns, strict=True))


ADI = ("1", "Adi", 5_500_000, 800_000)
SARI = ("2", "Sari", 1_234_567, 0)


@pytest.mark.parametrize(
    "content",
    [
        HEADING + "1,Adi,5500000,800000\n2,Sari,1234567,0\n",
        HEADING + "1,Adi,5.500.000,800.000\n2,Sari,1.234.567,0\n",
        HEADING + "1,Adi,Rp 5.500.000,Rp800.000\n2,Sari,Rp 1.234.567,Rp 0",
        HEADING + '1,Adi,"Rp 5.500.000,00",800000\n2,Sari,"1.234.567,-", 0 \n',
        "\ufeff" + HEADING.replace("\n", "\r\n") + "1,Adi,5500000,800000\r\n2,Sari,1234567,0\r\n",
        "nomor;nama;transaksi;simpanan\r\n1;Adi;5.500.000;800000\r\n2;Sari;1234567;0\r\n;;;\r\n",
        "nomor\tnama\ttransaksi\tsimpanan\n1\tAdi\t5500000\t800000\n2\tSari\t1234567\t0\n",
        "\n Simpanan ,NAMA,Nomor,transaksi,\n800000,Adi,1,5500000,\n\n0,Sari, 2 ,1234567,,\n",
    ],
)
def test_every_documented_form_reads_alike(tmp_path: Path, content: str) -> None:
    assert rows_of(read(tmp_path, content)) == [ADI, SARI]


def test_a_workbook_reads_like_a_text_even_when_numbers_were_typed_as_numbers(
    tmp_path: Path,
) -> None:
    found = read_excel(
        tmp_path,
        [],
        COLUMNS,
        [1.0, "Adi", 5_500_000, "Rp 800.000"],
        ["", "", "", ""],
        ["2", "Sari", 1_234_567.0, 0],
    )
    assert rows_of(found) == [ADI, SARI]


def test_other_columns_are_dropped_and_said_so(tmp_path: Path) -> None:
    found = read(tmp_path, "nomor,alamat,nama,transaksi,simpanan\n1,Jl. Mawar,Adi,5500000,800000\n")
    assert rows_of(found) == [ADI]
    assert found.dropped == ("alamat",)


def test_result_columns_of_an_earlier_run_are_read_as_claims(tmp_path: Path) -> None:
    content = HEADING.replace("\n", ",shu\n") + "1,Adi,5,8,100\n2,Sari,1,0,187.205\n3,Budi,1,1,7\n"
    assert read(tmp_path, content).claims == (Claim("shu", Rupiah(187_205), 3),)


def test_progress_hears_how_many_were_read(tmp_path: Path) -> None:
    path = tmp_path / "anggota.csv"
    path.write_text(HEADING + "".join(f"{n},A,1,1\n" for n in range(45_000)))
    counts: list[int] = []
    read_members(path, progress=counts.append)
    assert counts == [20_000, 40_000, 45_000]


def test_a_bad_row_after_very_many_good_ones_is_named(tmp_path: Path) -> None:
    rows = "".join(f"{number},A,1.000,1\n" for number in range(25_000))
    with pytest.raises(AmountUnreadable, match=r"Baris 25002, kolom transaksi"):
        read(tmp_path, HEADING + rows + "x,A,1.5,1\n")


@pytest.mark.parametrize(
    ("content", "refused", "sentence"),
    [
        ("", FileEmpty, "kosong"),
        ("\n\n", FileEmpty, "kosong"),
        (HEADING, NoMembers, "tidak berisi anggota"),
        (HEADING + "\n,,,\n", NoMembers, "tidak berisi anggota"),
        ("nomor,nama,transaksi\n1,Adi,5\n", ColumnMissing, 'Baris 1: kolom "simpanan" tidak ada'),
        (
            "nomor,nama,nama,transaksi,simpanan\n1,A,A,5,5\n",
            ColumnRepeated,
            'Baris 1: kolom "nama" ada lebih',
        ),
        (
            HEADING + "1,Adi,-5,8\n",
            AmountNegative,
            "Baris 2, kolom transaksi: jumlah tidak boleh negatif (-Rp 5)",
        ),
        (HEADING + "1,Adi,5,8\n2,Sari,5,-Rp 1.000\n", AmountNegative, "Baris 3, kolom simpanan"),
        (
            HEADING + "1,Adi,banyak,8\n",
            AmountUnreadable,
            'Baris 2, kolom transaksi: "banyak" bukan jumlah',
        ),
        (
            HEADING + "1,Adi,5,1.5\n",
            AmountUnreadable,
            'Baris 2, kolom simpanan: "1.5" bukan jumlah',
        ),
        (HEADING + "1,Adi,5,1000000000000001\n", AmountUnreadable, "Baris 2, kolom simpanan"),
        (HEADING + "1,Adi,5,99999999999999999999\n", AmountUnreadable, "Baris 2, kolom simpanan"),
        (HEADING + "1,Adi,,8\n", AmountAbsent, "Baris 2, kolom transaksi: jumlah kosong"),
        (HEADING + "1,Adi\n", AmountAbsent, "Baris 2, kolom transaksi: jumlah kosong"),
        (HEADING + "1,Adi,1,234,567\n", RowTooLong, "Baris 2 berisi 5 kolom"),
        (HEADING + ",Adi,5,8\n", MemberNumberMissing, "Baris 2: nomor anggota kosong"),
        (
            HEADING + "1,Adi,5,8\n\n1,Sari,5,8\n",
            MemberNumberRepeated,
            "Baris 4: nomor anggota 1 sudah dipakai di baris 2",
        ),
        (
            HEADING + "3.27604E+15,Adi,5,8\n",
            MemberNumberSpoilt,
            'Baris 2: nomor anggota "3.27604E+15" rusak',
        ),
        (HEADING + '"1\n2",Adi,5,8\n', TextUnprintable, "Baris 2, kolom nomor"),
        (HEADING + "1,A\x00di,5,8\n", TextUnprintable, "Baris 2, kolom nama"),
        (HEADING + '1,"Adi,5,8\n2,Sari,5,8\n', FileUnreadable, "rusak"),
        (HEADING + '1,Adi,"5\n6",8\n', AmountUnreadable, "Baris 2, kolom transaksi"),
        (b"\xff\xfen\x00o\x00", FileUnreadable, "UTF-8"),
        (HEADING.encode() + b"1,Ad\xed,5,8\n", FileUnreadable, "UTF-8"),
    ],
)
def test_it_refuses_with_the_row(
    tmp_path: Path, content: str | bytes, refused: type[Refusal], sentence: str
) -> None:
    with pytest.raises(refused) as refusal:
        read(tmp_path, content)
    assert sentence in refusal.value.sentence


@pytest.mark.parametrize(
    ("row", "refused", "sentence"),
    [
        (
            [3_276_041_234_567_890, "Adi", 5, 8],
            MemberNumberSpoilt,
            'Baris 2: nomor anggota "3.27604123456789e+15"',
        ),
        ([1.5, "Adi", 5, 8], MemberNumberSpoilt, 'Baris 2: nomor anggota "1.5" rusak'),
        ([True, "Adi", 5, 8], MemberNumberSpoilt, "Baris 2: nomor anggota"),
        ([date(2020, 1, 2), "Adi", 5, 8], MemberNumberSpoilt, "Baris 2: nomor anggota"),
        ([1, "Adi", 5.5, 8], AmountUnreadable, 'Baris 2, kolom transaksi: "5.5" bukan jumlah'),
        ([1, "Adi", 5, -8], AmountNegative, "Baris 2, kolom simpanan: jumlah tidak boleh negatif"),
        ([1, "Adi", 5, 2e15], AmountUnreadable, "Baris 2, kolom simpanan"),
        ([1, "Adi", True, 8], AmountUnreadable, "Baris 2, kolom transaksi"),
        ([1, "Adi", date(2020, 1, 2), 8], AmountUnreadable, "Baris 2, kolom transaksi"),
        ([1, "Adi", "", 8], AmountAbsent, "Baris 2, kolom transaksi: jumlah kosong"),
    ],
)
def test_it_refuses_what_a_workbook_spoils(
    tmp_path: Path, row: Sequence[object], refused: type[Refusal], sentence: str
) -> None:
    with pytest.raises(refused) as refusal:
        read_excel(tmp_path, COLUMNS, row)
    assert sentence in refusal.value.sentence


@pytest.mark.parametrize(
    ("name", "content", "refused", "sentence"),
    [
        ("anggota.xlsx", b"not a workbook", FileUnreadable, "bukan buku kerja Excel"),
        ("anggota.xlsx", b"", FileUnreadable, "bukan buku kerja Excel"),
        ("anggota.ods", b"", FileKindUnknown, "harus berakhiran .csv atau .xlsx"),
        ("anggota", b"", FileKindUnknown, "harus berakhiran .csv atau .xlsx"),
    ],
)
def test_it_refuses_files_of_another_kind(
    tmp_path: Path, name: str, content: bytes, refused: type[Refusal], sentence: str
) -> None:
    with pytest.raises(refused) as refusal:
        read(tmp_path, content, name)
    assert sentence in refusal.value.sentence


@pytest.mark.parametrize("name", ["tiada.csv", "tiada.xlsx"])
def test_it_refuses_files_that_are_not_there(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileUnreadable, match="tidak dapat dibaca"):
        read_members(tmp_path / name, progress=heard)
    (tmp_path / name).mkdir()
    with pytest.raises(FileUnreadable, match="tidak dapat dibaca"):
        read_members(tmp_path / name, progress=heard)
