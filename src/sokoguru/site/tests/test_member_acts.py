"""What the board decides about a member: applying, admitting, refusing, letting go."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Role, UserFact
from sokoguru.ledger.operations import post_journal
from sokoguru.ledger.queries import member_balances
from sokoguru.ledger.vocabulary import JournalLine, Side
from sokoguru.members.queries import member as find_member
from sokoguru.members.queries import search_members
from sokoguru.members.vocabulary import MemberFact, MemberState

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
Apply = Callable[[str], MemberFact]
NIK = "3201014101900001"


@pytest.mark.requirement("S3-008")
def test_an_application_needs_the_consent_of_the_applicant(
    client_for: ClientFor, register: str, cooperative: CooperativeFact
) -> None:
    sent = {"name": "Ayu", "nik": NIK, "phone": "", "address": "", "group": "umum"}

    refused = client_for("Budi").post(f"{register}baru/", sent)

    assert refused.status_code == 422
    assert "sukarela" in refused.content.decode()
    assert not search_members(cooperative_id=cooperative.id, text="Ayu")


def test_an_application_is_recorded_and_opened(
    client_for: ClientFor, register: str, cooperative: CooperativeFact
) -> None:
    sent = {"name": "Ayu", "nik": NIK, "phone": "", "address": "", "group": "umum", "consent": "on"}

    answer = client_for("Budi").post(f"{register}baru/", sent)

    (ayu,) = search_members(cooperative_id=cooperative.id, text="Ayu")
    assert answer["Location"] == f"{register}{ayu.id}/"
    assert ayu.state is MemberState.APPLIED


def test_an_application_sent_twice_is_recorded_once(
    client_for: ClientFor, register: str, cooperative: CooperativeFact
) -> None:
    budi = client_for("Budi")
    sent = {
        "name": "Ayu",
        "nik": NIK,
        "group": "umum",
        "key": "0197f000-0000-7000-8000-000000000007",
    }

    refused = budi.post(f"{register}baru/", sent)
    first = budi.post(f"{register}baru/", sent | {"consent": "on"})
    second = budi.post(f"{register}baru/", sent | {"consent": "on"})

    assert refused.status_code == 422
    assert first["Location"] == second["Location"]
    assert len(search_members(cooperative_id=cooperative.id, text="Ayu")) == 1


def test_admitting_gives_a_number_and_asks_for_pokok(
    client_for: ClientFor,
    register: str,
    cooperative: CooperativeFact,
    apply: Apply,
) -> None:
    ayu = apply("Ayu")
    tini = client_for("Tini")

    answer = tini.post(f"{register}{ayu.id}/terima/", {"number": ""})

    admitted = find_member(cooperative_id=cooperative.id, member_id=ayu.id)
    assert admitted.state is MemberState.ADMITTED
    assert admitted.number
    assert "Simpanan pokok masih kurang" in tini.get(answer["Location"]).content.decode()


def test_refusing_keeps_the_reason(
    client_for: ClientFor,
    register: str,
    cooperative: CooperativeFact,
    apply: Apply,
) -> None:
    ayu = apply("Ayu")
    tini = client_for("Tini")

    without = tini.post(f"{register}{ayu.id}/tolak/", {"reason": " "})
    tini.post(f"{register}{ayu.id}/tolak/", {"reason": "Tinggal di luar wilayah"})

    assert without.status_code == 422
    refused = find_member(cooperative_id=cooperative.id, member_id=ayu.id)
    assert refused.state is MemberState.REFUSED
    assert refused.reason == "Tinggal di luar wilayah"


def test_an_applicant_is_not_admitted_twice(
    client_for: ClientFor, register: str, apply: Apply
) -> None:
    ayu = apply("Ayu")
    tini = client_for("Tini")
    tini.post(f"{register}{ayu.id}/terima/", {"number": ""})

    again = tini.post(f"{register}{ayu.id}/terima/", {"number": ""})

    assert again.status_code == 422


@pytest.mark.requirement("S3-013")
def test_a_member_leaves_and_is_paid(
    client_for: ClientFor, register: str, cooperative: CooperativeFact, sari: MemberFact
) -> None:
    budi = client_for("Budi")
    form = budi.get(f"{register}{sari.id}/keluar/").content.decode()

    sent = {
        "reason": "Pindah alamat",
        "money": "1101",
        "key": "0197f000-0000-7000-8000-000000000009",
    }
    answer = budi.post(f"{register}{sari.id}/keluar/", sent)
    again = budi.post(f"{register}{sari.id}/keluar/", sent)

    assert 'name="key"' in form
    assert answer.status_code == again.status_code == 302
    left = find_member(cooperative_id=cooperative.id, member_id=sari.id)
    assert left.state is MemberState.LEFT
    assert not any(member_balances(cooperative_id=cooperative.id, member_id=sari.id).values())


def test_who_leaves_is_told_what_he_owes_and_what_is_owed_to_him(
    client_for: ClientFor,
    register: str,
    cooperative: CooperativeFact,
    sari: MemberFact,
    actor: Actor,
    on: date,
) -> None:
    lines = [
        JournalLine(Side.DEBIT, "3401", Rupiah(114_011)),
        JournalLine(Side.CREDIT, "2501", Rupiah(114_011), member=sari.id),
        JournalLine(Side.DEBIT, "1211", Rupiah(500), member=sari.id),
        JournalLine(Side.CREDIT, "1101", Rupiah(500)),
    ]
    post_journal(cooperative_id=cooperative.id, on=on, key="a", memo="a", lines=lines, by=actor)

    page = client_for("Budi").get(f"{register}{sari.id}/keluar/").content.decode()

    assert "SHU belum dibayar Rp\N{NO-BREAK SPACE}114.011" in page
    assert "Utang kepada koperasi" in page


def test_a_teller_reads_members_but_admits_nobody(
    register: str,
    officer: Callable[..., UserFact],
    signed_in: Callable[[UserFact], Client],
    apply: Apply,
) -> None:
    ayu = apply("Ayu")
    teller = signed_in(officer("Ketut", Role.TELLER))

    assert teller.get(register).status_code == 200
    assert teller.get(f"{register}baru/").status_code == 403
    assert teller.post(f"{register}{ayu.id}/terima/", {"number": ""}).status_code == 403


@pytest.mark.requirement("S3-059")
def test_a_supervisor_reads_members_and_changes_nothing(
    register: str,
    officer: Callable[..., UserFact],
    signed_in: Callable[[UserFact], Client],
    apply: Apply,
) -> None:
    ayu = apply("Ayu")
    supervisor = signed_in(officer("Ketut", Role.PENGAWAS))

    assert supervisor.get(f"{register}{ayu.id}/").status_code == 200
    for act in ("terima", "tolak", "keluar", "akun"):
        assert supervisor.post(f"{register}{ayu.id}/{act}/", {}).status_code == 403
