"""The pages of templates, recurring journals and moves between units."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
import time_machine
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.identifiers import uuid7
from sokoguru.ledger import queries
from sokoguru.ledger.tests.test_books_pages import typed
from sokoguru.ledger.vocabulary import EntryFilter

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
ON = date(2026, 3, 2)
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
LARGE = (("1102", "2.000.000", ""), ("1101", "", "2.000.000"))
SMALL = (("1102", "5.000", ""), ("1101", "", "5.000"))


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 3, 2, 5, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def books(limited: CooperativeFact) -> str:
    """The books of a co-op with a limit of Rp 1.000.000."""
    return f"/k/{limited.slug}/buku/"


def entered(body: CooperativeFact) -> int:
    return queries.entries(cooperative_id=body.id, filters=EntryFilter()).total


def template_form(name: str, **more: str) -> dict[str, str]:
    return {
        "name": name, "memo": "Sewa toko", "document": "", "key": str(uuid7()),
        "baris-TOTAL_FORMS": "2", "baris-INITIAL_FORMS": "0",
        "baris-0-account": "6103", "baris-0-side": "D", "baris-0-amount": "750.000",
        "baris-1-account": "1102 Bank", "baris-1-side": "K", "baris-1-amount": "750.000",
    } | more  # fmt: skip


RECURRING = {"repeat": "bulanan", "day": "31", "first_day": "2026-01-01"}


def test_what_is_due_is_posted_one_by_one_or_all_at_once(
    client_for: ClientFor, books: str, limited: CooperativeFact
) -> None:
    budi = client_for("Budi")
    assert budi.post(f"{books}templat/baru/", template_form("Sewa", **RECURRING)).status_code == 302
    page = budi.get(f"{books}templat/").content.decode()
    assert "Sewa toko, Januari 2026" in page
    assert "Sewa toko, Februari 2026" in page
    (found,) = queries.templates(cooperative_id=limited.id)
    one = {"templat": str(found.id), "masa": "2026-01"}

    budi.post(f"{books}templat/jatuh-tempo/", one)
    again = budi.post(f"{books}templat/jatuh-tempo/", one, follow=True)
    assert "sudah dicatat" in again.content.decode()
    assert entered(limited) == 1
    all_ = budi.post(f"{books}templat/jatuh-tempo/", {}, follow=True)
    assert "1 jurnal rutin dicatat" in all_.content.decode()
    assert entered(limited) == 2
    assert "Jatuh tempo" not in budi.get(f"{books}templat/").content.decode()


def test_what_is_refused_stays_due_and_says_why_beside_what_was_posted(
    client_for: ClientFor, books: str, limited: CooperativeFact
) -> None:
    budi = client_for("Budi")
    early = RECURRING | {"first_day": "2025-12-01"}
    budi.post(f"{books}templat/baru/", template_form("Sewa", **early))

    answer = budi.post(f"{books}templat/jatuh-tempo/", {})
    page = answer.content.decode()

    assert answer.status_code == 422
    assert "belum dibuka" in page
    assert "Sewa toko, Desember 2025" in page
    assert entered(limited) == 2


def test_a_template_fills_the_form_of_a_journal_and_an_entry_that_of_a_template(
    client_for: ClientFor, books: str, limited: CooperativeFact
) -> None:
    budi = client_for("Budi")
    open_ = template_form("Sewa", **{"baris-0-amount": "", "baris-1-amount": ""})
    assert budi.post(f"{books}templat/baru/", open_).status_code == 302
    (found,) = queries.templates(cooperative_id=limited.id)

    journal = budi.get(f"{books}baru/?templat={found.id}").content.decode()
    there = budi.post(f"{books}baru/", typed("Setor", *SMALL))["Location"]
    entry_id = UUID(there.rstrip("/").rsplit("/", 1)[1])
    copied = budi.get(f"{books}templat/baru/?jurnal={entry_id}").content.decode()

    assert 'value="6103 ' in journal
    assert 'value="Sewa toko"' in journal
    assert 'value="5.000"' in copied
    assert budi.get(f"{books}baru/?templat=apa").status_code == 200


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"repeat": "bulanan"}, "Isi, karena jurnal ini berulang"),
        ({**RECURRING, "baris-0-amount": ""}, "memerlukan jumlah di setiap baris"),
        ({**RECURRING, "last_day": "2025-01-01"}, "tidak dapat dipakai"),
        ({"baris-0-account": "9999"}, "Akun 9999 tidak ada"),
        ({"baris-0-account": ""}, "Pilih akunnya"),
        ({"baris-0-side": "K"}, "belum berisi debit dan kredit"),
    ],
)
def test_a_template_that_cannot_be_used_says_its_fault(
    client_for: ClientFor, books: str, change: dict[str, str], sentence: str
) -> None:
    answer = client_for("Budi").post(f"{books}templat/baru/", template_form("Sewa", **change))

    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_a_template_is_changed_widened_and_stopped(
    client_for: ClientFor, books: str, limited: CooperativeFact
) -> None:
    budi = client_for("Budi")
    budi.post(f"{books}templat/baru/", template_form("Sewa"))
    (found,) = queries.templates(cooperative_id=limited.id)
    here = f"{books}templat/{found.id}/"

    more = budi.post(here, template_form("Sewa ruko", tambah="1")).content.decode()
    assert 'value="Sewa ruko"' in more
    assert "baris-2-account" in more
    budi.post(here, template_form("Sewa ruko"))
    assert "Sewa ruko" in budi.get(f"{books}templat/").content.decode()
    budi.post(f"{here}berhenti/")
    assert queries.templates(cooperative_id=limited.id) == ()


def test_cash_moves_between_units_once_on_one_page(
    client_for: ClientFor, books: str, limited: CooperativeFact
) -> None:
    budi = client_for("Budi")
    sent = {
        "from_unit": "toko", "to_unit": "pemasaran", "account": "1101 Kas", "amount": "300.000",
        "on": "2026-03-02", "memo": "Kas ke pemasaran", "key": str(uuid7()),
    }  # fmt: skip

    same = budi.post(f"{books}antarunit/", sent | {"to_unit": "toko"})
    first = budi.post(f"{books}antarunit/", sent)
    again = budi.post(f"{books}antarunit/", sent)

    assert same.status_code == 422
    assert "dua unit yang berbeda" in same.content.decode()
    assert first["Location"] == again["Location"]
    page = budi.get(first["Location"]).content.decode()
    assert "1901" in page
    assert entered(limited) == 1
