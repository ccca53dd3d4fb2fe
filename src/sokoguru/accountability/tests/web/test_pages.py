"""The pages of the yearly account: from the draft to the book that members read."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sokoguru.accountability.queries import submissions, supervisors_report
from sokoguru.accountability.tests.reading import ReadBook
from sokoguru.foundation.identifiers import uuid7
from sokoguru.identity.vocabulary import Role, UserFact
from sokoguru.members.vocabulary import MemberFact
from sokoguru.surplus.tests.village import YEAR, Village

pytestmark = pytest.mark.django_db
ClientFor = Callable[[str], Client]
LPJ = "/k/sejahtera/lpj/"
PAGE = f"{LPJ}{YEAR}/"


@pytest.fixture(autouse=True)
def spring() -> Iterator[None]:
    """The pages see a day after the year."""
    with time_machine.travel(datetime(2027, 3, 5, 5, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def wati(
    village: Village, officer: Callable[..., UserFact], signed_in: Callable[[UserFact], Client]
) -> Client:
    """The browser of the supervisor."""
    return signed_in(officer("Wati", Role.PENGAWAS))


@pytest.fixture
def adi(
    village: Village,
    own_account: Callable[[str, MemberFact], UserFact],
    signed_in: Callable[[UserFact], Client],
) -> Client:
    """The browser of a member without office."""
    return signed_in(own_account("Adi", village.members["Adi"]))


def text_of(answer: object) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())  # type: ignore[attr-defined]


@pytest.mark.requirement("S2-110", "S3-055")
def test_the_board_leads_the_account_to_the_members(
    village: Village, adi: Client, client_for: ClientFor, wati: Client
) -> None:
    tini = client_for("Tini")
    assert "Rancangan" in text_of(tini.get(LPJ))
    page = text_of(tini.get(PAGE))
    assert "Laporan pengawas belum ditulis" in page
    assert "dari buku" in page
    part = f"{PAGE}pengurus/kendala/"
    assert "Buku tidak menunjukkan tunggakan" in text_of(tini.get(part))
    assert tini.post(part, {"text": "Gudang bocor.", "seen": "0"}).status_code == 302
    stale = tini.post(part, {"text": "Lain.", "seen": "0"})
    assert stale.status_code == 422
    assert "Tini sudah menulis versi 1" in text_of(stale)
    refused = tini.post(f"{PAGE}ajukan/", {"absence": ""})
    assert refused.status_code == 422
    assert "Minta pengawas menulisnya" in text_of(refused)
    assert wati.post(f"{PAGE}pengawas/tulis/", {"text": "Cocok.", "seen": "0"}).status_code == 302
    assert tini.post(f"{PAGE}ajukan/", {"absence": ""}).status_code == 302
    assert tini.post(f"{PAGE}ajukan/", {"absence": ""}).status_code == 302
    assert "Sudah diajukan" in text_of(tini.get(PAGE))
    kept = submissions(cooperative_id=village.id)
    assert len(kept) == 1
    assert "Tahun buku 2026" in text_of(adi.get(f"{LPJ}saya/"))
    book = adi.get(f"{LPJ}berkas/{kept[0].id}/")
    assert book["Content-Type"] == "application/pdf"
    assert "Gudang bocor." in ReadBook(book.content).text


@pytest.mark.requirement("S2-166")
def test_members_read_the_summaries_of_the_books_in_what_was_submitted(
    village: Village, adi: Client, client_for: ClientFor
) -> None:
    assert "Belum ada laporan yang diajukan" in text_of(adi.get(f"{LPJ}saya/"))
    client_for("Tini").post(f"{PAGE}ajukan/", {"absence": "Pengawas sakit."})
    kept = submissions(cooperative_id=village.id)[0]
    address = f"{LPJ}berkas/{kept.id}/"
    assert address in text_of(adi.get(f"{LPJ}saya/"))
    book = ReadBook(adi.get(address).content)
    assert "JUMLAH ASET" in book.page_of("Neraca")
    assert adi.get(PAGE).status_code == 403
    assert adi.get(f"{PAGE}rancangan.pdf").status_code == 403


@pytest.mark.requirement("S3-058", "S3-059")
def test_the_board_reads_and_cannot_write_the_report_of_the_supervisors(
    village: Village, client_for: ClientFor, wati: Client
) -> None:
    wati.post(f"{PAGE}pengawas/tulis/", {"text": "Kas cocok.", "seen": "0"})
    for name in ("Tini", "Budi"):
        board = client_for(name)
        read = text_of(board.get(f"{PAGE}pengawas/"))
        assert "Kas cocok." in read
        assert "Tulis laporan pengawas" not in read
        sent = board.post(f"{PAGE}pengawas/tulis/", {"text": "Semua baik.", "seen": "1"})
        assert sent.status_code == 403
    found = supervisors_report(cooperative_id=village.id, year=YEAR)
    assert found is not None
    assert (found.text, found.version) == ("Kas cocok.", 1)


@pytest.mark.requirement("S3-055")
def test_neither_manager_nor_supervisor_submits_for_the_board(
    village: Village,
    officer: Callable[..., UserFact],
    signed_in: Callable[[UserFact], Client],
    wati: Client,
) -> None:
    manager = signed_in(officer("Mira", Role.MANAJER))
    for browser in (manager, wati):
        assert browser.get(PAGE).status_code == 200
        assert browser.post(f"{PAGE}ajukan/", {"absence": "x"}).status_code == 403
        assert browser.post(f"{PAGE}pengurus/usaha/", {"text": "x", "seen": "0"}).status_code == 403
    assert submissions(cooperative_id=village.id) == ()


def test_open_books_are_named_and_keep_the_account_back(
    open_village: Village, client_for: ClientFor
) -> None:
    tini = client_for("Tini")
    page = text_of(tini.get(PAGE))
    assert "Tahun buku belum ditutup" in page
    refused = tini.post(f"{PAGE}ajukan/", {"absence": "x"})
    assert refused.status_code == 422
    assert "laporan keuangannya belum ada" in text_of(refused)
    drafted = ReadBook(tini.get(f"{PAGE}rancangan.pdf").content)
    assert all("RANCANGAN" in one for one in drafted.pages)


@pytest.mark.requirement("S3-041")
def test_the_day_of_the_law_and_of_custom_are_told(village: Village, client_for: ClientFor) -> None:
    tini = client_for("Tini")
    assert "Rapat anggota paling lambat 30 Juni 2027" in text_of(tini.get(PAGE))
    with time_machine.travel(datetime(2027, 4, 2, 5, 0, tzinfo=UTC), tick=False):
        assert "Kebiasaan tiga bulan sudah lewat" in text_of(client_for("Tini").get(PAGE))
    with time_machine.travel(datetime(2027, 7, 1, 5, 0, tzinfo=UTC), tick=False):
        late = client_for("Tini")
        assert "Batas rapat anggota sudah lewat" in text_of(late.get(PAGE))
        assert ">lewat<" in text_of(late.get(LPJ))


def test_the_list_asks_as_often_whatever_the_books(village: Village, client_for: ClientFor) -> None:
    tini = client_for("Tini")
    tini.get(PAGE)
    with CaptureQueriesContext(connection) as before:
        tini.get(PAGE)
    tini.post(f"{PAGE}ajukan/", {"absence": "Pengawas sakit."})
    tini.post(f"{PAGE}pengurus/usaha/", {"text": "Ramai.", "seen": "0"})
    tini.post(f"{PAGE}ajukan/", {"absence": "Pengawas sakit."})
    tini.get(PAGE)
    with CaptureQueriesContext(connection) as after:
        tini.get(PAGE)
    assert len(after) == len(before) <= 90


def test_what_is_not_there_is_not_found(village: Village, client_for: ClientFor) -> None:
    tini = client_for("Tini")
    assert tini.get(f"{LPJ}1990/").status_code == 404
    assert tini.get(f"{LPJ}1990/rancangan.pdf").status_code == 404
    assert tini.get(f"{PAGE}pengurus/karangan/").status_code == 404
    assert tini.get(f"{LPJ}berkas/{uuid7()}/").status_code == 404
    assert tini.get(f"{PAGE}ajukan/").status_code == 302


def test_strangers_and_neighbours_are_kept_out(village: Village, client_for: ClientFor) -> None:
    client_for("Tini").post(f"{PAGE}ajukan/", {"absence": "Pengawas sakit."})
    kept = submissions(cooperative_id=village.id)[0]
    places = (LPJ, PAGE, f"{PAGE}pengawas/", f"{LPJ}saya/", f"{LPJ}berkas/{kept.id}/")
    joko = client_for("Joko")
    for place in places:
        assert joko.get(place).status_code == 404
        assert client_for("Wayan").get(place).status_code == 404
        assert Client().get(place).status_code == 302
