"""The pages of the notes and of economic promotion: read by the board, written by it alone."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.identity.vocabulary import Role, UserFact
from sokoguru.ledger.operations import open_year
from sokoguru.members.vocabulary import MemberFact
from sokoguru.reports.queries.notes import notes
from sokoguru.reports.queries.promotion import economic_promotion
from sokoguru.reports.tests.year_of_trade import trade
from tests.cast import join

pytestmark = pytest.mark.django_db
ClientFor = Callable[[str], Client]
NOTES = "/k/sejahtera/laporan/catatan/"
PROMOTION = "/k/sejahtera/laporan/promosi/?tahun=2026"
MOST_QUERIES = 60
PRICE = {
    "field": "pembelian",
    "item": "Beras",
    "own": "9.500",
    "outside": "10.000",
    "quantity": "40",
    "source": "Pasar Johar",
    "key": "0196f0a0-0000-7000-8000-000000000001",
}


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    """The pages see a day of the year."""
    with time_machine.travel(datetime(2026, 7, 2, 5, 0, tzinfo=UTC), tick=False):
        yield


def text_of(answer: object) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())  # type: ignore[attr-defined]


def test_the_notes_show_facts_and_lead_the_board_to_its_text(
    cooperative: CooperativeFact, client_for: ClientFor, actor: Actor
) -> None:
    trade(cooperative, actor)
    tini = client_for("Tini")
    page = text_of(tini.get(NOTES))
    assert "Penjelasan pos neraca" in page
    assert "Penjualan kepada anggota" in page
    address = f"{NOTES}2026/standar/"
    assert address in page
    assert "Dari buku" in text_of(tini.get(address))
    sent = tini.post(address, {"text": "SAK EMKM dipakai.", "seen": "0"})
    assert sent.status_code == 302
    assert sent["Location"] == f"{NOTES}?tahun=2026#standar"
    assert "SAK EMKM dipakai." in text_of(tini.get(NOTES))
    stale = tini.post(address, {"text": "SAK EP dipakai.", "seen": "0"})
    assert stale.status_code == 422
    assert "Tini sudah menulis versi 1" in text_of(stale)
    assert "SAK EP dipakai." in text_of(stale)


def test_what_was_written_last_year_is_offered_again(
    cooperative: CooperativeFact, client_for: ClientFor, actor: Actor
) -> None:
    tini = client_for("Tini")
    tini.post(f"{NOTES}2026/standar/", {"text": "SAK EMKM dipakai.", "seen": "0"})
    open_year(cooperative_id=cooperative.id, year=2027, by=actor)
    page = text_of(tini.get(f"{NOTES}2027/standar/"))
    assert "Teks ini dari tahun lalu" in page
    assert "SAK EMKM dipakai." in page


def test_supervisors_read_the_notes_and_write_nothing(
    cooperative: CooperativeFact,
    signed_in: Callable[[UserFact], Client],
    officer: Callable[..., UserFact],
) -> None:
    wayan = signed_in(officer("Wati", Role.PENGAWAS))
    page = text_of(wayan.get(NOTES))
    assert "Penjelasan lain" in page
    assert "Tulis keterangan" not in page
    assert wayan.post(f"{NOTES}2026/standar/", {"text": "x", "seen": "0"}).status_code == 403
    assert notes(cooperative_id=cooperative.id, year=2026).section("standar").text is None  # type: ignore[union-attr]


def test_a_section_or_year_that_is_not_there_is_not_found(
    cooperative: CooperativeFact, client_for: ClientFor
) -> None:
    tini = client_for("Tini")
    assert tini.get(f"{NOTES}2026/karangan/").status_code == 404
    assert tini.get(f"{NOTES}1990/standar/").status_code == 404
    assert tini.get(f"{NOTES}?tahun=1990").status_code == 422


def test_the_page_asks_as_often_whatever_the_number_of_members(
    cooperative: CooperativeFact,
    sari: MemberFact,
    client_for: ClientFor,
    actor: Actor,
) -> None:
    trade(cooperative, actor)
    tini = client_for("Tini")
    tini.get(NOTES)
    with CaptureQueriesContext(connection) as before:
        tini.get(NOTES)
    for place in range(3):
        join(cooperative.id, f"Anggota {place}", f"337401450290101{place}", actor)
    with CaptureQueriesContext(connection) as after:
        tini.get(NOTES)
    assert len(after) == len(before) <= MOST_QUERIES


def test_a_price_is_written_once_and_taken_back(
    cooperative: CooperativeFact, client_for: ClientFor, actor: Actor
) -> None:
    trade(cooperative, actor)
    budi = client_for("Budi")
    assert "tidak dihitung" in text_of(budi.get(PROMOTION))
    assert budi.post(PROMOTION, PRICE).status_code == 302
    assert budi.post(PROMOTION, PRICE).status_code == 302
    page = text_of(budi.get(PROMOTION))
    assert ">20.000<" in page
    found = economic_promotion(cooperative_id=cooperative.id, year=2026)
    assert len(found.prices) == 1
    away = f"/k/sejahtera/laporan/promosi/2026/{found.prices[0].id}/tarik/"
    assert away in page
    assert budi.post(away).status_code == 302
    again = budi.post(away, follow=True)
    assert "sudah ditarik" in text_of(again)
    assert economic_promotion(cooperative_id=cooperative.id, year=2026).prices == ()


def test_what_was_typed_stays_beside_the_refusal(
    cooperative: CooperativeFact, client_for: ClientFor, actor: Actor
) -> None:
    trade(cooperative, actor)
    budi = client_for("Budi")
    much = budi.post(PROMOTION, {**PRICE, "quantity": "400"})
    assert much.status_code == 422
    assert "menurut buku hanya Rp 600.000" in text_of(much)
    assert 'value="Beras"' in text_of(much)
    rate = {"field": "simpanan", "rate": "enam", "source": "Bank"}
    assert "misalnya 6 atau 6,25" in text_of(budi.post(PROMOTION, rate))
    assert budi.post(PROMOTION, {**rate, "rate": "6,25"}).status_code == 302
    found = economic_promotion(cooperative_id=cooperative.id, year=2026)
    assert [one.outside_bps for one in found.rates] == [625]
    assert "sudah dicatat" in text_of(budi.post(PROMOTION, {**rate, "rate": "7"}))


def test_strangers_members_and_neighbours_are_kept_out(
    cooperative: CooperativeFact, sari: MemberFact, client_for: ClientFor
) -> None:
    for place in (NOTES, f"{NOTES}2026/standar/", PROMOTION):
        assert client_for("Sari").get(place).status_code == 403
        assert client_for("Joko").get(place).status_code == 404
        assert Client().get(place).status_code == 302
