"""The pages, as a treasurer uses them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.ledger.queries import balances, entries
from sokoguru.ledger.vocabulary import EntryFilter, EntryKind
from sokoguru.portability.operations import restore_package
from sokoguru.portability.queries import exports
from sokoguru.portability.tests.conftest import parts_of, quiet

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
TRIAL = "Kode,Nama,Debit,Kredit\n100,Uang tunai,500000,\n200,Hutang dagang,,500000\n"


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    """The pages see a day in the open book year."""
    with time_machine.travel(datetime(2026, 3, 20, 5, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def place(busy: CooperativeFact) -> str:
    return f"/k/{busy.slug}/pindah-data/"


def content_of(answer: object) -> bytes:
    return b"".join(answer.streaming_content)  # type: ignore[attr-defined]


def test_the_desk_shows_each_what_his_duties_open(client_for: ClientFor, place: str) -> None:
    budi = client_for("Budi").get(place).content.decode()
    tini = client_for("Tini").get(place).content.decode()

    assert "Unduh paket data" in budi
    assert "Neraca saldo buku lama" in budi
    assert "Unduh paket data" in tini
    assert "Neraca saldo buku lama" not in tini


def test_strangers_and_members_are_refused(client_for: ClientFor, place: str) -> None:
    assert client_for("Joko").get(place).status_code == 404
    assert client_for("Sari").get(place).status_code == 403
    assert client_for("Tini").get(f"{place}impor/jurnal/").status_code == 403
    assert client_for("Joko").post(f"{place}paket/").status_code == 404
    assert client_for("Sari").post(f"{place}paket/").status_code == 403
    assert client_for("Budi").get(f"{place}paket/").status_code == 405


def test_a_book_is_mapped_looked_at_and_posted_once(
    client_for: ClientFor, place: str, busy: CooperativeFact
) -> None:
    budi, where = client_for("Budi"), f"{place}impor/neraca-saldo/"
    form = {"on": "2026-03-01", "unit": ""}
    file = SimpleUploadedFile("neraca.csv", TRIAL.encode())

    checked = budi.post(where, {**form, "act": "check", "file": file})
    assert [each.wording for each in checked.context["preview"].unmapped] == [
        "100 Uang tunai",
        "200 Hutang dagang",
    ]
    form["fingerprint"] = checked.context["fingerprint"]
    early = budi.post(where, {**form, "act": "import"})
    assert early.status_code == 422
    assert "2 akun belum dipetakan" in early.content.decode()
    chosen = {
        "wording": ["100 Uang tunai", "200 Hutang dagang"],
        "code": ["1101 Kas", "2201"],
    }
    mapped = budi.post(where, {**form, **chosen, "act": "check"})
    assert mapped.context["preview"].is_ready
    assert not opening_entries(busy)
    done = budi.post(where, {**form, "act": "import"})
    again = budi.post(where, {**form, "act": "import"})

    assert (done.status_code, again.status_code) == (302, 302)
    assert opening_entries(busy) == 1
    assert balances(cooperative_id=busy.id, on=date(2026, 3, 1))["2201"] == 500_000
    assert "neraca.csv" in budi.get(place).content.decode()


def opening_entries(busy: CooperativeFact) -> int:
    filters = EntryFilter(kind=EntryKind.OPENING)
    return entries(cooperative_id=busy.id, filters=filters, size=1).total


def test_an_account_that_is_not_in_the_chart_is_pointed_at(
    client_for: ClientFor, place: str
) -> None:
    budi, where = client_for("Budi"), f"{place}impor/neraca-saldo/"
    file = SimpleUploadedFile("neraca.csv", TRIAL.encode())
    sent = {"on": "2026-03-01", "act": "check", "file": file}

    answer = budi.post(where, {**sent, "wording": "100 Uang tunai", "code": "9999"})

    assert answer.status_code == 422
    assert "Akun 9999 belum ada di bagan akun" in answer.content.decode()
    assert answer.context["preview"].unmapped  # what was sent is still there


def test_a_faulty_journal_names_its_lines(client_for: ClientFor, place: str) -> None:
    text = "2026-03-02 Beras\n    Kas  IDR 10\n    Modal  IDR -9\n\ninclude lain.journal\n"
    file = SimpleUploadedFile("buku.journal", text.encode())

    answer = client_for("Budi").post(f"{place}impor/jurnal/", {"act": "check", "file": file})

    assert [fault.place for fault in answer.context["faults"]] == [1, 5]
    assert "include" in answer.content.decode()


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"PK\x03\x04 broken"])
@pytest.mark.parametrize("kind", ["jurnal", "neraca-saldo", "bulanan"])
def test_no_page_falls_over_a_strange_file(
    client_for: ClientFor, place: str, kind: str, content: bytes
) -> None:
    file = SimpleUploadedFile("aneh.xlsx", content)
    sent = {"on": "2026-03-01", "act": "check", "file": file}

    answer = client_for("Budi").post(f"{place}impor/{kind}/", sent)

    assert answer.status_code in (200, 422)


def test_a_template_holds_the_accounts_of_the_cooperative(
    client_for: ClientFor, place: str
) -> None:
    budi = client_for("Budi")

    assert budi.get(f"{place}contoh/bulanan.xlsx").content.startswith(b"PK")
    assert budi.get(f"{place}contoh/jurnal.xlsx").status_code == 404
    assert budi.get(f"{place}impor/lain/").status_code == 404


def test_the_package_of_the_page_can_be_restored_and_its_taker_is_noted(
    client_for: ClientFor, place: str, busy: CooperativeFact, tmp_path: Path
) -> None:
    answer = client_for("Tini").post(f"{place}paket/")
    file = tmp_path / "p.zip"
    file.write_bytes(content_of(answer))

    assert answer["Content-Disposition"] == 'attachment; filename="sejahtera-2026-03-20.zip"'
    there = restore_package(file=file, slug="baru", progress=quiet)
    (fact,) = exports(cooperative_id=busy.id)
    assert (fact.form, fact.exported_by, fact.fingerprint) == ("paket", "Tini", there.fingerprint)
    described = json.loads(parts_of(file)["datapackage.json"])
    assert described["created"] == "2026-03-20T05:00:00+00:00"


@pytest.mark.parametrize(("form", "sign"), [("hledger", "IDR"), ("beancount", "open")])
def test_a_journal_is_downloaded(
    client_for: ClientFor, place: str, form: str, sign: str, busy: CooperativeFact
) -> None:
    answer = client_for("Budi").post(f"{place}jurnal/", {"form": form})

    assert sign in content_of(answer).decode()
    (fact,) = exports(cooperative_id=busy.id)
    assert (fact.form, fact.exported_by) == (form, "Budi")


def test_a_journal_of_no_known_form_is_not_found(client_for: ClientFor, place: str) -> None:
    assert client_for("Budi").post(f"{place}jurnal/", {"form": "gnucash"}).status_code == 404


def test_the_desk_asks_as_often_however_much_came_and_went(
    client_for: ClientFor, place: str
) -> None:
    budi = client_for("Budi")
    budi.get(place)
    with CaptureQueriesContext(
        connection,
    ) as few:
        budi.get(place)
    for _ in range(3):
        content_of(budi.post(f"{place}jurnal/", {"form": "hledger"}))
    with CaptureQueriesContext(connection) as many:
        budi.get(place)

    assert len(few) == len(many)


def test_a_preview_asks_as_often_however_long_the_book_is(
    client_for: ClientFor, place: str
) -> None:
    budi, where = client_for("Budi"), f"{place}impor/jurnal/"

    def queries(count: int) -> int:
        text = "".join(
            f"2026-03-02 Beras {place}\n    Kas  IDR 10\n    Modal{place}  IDR -10\n\n"
            for place in range(count)
        )
        file = SimpleUploadedFile("buku.journal", text.encode())
        with CaptureQueriesContext(connection) as asked:
            budi.post(where, {"act": "check", "file": file})
        return len(asked)

    queries(1)
    assert queries(2) == queries(60)
