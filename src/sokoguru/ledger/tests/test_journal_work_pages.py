"""The pages of drafts, approval and papers."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.correspondence.queries import files
from sokoguru.foundation.identifiers import uuid7
from sokoguru.ledger import queries
from sokoguru.ledger.tests.test_books_pages import typed
from sokoguru.ledger.tests.test_template_pages import RECURRING, template_form
from sokoguru.ledger.vocabulary import DraftFact, DraftState, EntryFilter

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
Counted = Callable[..., object]
ON = date(2026, 3, 2)
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
DRAFTS_QUERIES = 12
DRAFT_QUERIES = 15
TEMPLATES_QUERIES = 14
ENTRY_QUERIES = 20
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


def handed_in(client_for: ClientFor, books: str, body: CooperativeFact) -> DraftFact:
    """A journal of Rp 2.000.000 that Budi wrote."""
    client_for("Budi").post(f"{books}baru/", typed("Setor besar", *LARGE))
    (draft,) = queries.unposted_drafts(cooperative_id=body.id, through=ON)
    return draft


def test_a_large_journal_is_approved_by_the_chair_once_and_names_both(
    client_for: ClientFor, books: str, limited: CooperativeFact
) -> None:
    budi, tini = client_for("Budi"), client_for("Tini")
    sent = typed("Setor besar", *LARGE)

    first, again = budi.post(f"{books}baru/", sent), budi.post(f"{books}baru/", sent)

    assert first["Location"] == again["Location"]
    assert entered(limited) == 0
    assert "menunggu persetujuan" in tini.get(f"{books}konsep/").content.decode()
    page = tini.get(first["Location"]).content.decode()
    assert "Setujui dan catat" in page
    approved = tini.post(f"{first['Location']}setujui/")
    tini.post(f"{first['Location']}setujui/")
    assert approved.status_code == 302
    assert entered(limited) == 1
    done = queries.entries(cooperative_id=limited.id, filters=EntryFilter()).items[0]
    entry = tini.get(f"{books}jurnal/{done.id}/").content.decode()
    assert "Budi, disetujui Tini" in entry
    assert "Riwayat konsep" in entry


def test_the_maker_sees_no_button_and_is_refused_at_the_address(
    client_for: ClientFor, books: str, limited: CooperativeFact
) -> None:
    draft = handed_in(client_for, books, limited)
    budi = client_for("Budi")  # a treasurer has both duties

    page = budi.get(f"{books}konsep/{draft.id}/").content.decode()
    answer = budi.post(f"{books}konsep/{draft.id}/setujui/")

    assert "Setujui dan catat" not in page
    assert answer.status_code == 422
    assert "harus orang lain" in answer.content.decode()
    assert entered(limited) == 0


def test_what_posting_refuses_is_shown_at_approval(
    client_for: ClientFor, books: str, limited: CooperativeFact
) -> None:
    sent = typed("Tahun lalu", *LARGE, on="2027-03-02")
    with time_machine.travel(datetime(2027, 3, 3, 5, 0, tzinfo=UTC), tick=False):
        client_for("Budi").post(f"{books}baru/", sent)
        later = date(2027, 12, 31)
        (draft,) = queries.unposted_drafts(cooperative_id=limited.id, through=later)
        answer = client_for("Tini").post(f"{books}konsep/{draft.id}/setujui/")
    page = answer.content.decode()

    assert answer.status_code == 422
    assert "Tahun buku untuk 2 Maret 2027 belum dibuka" in page
    assert "Konsepnya tetap tersimpan" in page
    kept = queries.draft(cooperative_id=limited.id, draft_id=draft.id)
    assert kept.state is DraftState.SUBMITTED


def test_a_draft_goes_back_with_a_reason_is_changed_and_handed_in_again(
    client_for: ClientFor, books: str, limited: CooperativeFact
) -> None:
    draft = handed_in(client_for, books, limited)
    here = f"{books}konsep/{draft.id}/"
    budi, tini = client_for("Budi"), client_for("Tini")

    assert tini.post(f"{here}kembalikan/", {"reason": ""}).status_code == 422
    assert tini.post(f"{here}kembalikan/", {"reason": "salah bank"}).status_code == 302
    assert "salah bank" in budi.get(here).content.decode()
    form = budi.get(f"{here}ubah/").content.decode()
    assert 'value="2.000.000"' in form
    changed = typed("Setor benar", ("1102", "1.500.000", ""), ("1101", "", "1.500.000"))
    assert budi.post(f"{here}ubah/", changed)["Location"] == here
    assert budi.post(f"{here}catat/")["Location"] == here
    assert budi.post(f"{here}kembalikan/", {"reason": "lupa bukti"}).status_code == 302
    assert budi.post(f"{here}buang/").status_code == 302
    told = budi.get(f"{books}konsep/?semua=1").content.decode()
    assert "Setor benar" in told
    assert "dibuang" in told


def test_an_unfinished_journal_is_kept_as_a_draft_and_posted_later(
    client_for: ClientFor, books: str, limited: CooperativeFact
) -> None:
    budi = client_for("Budi")
    half = typed("Setoran", ("1102", "5.000", ""), konsep="1")
    there = budi.post(f"{books}baru/", half)["Location"]

    refused = budi.post(f"{there}catat/")
    assert refused.status_code == 422
    assert "Jurnal belum berisi jumlah" in refused.content.decode()
    whole = typed("Setoran", *SMALL)
    budi.post(f"{there}ubah/", whole)
    posted = budi.post(f"{there}catat/")

    assert "/jurnal/" in posted["Location"]
    assert entered(limited) == 1
    assert budi.get(f"{there}ubah/")["Location"] == there


def test_a_large_reversal_waits_too(
    client_for: ClientFor, books: str, limited: CooperativeFact
) -> None:
    draft = handed_in(client_for, books, limited)
    tini, budi = client_for("Tini"), client_for("Budi")
    tini.post(f"{books}konsep/{draft.id}/setujui/")
    (origin,) = queries.entries(cooperative_id=limited.id, filters=EntryFilter()).items

    sent = {"reason": "dobel", "on": "2026-03-02"}
    there = budi.post(f"{books}jurnal/{origin.id}/balik/", sent)["Location"]

    assert "/konsep/" in there
    assert entered(limited) == 1
    assert "Lihat jurnal yang dibalik" in tini.get(there).content.decode()
    tini.post(f"{there}setujui/")
    assert entered(limited) == 2


def test_a_paper_is_uploaded_with_the_journal_and_kept_when_the_journal_is_refused(
    client_for: ClientFor, books: str, limited: CooperativeFact
) -> None:
    budi = client_for("Budi")
    slip = SimpleUploadedFile("Kuitansi bank.pdf", PDF, content_type="application/pdf")
    sent = typed("Setor", ("1102", "5.000", ""), ("1101", "", "4.000"))

    refused = budi.post(f"{books}baru/", {**sent, "upload": slip})
    (kept,) = files(cooperative_id=limited.id)
    page = refused.content.decode()

    assert refused.status_code == 422
    assert "Kuitansi bank" in page
    assert "checked" in page
    mended = sent | typed("Setor", *SMALL, kept=str(kept.document_id), key=sent["key"])
    there = budi.post(f"{books}baru/", mended)["Location"]
    assert "Kuitansi bank" in budi.get(there).content.decode()
    assert len(files(cooperative_id=limited.id)) == 1


def test_a_paper_of_the_wrong_kind_is_refused_at_its_box(
    client_for: ClientFor, books: str, limited: CooperativeFact
) -> None:
    wrong = SimpleUploadedFile("skrip.sh", b"#!/bin/sh\n")
    answer = client_for("Budi").post(f"{books}baru/", {**typed("Setor", *SMALL), "upload": wrong})

    assert answer.status_code == 422
    assert "bukan PDF, PNG, JPEG" in answer.content.decode()
    assert entered(limited) == 0


def test_papers_are_added_to_a_posted_entry(
    client_for: ClientFor, books: str, limited: CooperativeFact
) -> None:
    budi = client_for("Budi")
    there = budi.post(f"{books}baru/", typed("Setor", *SMALL))["Location"]

    empty = budi.post(f"{there}lampiran/", {"key": str(uuid7())})
    slips = [SimpleUploadedFile(f"slip{n}.pdf", PDF + b"%d" % n) for n in range(2)]
    added = budi.post(f"{there}lampiran/", {"key": str(uuid7()), "upload": slips})

    assert empty.status_code == 422
    assert added["Location"] == there
    page = budi.get(there).content.decode()
    assert "slip0.pdf" in page
    assert "slip1.pdf" in page


def test_the_pages_ask_a_fixed_number_of_questions(
    client_for: ClientFor,
    books: str,
    limited: CooperativeFact,
    django_assert_max_num_queries: Counted,
) -> None:
    budi, tini = client_for("Budi"), client_for("Tini")
    draft = handed_in(client_for, books, limited)
    budi.post(f"{books}templat/baru/", template_form("Sewa", **RECURRING))
    there = budi.post(f"{books}baru/", typed("Setor", *SMALL))["Location"]
    for place in range(3):
        budi.post(f"{books}baru/", typed(f"Setor {place}", *LARGE))
        more = RECURRING | {"first_day": f"2026-0{place + 1}-01"}
        budi.post(f"{books}templat/baru/", template_form(f"Sewa {place}", **more))

    with django_assert_max_num_queries(DRAFTS_QUERIES):  # type: ignore[attr-defined]
        tini.get(f"{books}konsep/")
    with django_assert_max_num_queries(DRAFT_QUERIES):  # type: ignore[attr-defined]
        tini.get(f"{books}konsep/{draft.id}/")
    with django_assert_max_num_queries(TEMPLATES_QUERIES):  # type: ignore[attr-defined]
        tini.get(f"{books}templat/")
    with django_assert_max_num_queries(ENTRY_QUERIES):  # type: ignore[attr-defined]
        tini.get(there)


def test_joko_and_who_lacks_the_duty_are_turned_away(
    client_for: ClientFor, books: str, limited: CooperativeFact
) -> None:
    draft = handed_in(client_for, books, limited)
    tini, joko = client_for("Tini"), client_for("Joko")

    assert tini.post(f"{books}konsep/{draft.id}/catat/").status_code == 403
    assert tini.get(f"{books}antarunit/").status_code == 403
    for place in ("konsep/", f"konsep/{draft.id}/", "templat/", "antarunit/", "templat/baru/"):
        assert joko.get(f"{books}{place}").status_code == 404
    assert joko.post(f"{books}konsep/{draft.id}/setujui/").status_code == 404
    assert client_for("Budi").get(f"{books}konsep/{uuid7()}/").status_code == 404
    assert client_for("Budi").get(f"{books}templat/{uuid7()}/").status_code == 404
