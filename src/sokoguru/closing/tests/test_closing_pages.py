"""Closing on its pages: the months, the checklist, passing over, records and two versions."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.test import Client
from time_machine import Traveller

from sokoguru.closing.queries import closes
from sokoguru.closing.tests.conftest import Spend
from sokoguru.cooperatives.vocabulary import CooperativeFact, Resolution, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.identity.vocabulary import Role, UserFact
from sokoguru.ledger.operations import close_year
from sokoguru.ledger.queries import book_year
from sokoguru.members.vocabulary import MemberFact
from tests.cast import adopted

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
DESK = "/k/sejahtera/tutup-buku/"
MARCH = f"{DESK}bulan/2026-3/"
YEAR = f"{DESK}2026/"
REOPEN = Resolution(
    number="03/RALB/2027",
    adopted_on=date(2027, 1, 20),
    meeting="RALB 2027",
    subject=Subject.REOPEN_PERIOD,
    text="Kuitansi tercecer",
)
PAGE_QUERIES = 110  # a year asks each of its twelve months for simpanan wajib


@pytest.fixture(autouse=True)
def january() -> Iterator[Traveller]:
    """The pages are opened after the year has ended."""
    with time_machine.travel(datetime(2027, 1, 25, 5, 0, tzinfo=UTC), tick=False) as traveller:
        yield traveller


def _text(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def _pass_all(client: Client, page: str) -> None:
    """Give a reason wherever the page offers to pass over."""
    for part in _text(client, page).split('href="')[1:]:
        link = part.split('"')[0]
        if "/lewati/" in link:
            assert client.post(link, {"reason": "Menyusul"}).status_code == 302


def test_a_month_is_closed_after_what_is_missing_was_passed_over(
    client_for: ClientFor, cooperative: CooperativeFact, sari: MemberFact
) -> None:
    budi = client_for("Budi")
    assert MARCH in _text(budi, DESK)
    shown = _text(budi, MARCH)
    for said in ("1101 Kas belum dihitung pada 31 Maret 2026", "belum ditagih", "belum beres"):
        assert said in shown
    assert "/k/sejahtera/kas/opname/" in shown
    refused = budi.post(MARCH)
    assert refused.status_code == 422
    assert "2 hal belum beres" in refused.content.decode()

    assert budi.post(f"{MARCH}lewati/kas/", {"reason": ""}).status_code == 422
    assert budi.post(f"{MARCH}lewati/konsep/", {"reason": "Nanti"}).status_code == 422
    _pass_all(budi, MARCH)
    assert "Menyusul" in _text(budi, MARCH)
    closed, again = budi.post(MARCH), budi.post(MARCH)

    (kept,) = closes(cooperative_id=cooperative.id)
    record = f"{DESK}catatan/{kept.id}/"
    assert closed["Location"] == again["Location"] == record
    assert "Menyusul" in _text(budi, record)
    assert "sama dengan angka saat ditutup" in _text(budi, f"{record}?hitung=1")
    desk = _text(budi, DESK)
    assert "bersama bulan sesudahnya" in desk
    assert record in desk
    assert sari.number


def test_a_year_is_closed_reopened_and_closed_again_with_both_versions(
    client_for: ClientFor,
    cooperative: CooperativeFact,
    spend: Spend,
    january: Traveller,
    actor: Actor,
) -> None:
    spend(70_000)
    budi = client_for("Budi")
    _pass_all(budi, YEAR)
    assert budi.post(YEAR).status_code == 302
    assert budi.get(f"{YEAR}versi/").status_code == 404
    assert "70.000" in _text(budi, DESK)

    january.shift(3600)
    adopted(cooperative.id, REOPEN, actor)
    again = {"resolution": REOPEN.number}
    budi.post("/k/sejahtera/buku/tahun/2026/buka-kembali/", again)
    assert "dibuka kembali" in _text(budi, DESK)
    assert "penutupan ke-2" in _text(budi, YEAR)
    spend(30_000)
    january.shift(3600)
    _pass_all(budi, YEAR)
    assert budi.post(YEAR).status_code == 302

    year = book_year(cooperative_id=cooperative.id, year=2026)
    assert year is not None
    assert year.times_closed == 2
    shown = _text(budi, f"{YEAR}versi/")
    for said in ("70.000", "100.000", "30.000", "penutupan ke-1", "penutupan ke-2"):
        assert said in shown
    turned = _text(budi, f"{YEAR}versi/?sebelum=2&sesudah=1")
    assert "−30.000" in turned
    first = closes(cooperative_id=cooperative.id, period="2026")[1]
    assert "sama dengan angka saat ditutup" in _text(budi, f"{DESK}catatan/{first.id}/?hitung=1")


def test_a_year_closed_without_a_checklist_stands_on_the_desk_without_a_record(
    client_for: ClientFor, cooperative: CooperativeFact, actor: Actor, spend: Spend
) -> None:
    spend(70_000)
    close_year(cooperative_id=cooperative.id, year=2026, by=actor)
    budi = client_for("Budi")

    assert "tanpa daftar periksa" in _text(budi, DESK)
    assert budi.get(YEAR)["Location"] == budi.get(MARCH)["Location"] == DESK


def test_a_period_that_has_not_ended_is_only_prepared(client_for: ClientFor) -> None:
    with time_machine.travel(datetime(2026, 3, 31, 5, 0, tzinfo=UTC), tick=False):
        budi = client_for("Budi")
        for page in (MARCH, YEAR):
            assert "Baru dapat ditutup sesudah" in _text(budi, page)
            assert budi.post(page).status_code == 422


def test_a_supervisor_reads_and_closes_nothing(
    client_for: ClientFor,
    officer: Callable[..., UserFact],
    signed_in: Callable[[UserFact], Client],
    cooperative: CooperativeFact,
) -> None:
    client_for("Budi")
    putu = signed_in(officer("Putu", Role.PENGAWAS))

    shown = _text(putu, MARCH)
    putu.post(MARCH)

    assert "/lewati/" not in shown
    assert "<form" not in shown.split("<main")[1].split("</main")[0]
    assert putu.post(f"{MARCH}lewati/kas/", {"reason": "x"}).status_code == 403
    assert closes(cooperative_id=cooperative.id) == ()


@pytest.mark.parametrize(
    "path",
    [
        f"{DESK}bulan/2025-3/",
        f"{DESK}bulan/2026-13/",
        f"{DESK}2031/",
        f"{MARCH}lewati/apa/",
        f"{DESK}catatan/0197f000-0000-7000-8000-000000000001/",
    ],
)
def test_what_is_not_there_is_not_found(client_for: ClientFor, path: str) -> None:
    assert client_for("Budi").get(path).status_code == 404


@pytest.mark.parametrize("path", [DESK, MARCH, YEAR])
def test_a_page_asks_a_fixed_number_of_questions(
    client_for: ClientFor,
    spend: Spend,
    sari: MemberFact,
    path: str,
    django_assert_max_num_queries: Callable[..., object],
) -> None:
    for amount in range(1, 12):
        spend(amount)
    budi = client_for("Budi")
    assert sari.number

    with django_assert_max_num_queries(PAGE_QUERIES):  # type: ignore[attr-defined]
        budi.get(path)


def test_joko_learns_nothing(client_for: ClientFor) -> None:
    joko = client_for("Joko")
    for path in (DESK, MARCH, YEAR, f"{YEAR}versi/", f"{MARCH}lewati/kas/"):
        assert joko.get(path).status_code == 404
        assert joko.post(path, {"reason": "x"}).status_code == 404
