"""The pages of a meeting, for the chair, a member and the neighbour."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sokoguru.cooperatives.queries import resolution_by_number
from sokoguru.cooperatives.vocabulary import Subject
from sokoguru.foundation.actor import Actor
from sokoguru.governance.queries import invitations, meetings
from sokoguru.governance.tests.conftest import Hall
from sokoguru.members.vocabulary import MemberFact

pytestmark = pytest.mark.django_db
ClientFor = Callable[[str], Client]
RAPAT = "/k/sejahtera/rapat/"


@pytest.fixture(autouse=True)
def meeting_day() -> Iterator[None]:
    """The pages see the day of the meeting."""
    with time_machine.travel(datetime(2026, 3, 20, 3, 0, tzinfo=UTC), tick=False):
        yield


def text_of(answer: object) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())  # type: ignore[attr-defined]


def page_of(hall: Hall) -> str:
    return f"{RAPAT}{hall.meeting_id}/"


def test_the_chair_runs_the_meeting_from_the_console(called: Hall, client_for: ClientFor) -> None:
    tini = client_for("Tini")
    page = page_of(called)
    step = f"{page}langkah/"
    assert "Balai Desa" in text_of(tini.get(RAPAT))
    assert tini.post(f"{step}terkirim/", {"channel": "whatsapp"}).status_code == 302
    assert tini.post(f"{step}buka/", {"chair": "Tini"}).status_code == 302
    about = called.items[Subject.ACCOUNT].id
    early = tini.post(f"{step}mufakat/", {"item": about, "text": "Menerima."})
    assert early.status_code == 422
    assert "0 suara hadir dari 4 anggota, perlu 3" in text_of(early)
    assert "Adi" in text_of(tini.get(page, {"cari": "Adi"}))
    for name in ("Adi", "Dewi", "Rini"):
        came = tini.post(f"{step}hadir/", {"member": called.members[name].id})
        assert came.status_code == 302
    assert tini.post(f"{step}mufakat/", {"item": about, "text": "Menerima."}).status_code == 302
    assert resolution_by_number(cooperative_id=called.id, number="01/RAT/2026") is not None
    assert "01/RAT/2026" in text_of(tini.get(page))
    assert "01/RAT/2026" in text_of(tini.get(f"{page}layar/isi/"))
    assert tini.get(f"{page}berita-acara.pdf").content.startswith(b"%PDF")
    assert "wa.me" in text_of(tini.get(f"{page}undangan/"))
    assert tini.post(f"{step}suara/", {"item": about, "yes": "x"}).status_code == 422


def test_the_chair_writes_rules_and_plans_once(cooperative: object, client_for: ClientFor) -> None:
    tini = client_for("Tini")
    assert "Aturan rapat belum dicatat" in text_of(tini.get(RAPAT))
    rules = {
        "valid_from": "2026-01-01",
        "clause": "Pasal 12",
        "call_days": "14",
        "quorum": "50",
        "second": "20",
        "special": "75",
        "special_votes": "75",
        "proxies": "0",
    }
    assert tini.post(f"{RAPAT}aturan/", rules).status_code == 302
    plan = {
        "kind": "RAT",
        "year": "2026",
        "held_on": "2026-04-20",
        "begins_at": "09:00",
        "place": "Balai Desa",
        "key": "019aa000-0000-7000-8000-000000000001",
    }
    assert tini.post(RAPAT, plan).status_code == 302
    assert tini.post(RAPAT, plan).status_code == 302
    found = meetings(cooperative_id=cooperative.id)  # type: ignore[attr-defined]
    assert len(found) == 1


@pytest.mark.requirement("S3-006")
def test_a_member_reads_agenda_and_decisions_of_his_own_co_op_only(
    sari: MemberFact, planned: Hall, client_for: ClientFor, actor: Actor
) -> None:
    member = client_for("Sari")
    assert "Pertanggungjawaban pengurus" not in text_of(member.get(f"{RAPAT}saya/"))
    tini = client_for("Tini")
    with time_machine.travel(datetime(2026, 3, 2, 5, 0, tzinfo=UTC), tick=False):
        assert tini.post(f"{page_of(planned)}langkah/undang/").status_code == 302
    assert "Pengurus melapor." in text_of(member.get(f"{RAPAT}saya/"))
    assert member.get(page_of(planned)).status_code == 403
    joko = client_for("Joko")
    for path in ("saya/", f"{planned.meeting_id}/", f"{planned.meeting_id}/layar/"):
        assert joko.get(f"{RAPAT}{path}").status_code == 404
    invited = invitations(cooperative_id=planned.id, meeting_id=planned.meeting_id)
    assert len(invited) == 5


def test_the_wall_asks_as_often_however_many_came(hall: Hall, client_for: ClientFor) -> None:
    tini = client_for("Tini")
    wall = f"{page_of(hall)}layar/isi/"
    with CaptureQueriesContext(connection) as before:
        tini.get(wall)
    hall.came("Bayu")
    with CaptureQueriesContext(connection) as after:
        tini.get(wall)
    assert len(before) == len(after) <= 25
