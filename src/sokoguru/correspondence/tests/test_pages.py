"""The pages of letters, and the one that verifies them; Joko is refused."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from django.http import HttpResponseBase
from django.test import Client
from pypdf import PdfReader

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.correspondence.operations import issue_letter, keep_file, write_letter
from sokoguru.correspondence.queries import letter, letters
from sokoguru.correspondence.tests.letters import GUIDELINE, INVITATION, LICENCE, PDF
from sokoguru.correspondence.vocabulary import LetterContent, LetterFact, LetterState
from sokoguru.documents.tests.pictures import codes_on_page
from sokoguru.foundation.actor import Actor

pytestmark = pytest.mark.django_db
Browser = Callable[[str], Client]
LETTERS = "/k/sejahtera/surat/"
FILES = "/k/sejahtera/berkas/"
TYPED = {
    "kind": "undangan",
    "on": "2026-03-02",
    "place": "Semarang",
    "language": "id",
    "addressee": "Kepala Dinas Koperasi\nKota Semarang",
    "subject": "Rapat anggota tahunan",
    "body": "Dengan hormat,\nkami mengundang.\n\nTerima kasih.",
    "amount": "2.500.000",
    "signatory_office": "Ketua",
    "signatory_name": "Tini",
    "initials": "Sekretaris\nBendahara",
    "copies": "",
    "emblem": "",
}


def drafted(house: CooperativeFact, by: Actor, content: LetterContent = INVITATION) -> LetterFact:
    return write_letter(cooperative_id=house.id, content=content, by=by)


def signed(house: CooperativeFact, by: Actor) -> LetterFact:
    return issue_letter(cooperative_id=house.id, letter_id=drafted(house, by).id, by=by)


def text(answer: HttpResponseBase) -> str:
    return answer.content.decode()  # type: ignore[attr-defined,no-any-return]


def test_a_letter_is_written_and_read_again(
    cooperative: CooperativeFact, client_for: Browser
) -> None:
    budi = client_for("Budi")
    answer = budi.post(f"{LETTERS}tulis/", TYPED)
    (line,) = letters(cooperative_id=cooperative.id)
    assert answer.headers["Location"] == f"{LETTERS}{line.id}/"
    kept = letter(cooperative_id=cooperative.id, letter_id=line.id)
    assert kept.content.addressee == ("Kepala Dinas Koperasi", "Kota Semarang")
    assert kept.content.body == ("Dengan hormat, kami mengundang.", "Terima kasih.")
    assert kept.missing_initials == ("Sekretaris", "Bendahara")
    page = text(budi.get(f"{LETTERS}{line.id}/"))
    assert "Menunggu paraf" in page
    assert "Rp\N{NO-BREAK SPACE}2.500.000" in page
    shown = text(budi.get(f"{LETTERS}{line.id}/ubah/"))
    assert "Kepala Dinas Koperasi\nKota Semarang" in shown
    budi.post(f"{LETTERS}{line.id}/ubah/", {**TYPED, "subject": "Rapat luar biasa"})
    assert "Rapat luar biasa" in text(budi.get(LETTERS))
    assert client_for("Joko").post(f"{LETTERS}tulis/", TYPED).status_code == 404


def test_what_is_missing_or_not_valid_is_said_beside_its_field(
    cooperative: CooperativeFact, client_for: Browser
) -> None:
    budi = client_for("Budi")
    for changed, said in (
        ({"subject": ""}, "id_subject_error"),
        ({"emblem": "kuncup"}, "tidak berlaku untuk dokumen tanggal 2 Maret 2026"),
        ({"amount": "dua"}, "id_amount_error"),
    ):
        answer = budi.post(f"{LETTERS}tulis/", {**TYPED, **changed})
        assert answer.status_code == 422
        assert said in text(answer)
    assert letters(cooperative_id=cooperative.id) == ()


def test_the_lists_ask_the_database_a_fixed_number_of_times(
    cooperative: CooperativeFact,
    actor: Actor,
    client_for: Browser,
    django_assert_num_queries: Callable[[int], Any],
) -> None:
    budi = client_for("Budi")
    budi.get(LETTERS)
    for rows in (1, 4):
        for _row in range(rows):
            signed(cooperative, actor)
            keep_file(
                cooperative_id=cooperative.id,
                details=LICENCE,
                content=PDF,
                filename="x.pdf",
                by=actor,
            )
        for path, queries in ((LETTERS, 12), (FILES, 11)):
            with django_assert_num_queries(queries):
                budi.get(path)


@pytest.mark.requirement("S2-010")
def test_six_officers_initial_and_then_the_chair_issues(
    cooperative: CooperativeFact, actor: Actor, client_for: Browser
) -> None:
    tini = client_for("Tini")
    draft = drafted(cooperative, actor, GUIDELINE)
    where = f"{LETTERS}{draft.id}/"
    for given, office in enumerate(GUIDELINE.initials):
        page = text(tini.get(where))
        assert f"Paraf sebagai {office}" in page
        assert "Terbitkan</button>" not in page
        refused = tini.post(f"{where}terbit/")
        assert refused.status_code == 422
        assert f"{given} dari 6 paraf" in text(refused)
        assert tini.post(f"{where}paraf/", {"office": office}).status_code == 302
    assert "Terbitkan</button>" in text(tini.get(where))
    tini.post(f"{where}terbit/")
    kept = letter(cooperative_id=cooperative.id, letter_id=draft.id)
    assert (kept.state, kept.number) == (LetterState.SIGNED, "001/PER/III/2026")
    assert client_for("Joko").post(f"{where}terbit/").status_code == 404


def test_an_office_of_the_cooperative_is_initialled_by_its_holder(
    cooperative: CooperativeFact, actor: Actor, client_for: Browser
) -> None:
    draft = drafted(cooperative, actor, replace(INVITATION, initials=("Bendahara",)))
    where = f"{LETTERS}{draft.id}/"
    tini, budi = client_for("Tini"), client_for("Budi")
    assert "Paraf sebagai" not in text(tini.get(where))
    refused = tini.post(f"{where}paraf/", {"office": "Bendahara"})
    assert (refused.status_code, "pemegang jabatannya" in text(refused)) == (422, True)
    assert budi.post(f"{where}paraf/", {"office": "Bendahara"}).status_code == 302
    assert budi.post(f"{where}terbit/").status_code == 403  # the treasurer writes, others sign


def test_the_paper_carries_the_code_that_verifies_it(
    cooperative: CooperativeFact, actor: Actor, client_for: Browser, client: Client
) -> None:
    kept = signed(cooperative, actor)
    budi = client_for("Budi")
    answer = budi.get(f"{LETTERS}{kept.id}/surat.pdf")
    assert answer.headers["Content-Type"] == "application/pdf"
    assert 'filename="001-und-iii-2026.pdf"' in answer.headers["Content-Disposition"]
    (address,) = codes_on_page(answer.content)
    path = address.removeprefix("http://127.0.0.1:8000")
    proof = client.get(path)
    for said in (
        kept.number,
        "2 Maret 2026",
        INVITATION.subject,
        cooperative.name,
        kept.content_sha256,
    ):
        assert said in text(proof)
    for secret in (*INVITATION.body, *INVITATION.addressee, "2.500.000", "Tini", "Budi"):
        assert secret not in text(proof)
    assert (proof.headers["Referrer-Policy"], proof.headers["X-Robots-Tag"]) == (
        "no-referrer",
        "noindex",
    )
    assert client.get("/periksa-surat/sejahtera/salah/").status_code == 404
    assert client.get(path.replace("sejahtera", "tetangga")).status_code == 404


@pytest.mark.requirement("S3-031", "S3-026")
def test_a_letter_of_2013_is_printed_under_the_buds_in_their_inks(
    cooperative: CooperativeFact, actor: Actor, client_for: Browser
) -> None:
    tini, inks = client_for("Tini"), {}
    for day in (date(2012, 4, 16), date(2012, 4, 17), date(2026, 3, 2)):
        draft = drafted(cooperative, actor, replace(INVITATION, on=day))
        pdf = tini.get(f"{LETTERS}{draft.id}/surat.pdf").content
        contents = PdfReader(BytesIO(pdf)).pages[0].get_contents()
        assert contents is not None
        inks[day] = b"0.1 0.03 0.22 0.09 k" in contents.get_data()
    assert list(inks.values()) == [False, True, False]


def test_many_letters_are_listed_page_by_page(
    cooperative: CooperativeFact, actor: Actor, client_for: Browser
) -> None:
    for number in range(53):
        drafted(cooperative, actor, replace(INVITATION, subject=f"Perihal {number:02d}"))
    tini = client_for("Tini")
    first = text(tini.get(LETTERS))
    assert ("Perihal 52" in first, "Perihal 02" in first) == (True, False)
    for page in ("2", "99"):
        last = text(tini.get(f"{LETTERS}?hal={page}"))
        assert ("Perihal 52" in last, "Perihal 02" in last) == (False, True)
    assert text(tini.get(f"{LETTERS}?hal=dua")).count("Perihal 5") == 3


def test_a_draft_is_printed_as_a_draft(
    cooperative: CooperativeFact, actor: Actor, client_for: Browser
) -> None:
    draft = drafted(cooperative, actor)
    pdf = client_for("Tini").get(f"{LETTERS}{draft.id}/surat.pdf").content
    assert "RANCANGAN" in PdfReader(BytesIO(pdf)).pages[0].extract_text()
    assert client_for("Joko").get(f"{LETTERS}{draft.id}/surat.pdf").status_code == 404
