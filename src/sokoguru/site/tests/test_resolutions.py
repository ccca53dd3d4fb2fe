"""The register of resolutions: read by members, written by the board, closed to others."""

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from sokoguru.cooperatives.queries import resolutions
from sokoguru.cooperatives.vocabulary import CooperativeFact, Subject, VoteMethod
from sokoguru.correspondence.queries import files
from sokoguru.identity.vocabulary import Role, UserFact
from tests.cast import MINUTES_PDF

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
REGISTER = "/k/sejahtera/keputusan/"
RECORD = f"{REGISTER}catat/"


def decision() -> dict[str, object]:
    """What the minutes say."""
    return {
        "number": "RA-1/2026",
        "adopted_on": "2026-03-01",
        "meeting": "RAT 2025",
        "subject": "pembagian_shu",
        "text": "Membagi SHU 2025.",
        "method": "terbuka",
        "present": "40",
        "yes": "31",
        "no": "6",
        "abstained": "3",
        "upload": SimpleUploadedFile("ba.pdf", MINUTES_PDF, "application/pdf"),
    }


@pytest.mark.requirement("S3-047")
def test_the_chair_records_a_resolution_with_its_minutes(
    cooperative: CooperativeFact, client_for: ClientFor
) -> None:
    answer = client_for("Tini").post(RECORD, decision())
    assert answer.status_code == 302
    (found,) = resolutions(cooperative_id=cooperative.id)
    (minutes,) = files(cooperative_id=cooperative.id)
    assert found.subject is Subject.SURPLUS
    assert found.document_id == minutes.document_id
    assert found.votes is not None
    assert (found.votes.yes, found.votes.method) == (31, VoteMethod.OPEN)
    page = client_for("Tini").get(REGISTER).content.decode()
    assert "RA-1/2026" in page
    assert f"/{minutes.document_id}/" in page


def test_without_minutes_nothing_is_recorded_and_the_typed_text_stays(
    cooperative: CooperativeFact, client_for: ClientFor
) -> None:
    said = decision()
    del said["upload"]
    answer = client_for("Tini").post(RECORD, said)
    assert answer.status_code == 422
    assert "Lampirkan berita acara" in answer.content.decode()
    assert "Membagi SHU 2025." in answer.content.decode()
    assert resolutions(cooperative_id=cooperative.id) == ()


@pytest.mark.requirement("S3-006")
def test_a_member_reads_what_was_decided_and_records_nothing(
    cooperative: CooperativeFact,
    client_for: ClientFor,
) -> None:
    client_for("Tini").post(RECORD, decision())
    page = client_for("Sari").get(REGISTER)
    assert "Membagi SHU 2025." in page.content.decode()
    assert client_for("Sari").post(RECORD, decision()).status_code == 403


def test_a_teller_may_not_record(
    officer: Callable[..., UserFact], signed_in: Callable[[UserFact], Client]
) -> None:
    assert signed_in(officer("Kasir", Role.TELLER)).get(RECORD).status_code == 403


def test_joko_of_the_neighbour_reads_nothing(
    cooperative: CooperativeFact, client_for: ClientFor
) -> None:
    assert client_for("Joko").get(REGISTER).status_code == 404
    assert client_for("Joko").get(RECORD).status_code == 404
