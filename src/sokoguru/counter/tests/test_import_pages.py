"""The import pages, as a secretary uses them."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.members.queries import search_members

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
REGISTER = "nomor,nama,nik,kelompok,tanggal_masuk\n8001,Made Wijaya,,{group},2020-01-05\n"


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    """The pages see a day in the open book year."""
    with time_machine.travel(datetime(2026, 3, 20, 5, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def counter(cooperative: CooperativeFact) -> str:
    return f"/k/{cooperative.slug}/loket/"


def file_of(group: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("anggota.csv", REGISTER.format(group=group).encode())


def test_a_file_is_checked_before_it_is_imported(
    client_for: ClientFor, counter: str, cooperative: CooperativeFact
) -> None:
    budi, form = client_for("Budi"), {"kind": "members", "on": "2026-03-02"}

    checked = budi.post(f"{counter}impor/", {**form, "act": "check", "file": file_of("umum")})
    assert checked.context["preview"].faults == ()
    assert not search_members(cooperative_id=cooperative.id, text="made")
    fingerprint = checked.context["fingerprint"]
    done = budi.post(f"{counter}impor/", {**form, "act": "import", "fingerprint": fingerprint})

    assert done.status_code == 302
    assert search_members(cooperative_id=cooperative.id, text="made")


def test_a_faulty_file_shows_row_and_column_and_imports_nothing(
    client_for: ClientFor, counter: str, cooperative: CooperativeFact
) -> None:
    form = {"kind": "members", "on": "2026-03-02", "act": "check", "file": file_of("ngawur")}

    answer = client_for("Budi").post(f"{counter}impor/", form)

    (fault,) = answer.context["faults"]
    assert (fault.row, fault.column) == (2, "kelompok")
    assert fault.sentence in answer.content.decode().replace("&quot;", '"')
    assert not search_members(cooperative_id=cooperative.id, text="made")


def test_a_template_can_be_downloaded(client_for: ClientFor, counter: str) -> None:
    answer = client_for("Budi").get(f"{counter}impor/contoh/members.xlsx")

    assert answer.content.startswith(b"PK")
