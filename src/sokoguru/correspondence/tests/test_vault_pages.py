"""The pages of the vault and of the emblem; Joko is refused."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponseBase
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.correspondence.operations import keep_file
from sokoguru.correspondence.queries import adaptations, files, versions
from sokoguru.correspondence.tests.letters import LICENCE, PDF, PNG
from sokoguru.foundation.actor import Actor
from sokoguru.identity.vocabulary import Role

pytestmark = pytest.mark.django_db
Browser = Callable[[str], Client]
FILES = "/k/sejahtera/berkas/"
EMBLEMS = "/k/sejahtera/lambang/"


def text(answer: HttpResponseBase) -> str:
    return answer.content.decode()  # type: ignore[attr-defined,no-any-return]


def sent(content: bytes = PDF, **changed: str) -> dict[str, Any]:
    return {
        "file": SimpleUploadedFile("izin usaha.pdf", content),
        "kind": "izin",
        "title": "Izin usaha",
        "number": "503/12/2025",
        "issuer": "DPMPTSP",
        "issued_on": "2025-03-20",
        "expires_on": "2036-03-20",
        **changed,
    }


def test_a_document_is_kept_downloaded_and_renewed(
    cooperative: CooperativeFact, client_for: Browser
) -> None:
    budi = client_for("Budi")
    answer = budi.post(f"{FILES}simpan/", sent())
    (first,) = files(cooperative_id=cooperative.id)
    where = f"{FILES}{first.document_id}/"
    assert answer.headers["Location"] == where
    page = text(budi.get(where))
    assert first.sha256 in page
    assert "izin usaha.pdf" in page
    got = budi.get(f"{FILES}unduh/{first.id}/")
    assert got.content == PDF
    assert got.headers["Content-Type"] == "application/pdf"
    assert got.headers["Content-Disposition"] == 'attachment; filename="izin usaha.pdf"'
    assert got.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in got.headers["Content-Security-Policy"]
    assert budi.post(where, sent(PNG, title="Izin baru")).status_code == 302
    assert len(versions(cooperative_id=cooperative.id, document_id=first.document_id)) == 2
    assert "Izin baru" in text(budi.get(FILES))


def test_a_program_is_refused_beside_its_field(
    cooperative: CooperativeFact, client_for: Browser
) -> None:
    budi = client_for("Budi")
    answer = budi.post(f"{FILES}simpan/", sent(b"MZ\x90\x00" + b"\x00" * 80))
    assert answer.status_code == 422
    assert "bukan PDF, PNG, JPEG, XLSX, atau DOCX" in text(answer)
    large = budi.post(f"{FILES}simpan/", sent(PDF + b"\n" * (10 * 2**20)))
    assert (large.status_code, "paling besar 10 MB" in text(large)) == (422, True)
    assert files(cooperative_id=cooperative.id) == ()


def test_supervisors_read_members_and_tellers_do_not_and_joko_finds_nothing(
    cooperative: CooperativeFact,
    actor: Actor,
    client_for: Browser,
    officer: Callable[..., Any],
    signed_in: Callable[[Any], Client],
) -> None:
    kept = keep_file(
        cooperative_id=cooperative.id, details=LICENCE, content=PDF, filename="x.pdf", by=actor
    )
    download, page = f"{FILES}unduh/{kept.id}/", f"{FILES}{kept.document_id}/"
    supervisor = signed_in(officer("Wayan", Role.PENGAWAS))
    teller = signed_in(officer("Dewi", Role.TELLER))
    assert supervisor.get(download).content == PDF
    assert "Versi baru" not in text(supervisor.get(page))
    assert supervisor.post(page, sent()).status_code == 200
    assert supervisor.post(f"{FILES}simpan/", sent()).status_code == 403
    assert len(versions(cooperative_id=cooperative.id, document_id=kept.document_id)) == 1
    for browser in (teller, client_for("Sari")):
        assert browser.get(download).status_code == 403
        assert browser.get(FILES).status_code == 403
    joko = client_for("Joko")
    assert joko.get(download).status_code == 404
    assert joko.get(download.replace("sejahtera", "tetangga")).status_code == 404
    assert joko.get(page.replace("sejahtera", "tetangga")).status_code == 404


@pytest.mark.requirement("S3-032")
def test_the_day_of_adaptation_is_recorded_by_the_chair(
    cooperative: CooperativeFact, client_for: Browser
) -> None:
    tini, budi = client_for("Tini"), client_for("Budi")
    assert "sudah memakai lambang" in text(tini.get(EMBLEMS))  # founded after the return
    assert tini.post(EMBLEMS, {"on": "2019-02-01"}).status_code == 302
    (fact,) = adaptations(cooperative_id=cooperative.id)
    assert fact.adapted_on == date(2019, 2, 1)
    assert "1 Februari 2019" in text(tini.get(EMBLEMS))
    assert tini.post(EMBLEMS, {"on": "2013-02-01"}).status_code == 422
    budi.post(EMBLEMS, {"on": "2020-02-01"})
    assert len(adaptations(cooperative_id=cooperative.id)) == 1


@pytest.mark.requirement("S3-023")
def test_everything_that_carries_the_emblem_can_be_printed(
    cooperative: CooperativeFact, client_for: Browser
) -> None:
    tini = client_for("Tini")
    page = text(tini.get(EMBLEMS))
    for use in ("papan_nama", "tanda_pengenal", "pin", "emblem", "pataka", "umbul_umbul"):
        assert f"{EMBLEMS}{use}.pdf" in page
        answer = tini.get(f"{EMBLEMS}{use}.pdf?nama=Rahma&jabatan=Manajer")
        assert answer.content.startswith(b"%PDF")
    assert tini.get(f"{EMBLEMS}helikopter.pdf").status_code == 404
    assert client_for("Joko").get(f"{EMBLEMS}pin.pdf").status_code == 404
