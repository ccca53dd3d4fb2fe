"""Statements are read from CSV, XLSX and MT940, and every doubtful row is named."""

from datetime import date
from decimal import Decimal

import pytest

from sokoguru.treasury.calculations.cells import AmountReader, day_of
from sokoguru.treasury.calculations.files import read_statement
from sokoguru.treasury.calculations.refusals import (
    AmountIsUnreadable,
    BalanceDoesNotFollow,
    CurrencyIsNotRupiah,
    DayIsUnreadable,
    FileHasNoLines,
    FileIsNotAStatement,
    FileIsTooLarge,
    HeaderIsMissing,
    MovementIsDoubtful,
    SenNeedBalance,
    SeparatorsContradict,
)
from sokoguru.treasury.calculations.tables import MOST_BYTES
from sokoguru.treasury.tests.files import CSV, MT940, csv_file, xlsx_file
from sokoguru.treasury.vocabulary import Flow, ReadStatement


def sums(said: ReadStatement) -> list[tuple[str, str, int]]:
    return [(f"{line.on:%d%m}", line.flow.value, int(line.amount)) for line in said.lines]


def sentences(said: ReadStatement) -> list[tuple[int, str]]:
    return [(fault.row, fault.sentence) for fault in said.faults]


def test_it_reads_mt940_with_its_balances_and_leaves_sen_out_of_them() -> None:
    said = read_statement(MT940.encode(), filename="maret.sta")
    assert not said.faults
    assert sums(said) == [
        ("0303", "masuk", 500_000), ("0503", "keluar", 200_000), ("3103", "keluar", 15_000),
        ("3103", "masuk", 1_234),
    ]  # fmt: skip
    assert (said.opening, said.closing, said.account_number) == (1_000_000, 1_286_234, "1234567890")
    assert (said.lines[0].text, said.lines[0].reference) == ("SETORAN TUNAI TOKO", "BCA123")
    assert said.lines[3].written == "1.234,56"
    assert "1 mutasi memuat sen" in said.notes[0]


def test_it_reads_several_mt940_statements_that_follow_each_other() -> None:
    april = MT940.replace("1000000,00", "1286234,56").replace(
        ":62F:C260331IDR1286234,56", ":62F:C260430IDR1572469,12"
    )
    april = (
        april.replace("260303", "260403")
        .replace("260305", "260405")
        .replace("2603310331", "2604300430")
    )
    said = read_statement(f"{MT940}-\n{april}".encode(), filename="dua.sta")
    assert (len(said.lines), said.closing, said.last_day) == (8, 1_572_469, date(2026, 4, 30))
    assert not said.faults
    gap = april.replace("C260301IDR1286234,56", "C260301IDR1286235,56")
    torn = read_statement(f"{MT940}-\n{gap}".encode(), filename="dua.sta")
    assert [row for row, _sentence in sentences(torn)] == [8]


def test_it_refuses_mt940_of_other_money_and_what_is_none() -> None:
    with pytest.raises(CurrencyIsNotRupiah, match="dalam USD"):
        read_statement(MT940.replace("IDR", "USD").encode(), filename="usd.sta")
    with pytest.raises(FileIsNotAStatement):
        read_statement(b":20:x\n:25:1\n:60F:rusak\n", filename="rusak.sta")
    with pytest.raises(FileIsNotAStatement):
        read_statement(b"\x00\x01", filename="gambar.png")
    with pytest.raises(FileIsNotAStatement):
        read_statement(b"PK\x03\x04 rusak", filename="rusak.xlsx")
    with pytest.raises(FileIsTooLarge):
        read_statement(b"a" * (MOST_BYTES + 1), filename="besar.csv")


def test_a_wrong_mt940_closing_balance_is_a_fault() -> None:
    said = read_statement(MT940.replace("IDR1286234,56", "IDR1286235,56").encode(), filename="x")
    assert sentences(said) == [
        (4, "Saldo akhir Rp 1.286.235 tidak sama dengan saldo awal dan mutasinya (Rp 1.286.234). "
            "Unduh lagi rekening koran yang lengkap.")
    ]  # fmt: skip


def test_it_finds_the_header_below_the_preface_of_a_bank() -> None:
    said = read_statement(CSV.encode(), filename="maret.csv")
    assert sums(said) == [
        ("0303", "masuk", 500_000), ("0503", "keluar", 200_000), ("3103", "keluar", 15_000)
    ]  # fmt: skip
    assert (said.opening, said.closing) == (1_000_000, 1_285_000)


def test_it_reads_english_columns_and_points_for_sen() -> None:
    said = read_statement(
        csv_file(
            '2026-03-03,Cash deposit,"500,000.00","1,500,000.00"',
            '2026-03-05,Supplier,"-200,000.00","1,300,000.00"',
            header="Posting Date,Description,Amount,Balance",
        ),
        filename="march.csv",
    )
    assert sums(said) == [("0303", "masuk", 500_000), ("0503", "keluar", 200_000)]
    assert said.opening == 1_000_000


def test_it_reads_marks_beside_or_behind_an_amount() -> None:
    beside = read_statement(
        csv_file("03/03/2026;A;1.000;K", "04/03/2026;B;2.000;D", header="Tgl;Uraian;Mutasi;D/K"),
        filename="a.csv",
    )
    behind = read_statement(
        csv_file("03/03/2026;A;1.000 CR", "04/03/2026;B;2.000 DB", header="Tgl;Uraian;Mutasi"),
        filename="b.csv",
    )
    assert sums(beside) == sums(behind) == [("0303", "masuk", 1_000), ("0403", "keluar", 2_000)]
    assert beside.opening is None


