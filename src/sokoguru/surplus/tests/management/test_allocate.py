"""`sokoguru surplus allocate`, through the command itself."""

import io
import json
import re
import shlex
from pathlib import Path

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

from sokoguru.foundation.refusal import Refusal
from sokoguru.surplus.management.allocate import SlipsOverMembers, SurplusUnreadable
from sokoguru.surplus.management.files.articles import ArticlesUnreadable
from sokoguru.surplus.management.files.slips import FileUnwritable
from sokoguru.surplus.management.files.tables import FileKindUnknown
from sokoguru.surplus.tests import koperasi_a
from sokoguru.surplus.tests.management.desk import (
    ARTICLES,
    HEADINGS,
    RESULTS,
    Desk,
    koperasi_a_csv,
    run,
)
from sokoguru.surplus.vocabulary import PercentagesNotWhole

REFERENCE = Path(__file__).parents[5] / "docs/reference/surplus-allocate.md"


@pytest.mark.requirement("S3-091", "S3-100", "S3-101", "S3-102", "S3-103", "S5-38", "S5-44")
def test_koperasi_a_1998(desk: Desk) -> None:
    said, noted = desk.allocate(koperasi_a_csv(desk), "--json")
    answer = json.loads(said)
    root = answer.pop("root")
    assert re.fullmatch(r"[0-9a-f]{64}", root)
    assert answer == {
        "pots": {
            "cadangan": 160_000_000,
            "jasa_anggota": 80_000_000,
            "dana_pengurus": 10_000_000,
            "dana_karyawan": 10_000_000,
            "dana_pendidikan": 10_000_000,
            "dana_sosial": 10_000_000,
            "dana_pembangunan": 0,
            "jasa_usaha": 56_000_000,
            "jasa_modal": 24_000_000,
        },
        "members": 142,
        "total_transactions": 2_340_062_000,
        "total_savings": 345_420_000,
        "rounding": "largest_remainder",
    }
    slips = desk.slips()
    assert list(slips[0]) == [*HEADINGS, *RESULTS]
    adi = slips[6]
    assert adi == {
        "nomor": "007",
        "nama": "Adi",
        "transaksi": "5500000",
        "simpanan": "800000",
        "jasa_usaha": "131620",
        "jasa_modal": "55585",
        "shu": "187205",
    }
    assert sum(int(slip["shu"]) for slip in slips) == 80_000_000
    assert noted == ""


def test_without_json_it_prints_the_same_figures_for_people(desk: Desk) -> None:
    said, _ = desk.allocate(koperasi_a_csv(desk), member="Rp 200.000.000", nonmember="80.000.000")
    assert re.search(r"^cadangan +160\.000\.000$", said, re.MULTILINE)
    assert re.search(r"^seluruh SHU +280\.000\.000$", said, re.MULTILINE)
    assert re.search(r"^akar Merkle +[0-9a-f]{64}$", said, re.MULTILINE)


def test_the_root_is_the_same_for_text_and_workbook_in_any_order(desk: Desk) -> None:
    text = koperasi_a_csv(desk)
    workbook = desk.folder / "anggota.xlsx"
    with xlsxwriter.Workbook(workbook) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADINGS)
        for row, member in enumerate(reversed(koperasi_a.members()), start=1):
            sheet.write_string(row, 0, member.member_number)
            sheet.write_row(row, 1, [member.name, int(member.transactions), int(member.savings)])
    first, _ = desk.allocate(text, "--json")
    second, _ = desk.allocate(workbook, "--json", out="slip.xlsx")
    assert json.loads(first) == json.loads(second)


def test_a_workbook_of_slips_has_the_same_rows_and_its_numbers_stay_text(desk: Desk) -> None:
    desk.allocate(koperasi_a_csv(desk))
    desk.allocate(koperasi_a_csv(desk), out="slip.xlsx")
    book = CalamineWorkbook.from_path(desk.folder / "slip.xlsx")
    heading, *rows = book.get_sheet_by_index(0).to_python()
    assert heading == [*HEADINGS, *RESULTS]
    assert rows[6] == ["007", "Adi", 5_500_000, 800_000, 131_620, 55_585, 187_205]
    assert len(rows) == len(desk.slips()) == 142


