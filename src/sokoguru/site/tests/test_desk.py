"""The desk: figures, the next step, the menu by duties."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.correspondence.operations import keep_file
from sokoguru.correspondence.vocabulary import FileDetails, FileKind
from sokoguru.foundation.actor import Actor
from sokoguru.identity.vocabulary import Role, UserFact
from sokoguru.ledger.operations import close_year, open_year
from sokoguru.members.vocabulary import MemberFact

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
DESK_QUERIES = 20


def test_a_new_house_teaches_its_first_step(client_for: ClientFor, desk: str) -> None:
    page = client_for("Tini").get(desk).content.decode()

    assert "Daftarkan anggota pertama" in page
    assert "Empat langkah" in page
    assert f'href="{desk}anggota/baru/"' in page


def test_it_shows_the_money_of_today(client_for: ClientFor, desk: str, sari: MemberFact) -> None:
    page = client_for("Budi").get(desk).content.decode()

    assert "2 Maret 2026" in page
    assert sari.is_active
    assert "100.000" in page


def test_documents_that_run_out_soon_are_named_to_those_who_may_open_them(
    client_for: ClientFor,
    cooperative: CooperativeFact,
    actor: Actor,
    desk: str,
    officer: Callable[..., UserFact],
    signed_in: Callable[[UserFact], Client],
) -> None:
    for title, ends in (("Izin usaha", date(2026, 3, 20)), ("Akta", None)):
        kept = keep_file(
            cooperative_id=cooperative.id,
            details=FileDetails(kind=FileKind.LICENCE, title=title, expires_on=ends),
            content=b"%PDF-1.7\n%%EOF",
            filename="izin.pdf",
            by=actor,
        )
        assert kept.details.title == title
    page = client_for("Budi").get(desk).content.decode()

    assert "Berkas segera habis" in page
    assert "Izin usaha</a>, 20 Maret 2026." in page
    assert "Akta</a>" not in page
    teller = signed_in(officer("Ketut", Role.TELLER)).get(desk).content.decode()
    assert "Izin usaha" not in teller


def test_a_teller_sees_the_counter_and_no_books(
    desk: str, officer: Callable[..., UserFact], signed_in: Callable[[UserFact], Client]
) -> None:
    page = signed_in(officer("Ketut", Role.TELLER)).get(desk).content.decode()

    assert "Simpanan anggota" not in page
    assert "/laporan/" not in page
    assert f'href="{desk}anggota/"' in page


def test_the_menu_marks_where_one_is(client_for: ClientFor, desk: str) -> None:
    page = client_for("Budi").get(f"{desk}anggota/").content.decode()

    assert f'<a href="{desk}anggota/" aria-current="page"' in page
    assert f'<a href="{desk}" aria-current="page"' not in page


def test_the_desk_speaks_english_when_asked(client_for: ClientFor, desk: str) -> None:
    budi = client_for("Budi")
    budi.cookies.load({"django_language": "en"})

    page = budi.get(desk).content.decode()

    assert "Register the first member" in page
    assert "Settings" in page


def test_it_asks_the_database_a_fixed_number_of_questions(
    client_for: ClientFor,
    desk: str,
    sari: MemberFact,
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    budi = client_for("Budi")

    assert sari.is_active
    with django_assert_max_num_queries(DESK_QUERIES):  # type: ignore[attr-defined]
        assert budi.get(desk).status_code == 200


def test_the_turn_of_the_year_leads_from_closing_to_the_surplus(
    client_for: ClientFor,
    desk: str,
    cooperative: CooperativeFact,
    sari: MemberFact,
    actor: Actor,
) -> None:
    with time_machine.travel(datetime(2027, 3, 1, 5, 0, tzinfo=UTC), tick=False):
        budi = client_for("Budi")
        first = budi.get(desk).content.decode()
        open_year(cooperative_id=cooperative.id, year=2027, by=actor)
        before = budi.get(desk).content.decode()
        close_year(cooperative_id=cooperative.id, year=2026, by=actor)
        after = budi.get(desk).content.decode()

    assert sari.is_active
    assert "Buka tahun buku berikutnya" in first
    assert "Tutup tahun buku 2026" in before
    assert "Tetapkan SHU 2026" in after


def test_joko_is_refused(client_for: ClientFor, desk: str) -> None:
    assert client_for("Joko").get(desk).status_code == 404
    assert client_for("Joko").post(desk).status_code == 404