def test_it_reads_a_workbook_with_real_days_and_numbers() -> None:
    content = xlsx_file(
        ("Tanggal", "Keterangan", "Debet", "Kredit", "Saldo"),
        (date(2026, 3, 3), "Setoran", "", 500000, 1500000.0),
        ("05/03/2026", "Pemasok", 200000.0, 0, 1300000),
    )
    said = read_statement(content, filename="maret.xlsx")
    assert sums(said) == [("0303", "masuk", 500_000), ("0503", "keluar", 200_000)]
    assert said.opening == 1_000_000


def test_the_newest_may_stand_first() -> None:
    said = read_statement(
        csv_file("05/03/2026;B;200;;1.300", "05/03/2026;A;;100;1.500", "03/03/2026;S;;400;1.400"),
        filename="x.csv",
    )
    assert not said.faults
    assert [line.text for line in said.lines] == ["S", "A", "B"]


def test_summaries_and_descriptions_that_run_on_are_understood() -> None:
    said = read_statement(
        csv_file(
            ";SALDO AWAL;;;1.000.000", "03/03/2026;SETORAN;;500.000;", ";TOKO BARU;;;",
            "05/03/2026;PEMASOK;200.000;;1.300.000", ";TOTAL MUTASI;200.000;500.000;",
            "Saldo Akhir;;;;1.300.000",
        ),
        filename="x.csv",
    )  # fmt: skip
    assert not said.faults
    assert [line.text for line in said.lines] == ["SETORAN TOKO BARU", "PEMASOK"]
    assert (said.opening, said.closing) == (1_000_000, 1_300_000)


def test_every_wrong_row_is_named_with_its_number() -> None:
    said = read_statement(
        csv_file(
            "31/31/2026;A;;500;1.500", "03/03/2026;B;abc;;1.500", "04/03/2026;C;5;5;1.500",
            "05/03/2026;D;;;1.500", "06/03/2026;E;;100;1.600", "07/03/2026;F;;100;1.800",
        ),
        filename="x.csv",
    )  # fmt: skip
    assert [row for row, _sentence in sentences(said)] == [2, 3, 4, 5]
    assert 'Tanggal "31/31/2026" tidak terbaca' in said.faults[0].sentence
    assert 'Jumlah "abc" tidak terbaca' in said.faults[1].sentence
    assert said.faults[2].sentence == MovementIsDoubtful().sentence


def test_a_balance_that_does_not_follow_is_named() -> None:
    said = read_statement(
        csv_file("06/03/2026;E;;100;1.600", "07/03/2026;F;;100;1.800"), filename="x.csv"
    )
    refusal = BalanceDoesNotFollow(written="1.800,00", expected="1.700,00")
    assert sentences(said) == [(3, refusal.sentence)]


def test_sen_without_a_balance_are_refused() -> None:
    said = read_statement(
        csv_file("06/03/2026;E;;1.234,56", header="Tanggal;Uraian;Debet;Kredit"), filename="x.csv"
    )
    assert said.faults[0].sentence == SenNeedBalance(text="1.234,56").sentence


def test_a_movement_without_any_side_is_refused_unless_the_balance_tells() -> None:
    doubtful = read_statement(
        csv_file("06/03/2026;E;1.000", header="Tanggal;Uraian;Mutasi"), filename="x.csv"
    )
    assert "uang masuk atau keluar" in doubtful.faults[0].sentence


def test_a_table_without_movements_or_columns_is_refused() -> None:
    with pytest.raises(HeaderIsMissing):
        read_statement(b"nama;alamat\nSari;Krajan\n", filename="x.csv")
    with pytest.raises(FileHasNoLines):
        read_statement(csv_file(), filename="x.csv")


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1.234.567,00", "1234567"), ("1,234,567.00", "1234567"), ("1.234", "1234"),
        ("1,234", "1234"), ("Rp 1.500", "1500"), ("(1.500)", "-1500"), ("-12.34", "-12.34"),
        ("1234567", "1234567"), ("1.234,5", "1234.5"), ("IDR 2,000.10", "2000.10"),
    ],
)  # fmt: skip
def test_amounts_are_read_in_both_writings(text: str, amount: str) -> None:
    read = AmountReader().read(text)
    assert read is not None
    assert read[0] == Decimal(amount)


@pytest.mark.parametrize("text", ["1.23.456", "1,2,3", "12.345.67", "x", "1.234.5678", "9" * 20])
def test_amounts_that_are_none_are_refused(text: str) -> None:
    with pytest.raises(AmountIsUnreadable):
        AmountReader().read(text)


@pytest.mark.parametrize(
    ("first", "second"), [("1.234.567", "12.50"), ("1.234,00", "1,234.00"), ("1.234", "1,234")]
)
def test_a_sign_has_one_meaning_in_a_file(first: str, second: str) -> None:
    reader = AmountReader()
    reader.read(first)
    with pytest.raises(SeparatorsContradict, match="dua cara"):
        reader.read(second)


@pytest.mark.parametrize(
    "text", ["31/12/2026", "2026-12-31", "31-12-2026", "31 Des 2026", "31 Dec 2026", "31.12.2026"]
)
def test_days_are_read_in_many_writings(text: str) -> None:
    assert day_of(text) == date(2026, 12, 31)


@pytest.mark.parametrize("text", ["12/31/2026", "31/12", "0", "2026-13-01", "31/12/0026"])
def test_days_that_are_none_are_refused(text: str) -> None:
    with pytest.raises(DayIsUnreadable):
        day_of(text)


def test_a_flow_knows_its_side() -> None:
    assert [Flow.IN.side.value, Flow.OUT.side.value] == ["D", "K"]