def test_the_slips_can_be_read_in_again_and_give_the_same_root(desk: Desk) -> None:
    first, _ = desk.allocate(koperasi_a_csv(desk), "--json")
    again, _ = desk.allocate(desk.folder / "slip.csv", "--json", out="slip2.csv")
    assert json.loads(first) == json.loads(again)
    assert desk.slips() == desk.slips("slip2.csv")


def test_a_file_with_semicolons_gets_slips_with_semicolons(desk: Desk) -> None:
    members = desk.write("anggota.csv", ";".join(HEADINGS) + "\n1;Adi, S.E.;5.500;800\n")
    desk.allocate(members)
    assert desk.slips(delimiter=";")[0]["nama"] == "Adi, S.E."


def test_a_loss_on_one_side_is_set_off_and_noted(desk: Desk) -> None:
    said, noted = desk.allocate(koperasi_a_csv(desk), "--json", nonmember="-Rp 50.000.000")
    assert json.loads(said)["pots"]["cadangan"] == 60_000_000
    assert noted == (
        "Catatan: Rugi dari bukan anggota Rp 50.000.000 ditutup lebih dulu dengan SHU anggota.\n"
    )


@pytest.mark.requirement("S3-086")
def test_a_year_without_shu_writes_slips_of_nothing_and_says_why(desk: Desk) -> None:
    said, noted = desk.allocate(koperasi_a_csv(desk), "--json", member="-200000000")
    assert set(json.loads(said)["pots"].values()) == {0}
    assert {slip["shu"] for slip in desk.slips()} == {"0"}
    assert "tidak ada yang dibagikan" in noted


@pytest.mark.requirement("S3-084")
def test_jasa_usaha_of_nothing_is_warned_about(desk: Desk) -> None:
    desk.write("anggaran.toml", ARTICLES.replace("= 70", "= 0").replace("= 30", "= 100"))
    _, noted = desk.allocate(koperasi_a_csv(desk))
    assert "Jasa usaha 0 persen" in noted


def test_columns_that_are_not_copied_are_named(desk: Desk) -> None:
    members = desk.write("anggota.csv", ",".join(HEADINGS) + ",alamat\n1,Adi,500000000,1,Mawar\n")
    assert desk.allocate(members)[1] == "Catatan: kolom alamat tidak disalin.\n"


@pytest.mark.requirement("S3-090")
@pytest.mark.parametrize(("old", "new"), [("sosial = 5", "sosial = 6"), ("= 30", "= 3")])
def test_percentages_that_do_not_total_100_are_refused(desk: Desk, old: str, new: str) -> None:
    members = koperasi_a_csv(desk)
    desk.write("anggaran.toml", ARTICLES.replace(old, new))
    refusal = desk.refused(members)
    assert isinstance(refusal, PercentagesNotWhole)
    assert "harus tepat 100" in refusal.sentence


def test_a_share_larger_than_its_pot_is_refused_with_the_unit_question(desk: Desk) -> None:
    members = desk.write(
        "anggota.csv",
        ",".join([*HEADINGS, "jasa_usaha"]) + "\n1,Adi,5500,800,131620\n2,Sari,2334562,344620,0\n",
    )
    refusal = desk.refused(members, member_surplus="200000")
    assert refusal.sentence == (
        "Baris 2: jasa_usaha Rp 131.620 melebihi seluruh jasa_usaha Rp 56.000. "
        "Periksa satuannya: Rp, ribu, atau juta?"
    )


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("nomor,nama,transaksi\n1,Adi,5\n", 'Baris 1: kolom "simpanan" tidak ada.'),
        ("nomor,nama,transaksi,simpanan\n1,Adi,-5,8\n", "Baris 2, kolom transaksi"),
        ("nomor,nama,transaksi,simpanan\n1,Adi,5,lima\n", "Baris 2, kolom simpanan"),
        ("nomor,nama,transaksi,simpanan\n1,A,5,8\n1,B,5,8\n", "Baris 3: nomor anggota 1"),
        ("nomor,nama,transaksi,simpanan\n", "tidak berisi anggota"),
        ("", "kosong"),
    ],
)
def test_bad_members_are_refused_with_their_row(desk: Desk, content: str, sentence: str) -> None:
    assert sentence in desk.refused(desk.write("anggota.csv", content)).sentence


