"""The budget on its pages: planned by the manager, submitted by the board, compared by anybody."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from python_calamine import CalamineWorkbook

from sokoguru.budget.queries import adopted_budget, draft
from sokoguru.budget.tests.conftest import Plan, Spend, resolution
from sokoguru.cooperatives.vocabulary import CooperativeFact, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.identity.vocabulary import Role, UserFact
from tests.cast import adopted

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
DESK = "/k/sejahtera/anggaran/"
PLAN = f"{DESK}2026/"
SAID = {"resolution": "04/RAT/2026"}
DECIDED = resolution(on=date(2026, 6, 20))
PAGE_QUERIES = 22


@pytest.fixture(autouse=True)
def end_of_june() -> Iterator[None]:
    """The pages are opened in the middle of the year."""
    with time_machine.travel(datetime(2026, 6, 30, 5, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def manager(
    client_for: ClientFor,
    officer: Callable[..., UserFact],
    signed_in: Callable[[UserFact], Client],
) -> Client:
    """Agus manages the shop."""
    client_for("Budi")
    return signed_in(officer("Agus", Role.MANAJER))


def _text(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


@pytest.mark.requirement("S3-065")
def test_a_manager_drafts_and_the_board_submits(
    manager: Client, client_for: ClientFor, cooperative: CooperativeFact, actor: Actor
) -> None:
    line = {"account": "6101 Gaji & tunjangan karyawan", "unit": "", "amount": "2.400.000"}
    first = manager.post(f"{PLAN}baris/", line)
    manager.post(f"{PLAN}baris/", line)
    manager.post(f"{PLAN}baris/", {"account": "4211", "unit": "toko", "amount": "12000000"})

    assert first.status_code == 302
    shown = _text(manager, PLAN)
    for said in ("Gaji &amp; tunjangan", "2.400.000", "9.600.000"):
        assert said in shown
    assert "Ajukan ke rapat" not in shown
    assert manager.post(f"{PLAN}ajukan/", {"remark": ""}).status_code == 403

    tini = client_for("Tini")
    sent = [tini.post(f"{PLAN}ajukan/", {"remark": "Usulan pengurus"}) for _ in range(2)]
    assert [answer["Location"] for answer in sent] == [f"{PLAN}versi/1/"] * 2
    assert manager.post(f"{PLAN}baris/", {**line, "account": "6102"}).status_code == 422
    assert manager.post(f"{PLAN}versi/1/sahkan/", SAID).status_code == 403

    unknown = tini.post(f"{PLAN}versi/1/sahkan/", SAID)
    assert unknown.status_code == 422
    assert "Catat keputusan dari berita acara" in unknown.content.decode()
    adopted(cooperative.id, DECIDED, actor)
    sent = [tini.post(f"{PLAN}versi/1/sahkan/", SAID) for _ in range(2)]
    assert [answer.status_code for answer in sent] == [302, 302]
    found = adopted_budget(cooperative_id=cooperative.id, year=2026, on=date(2026, 6, 20))
    assert found is not None
    assert "04/RAT/2026" in _text(manager, f"{PLAN}versi/1/")
    assert "disahkan" in _text(manager, DESK)


@pytest.mark.parametrize("typed", ["", "99/RAT/2026", "05/RAT/2026"])
def test_nothing_is_adopted_by_a_decision_that_is_not_there_or_is_about_something_else(
    client_for: ClientFor, plan: Plan, cooperative: CooperativeFact, actor: Actor, typed: str
) -> None:
    plan(("6101", "", 1_000))
    adopted(cooperative.id, DECIDED, actor)
    other = replace(DECIDED, number="05/RAT/2026", subject=Subject.SURPLUS)
    adopted(cooperative.id, other, actor)
    tini = client_for("Tini")
    tini.post(f"{PLAN}ajukan/", {"remark": ""})

    answer = tini.post(f"{PLAN}versi/1/sahkan/", {"resolution": typed})

    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.content.decode()
    assert adopted_budget(cooperative_id=cooperative.id, year=2026, on=date(2026, 12, 31)) is None


def test_a_version_goes_back_with_its_reason(client_for: ClientFor, plan: Plan) -> None:
    plan(("6101", "", 1_000))
    tini = client_for("Tini")
    tini.post(f"{PLAN}ajukan/", {"remark": ""})

    assert tini.post(f"{PLAN}versi/1/kembalikan/", {"reason": ""}).status_code == 422
    tini.post(f"{PLAN}versi/1/kembalikan/", {"reason": "Gaji terlalu kecil"})

    assert "Gaji terlalu kecil" in _text(tini, f"{PLAN}versi/1/")
    assert tini.get(f"{PLAN}versi/1/sahkan/").status_code == 302


def test_a_line_keeps_what_was_typed_until_it_is_right(manager: Client) -> None:
    wrong = {"account": "6101", "unit": "", "amount": "1.000", "bulan_1": "400", "bulan_3": "500"}

    answer = manager.post(f"{PLAN}baris/", wrong)

    assert answer.status_code == 422
    text = answer.content.decode()
    assert "tidak sama dengan jumlah setahun" in text
    assert 'value="400"' in text
    assert manager.post(f"{PLAN}baris/", {**wrong, "amount": "900"}).status_code == 302


def test_a_line_is_changed_and_taken_out(
    manager: Client, plan: Plan, cooperative: CooperativeFact
) -> None:
    plan(("6101", "", 1_000))
    paper = draft(cooperative_id=cooperative.id, year=2026)
    assert paper is not None
    page = f"{PLAN}baris/{paper.plan.lines[0].id}/"

    assert 'value="1.000"' in _text(manager, page)
    manager.post(page, {"account": "6101", "unit": "", "amount": "3.000"})
    assert "3.000" in _text(manager, PLAN)
    manager.post(f"{page}hapus/")
    assert manager.post(f"{page}hapus/").status_code == 302
    assert manager.get(page).status_code == 404
    assert "masih kosong" in _text(manager, PLAN)


def test_a_plan_is_filled_from_the_books_of_last_year(manager: Client, book: Spend) -> None:
    book("6101", 1_000_000, date(2026, 5, 4))
    page = f"{DESK}2027/salin/"

    assert manager.post(page, {"source": "realisasi_lalu", "percent": "lima"}).status_code == 422
    assert manager.post(page, {"source": "rencana_lalu", "percent": "0"}).status_code == 422
    assert manager.post(page, {"source": "realisasi_lalu", "percent": "2,5"}).status_code == 302

    assert "1.025.000" in _text(manager, f"{DESK}2027/")


def test_a_file_is_checked_first_and_then_taken_over(manager: Client, plan: Plan) -> None:
    plan(("6101", "", 1_000))
    content = manager.get(f"{PLAN}draf.xlsx").content
    page = f"{DESK}2027/berkas/"

    checked = manager.post(page, {"file": SimpleUploadedFile("rapbk.xlsx", content)})
    text = checked.content.decode()
    assert "Tidak ada kesalahan" in text
    fingerprint = text.split('name="fingerprint" value="')[1].split('"')[0]
    taken = manager.post(page, {"act": "import", "fingerprint": fingerprint})

    assert taken.status_code == 302
    assert "1.000" in _text(manager, f"{DESK}2027/")
    wrong = SimpleUploadedFile("salah.csv", b"akun,setahun\n9999,5\n")
    assert "1 kesalahan" in manager.post(page, {"file": wrong}).content.decode()
    assert manager.post(page, {"act": "import", "fingerprint": "x"}).status_code == 422


@pytest.fixture
def compared(plan: Plan, adopt: Callable[..., int], book: Spend) -> str:
    """The comparison of 2026 with a cost beyond its plan."""
    plan(("4211", "toko", 12_000_000), ("6101", "", 2_400_000))
    adopt()
    book("4211", 7_000_000, date(2026, 3, 4), unit="toko")
    book("6101", 3_000_000, date(2026, 4, 4), unit="toko")
    return f"{PLAN}realisasi/"


@pytest.mark.requirement("S3-065")
def test_spending_beyond_the_plan_is_flagged_and_every_actual_opens_its_entries(
    client_for: ClientFor, compared: str
) -> None:
    budi = client_for("Budi")

    shown = _text(budi, compared)

    assert "melebihi anggaran setahun" in shown
    assert "Ada pengeluaran di atas rencana" in shown
    assert "116,67%" in shown
    link = shown.split("6101</span>")[1].split('href="')[1].split('"')[0].replace("&amp;", "&")
    opened = _text(budi, link)
    assert "3.000.000" in opened
    assert "7.000.000" not in opened


def test_the_comparison_is_printed_and_kept_as_a_workbook(
    client_for: ClientFor, compared: str
) -> None:
    budi = client_for("Budi")

    printed = _text(budi, f"{compared}?sebagai=cetak")
    kept = budi.get(f"{compared}?sebagai=xlsx")

    assert "data-print" in printed
    assert "Koperasi Sejahtera" in printed
    rows = CalamineWorkbook.from_filelike(BytesIO(kept.content)).get_sheet_by_index(0).to_python()
    assert ["6101", 2_400_000.0, 1_200_000.0, 3_000_000.0, 1_800_000.0, 2.5] in [
        [row[0], *row[3:]] for row in rows
    ]
    assert any(row[1] == "Sisa hasil usaha" and row[5] == 4_000_000 for row in rows)


def test_a_comparison_that_cannot_be_made_says_why(client_for: ClientFor, compared: str) -> None:
    budi = client_for("Budi")
    for asked in ("?sampai=2027-01-01", "?sampai=kapan", "?versi=9", "?unit=warung"):
        assert budi.get(f"{compared}{asked}").status_code == 422
    assert budi.get(f"{DESK}2027/realisasi/").status_code == 422
    assert budi.get(f"{DESK}1200/").status_code == 404


@pytest.mark.parametrize("path", [DESK, PLAN, f"{PLAN}versi/1/", f"{PLAN}realisasi/"])
def test_a_page_asks_a_fixed_number_of_questions(
    client_for: ClientFor,
    plan: Plan,
    compared: str,
    path: str,
    django_assert_max_num_queries: Callable[..., object],
) -> None:
    plan(*((code, unit, 500) for code in ("6102", "6103", "6104") for unit in ("", "toko")))
    budi = client_for("Budi")
    assert compared

    with django_assert_max_num_queries(PAGE_QUERIES):  # type: ignore[attr-defined]
        budi.get(path)


def test_joko_and_a_member_see_nothing(client_for: ClientFor, compared: str) -> None:
    joko, sari = client_for("Joko"), client_for("Sari")
    for path in (DESK, PLAN, compared, f"{PLAN}versi/1/", f"{PLAN}draf.xlsx"):
        assert joko.get(path).status_code == 404
        assert sari.get(path).status_code == 403
    assert joko.post(f"{PLAN}baris/", {"account": "6101"}).status_code == 404