@pytest.mark.parametrize(
    ("options", "refused", "sentence"),
    [
        (
            {"member_surplus": "1.5"},
            SurplusUnreadable,
            '--member-surplus "1.5" bukan jumlah rupiah bulat',
        ),
        (
            {"nonmember_surplus": "lima"},
            SurplusUnreadable,
            '--nonmember-surplus "lima" bukan jumlah rupiah bulat',
        ),
        ({"out": "slip.pdf"}, FileKindUnknown, "slip.pdf harus berakhiran .csv atau .xlsx"),
        (
            {"out": "anggota.csv"},
            SlipsOverMembers,
            "tidak boleh menimpa berkas anggota anggota.csv",
        ),
        ({"out": "tiada/slip.csv"}, FileUnwritable, "slip.csv tidak dapat ditulis"),
        ({"out": "tiada/slip.xlsx"}, FileUnwritable, "slip.xlsx tidak dapat ditulis"),
        ({"articles": "tiada.toml"}, ArticlesUnreadable, "tiada.toml tidak dapat dibaca"),
    ],
)
def test_bad_options_are_refused(
    desk: Desk, options: dict[str, str], refused: type[Refusal], sentence: str
) -> None:
    refusal = desk.refused(koperasi_a_csv(desk), **options)
    assert isinstance(refusal, refused)
    assert sentence in refusal.sentence


def test_it_needs_no_database_and_ends_with_2_and_a_sentence_on_bad_input(desk: Desk) -> None:
    koperasi_a_csv(desk)
    words = shlex.split(
        "surplus allocate anggota.csv --articles anggaran.toml --member-surplus 200000000"
        " --nonmember-surplus -1.000.000 --out slip.csv --json"
    )
    done = run(*words, folder=desk.folder)
    assert (done.returncode, json.loads(done.stdout)["members"]) == (0, 142)
    desk.write("anggota.csv", "nomor,nama,transaksi,simpanan\n1,Adi,x,8\n")
    done = run(*words, folder=desk.folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [
        'Baris 2, kolom transaksi: "x" bukan jumlah rupiah bulat. '
        "Tulis misalnya 1234567, 1.234.567 atau Rp 1.234.567."
    ]


def blocks(language: str) -> list[str]:
    text = REFERENCE.read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def test_the_worked_example_of_the_reference_is_what_the_command_does(desk: Desk) -> None:
    desk.write("anggaran.toml", blocks("toml")[0])
    members, expected_slips = blocks("csv")
    desk.write("anggota.csv", members)
    (command,) = blocks("sh")
    program, *words = shlex.split(command.replace("\\\n", " "))
    assert program == "sokoguru"
    done = run(*words, folder=desk.folder)
    assert done.returncode == 0
    assert json.loads(done.stdout) == json.loads(blocks("json")[0])
    assert (desk.folder / "slip.csv").read_text(encoding="utf-8") == expected_slips


class Terminal(io.StringIO):
    """A standard error that somebody watches."""

    def isatty(self) -> bool:
        return True


def test_who_watches_a_terminal_sees_the_work_move(desk: Desk) -> None:
    watched = Terminal()
    desk.allocate(koperasi_a_csv(desk), stderr=watched)
    stages = [stage.removeprefix("\x1b[K") for stage in watched.getvalue().split("\r")]
    assert stages[1:] == [
        "142 anggota terbaca",
        "membagi SHU",
        "menghitung akar Merkle semua slip",
        "menulis slip",
        "",
    ]
