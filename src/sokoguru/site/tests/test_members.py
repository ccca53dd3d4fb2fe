"""Members at the desk: list, search, application, admission, profile, card, leaving, account."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.identity.queries import member_account
from sokoguru.identity.vocabulary import Role, UserFact
from sokoguru.ledger.queries import member_balances
from sokoguru.members.operations.admission import admit_applicant
from sokoguru.members.operations.application import submit_application
from sokoguru.members.queries import member as find_member
from sokoguru.members.queries import search_members
from sokoguru.members.vocabulary import MemberFact, MemberState

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
NOON = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)
NIK = "3201014101900001"
LIST_QUERIES = 14
PROFILE_QUERIES = 22


@pytest.fixture(autouse=True)
def noon() -> object:
    """The pages see the day of the test."""
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def apply(cooperative: CooperativeFact, actor: Actor, on: date) -> Callable[[str], MemberFact]:
    """Records an application."""

    def submit(name: str) -> MemberFact:
        return submit_application(
            cooperative_id=cooperative.id,
            name=name,
            nik="",
            phone="0812-3456-789",
            address="Desa Melati",
            group="umum",
            consent=True,
            on=on,
            by=actor,
        )

    return submit


@pytest.fixture
def base(cooperative: CooperativeFact) -> str:
    return f"/k/{cooperative.slug}/anggota/"


def test_the_list_of_an_empty_house_teaches_the_first_step(
    client_for: ClientFor, base: str
) -> None:
    page = client_for("Budi").get(base).content.decode()

    assert "Belum ada anggota" in page
    assert f'href="{base}baru/"' in page


def test_the_list_shows_members_by_state(
    client_for: ClientFor, base: str, sari: MemberFact, apply: Callable[[str], MemberFact]
) -> None:
    apply("Made Pelamar")
    budi = client_for("Budi")

    active = budi.get(base).content.decode()
    applied = budi.get(f"{base}?keadaan=melamar").content.decode()

    assert sari.name in active
    assert "Made Pelamar" not in active
    assert "Made Pelamar" in applied


def test_search_answers_with_the_rows_alone_while_one_types(
    client_for: ClientFor, base: str, sari: MemberFact
) -> None:
    budi = client_for("Budi")
    word = sari.name.split()[0][:3].lower()

    fragment = budi.get(f"{base}?q={word}", headers={"HX-Request": "true"}).content.decode()
    page = budi.get(f"{base}?q={word}").content.decode()

    assert sari.name in fragment
    assert "<html" not in fragment
    assert sari.name in page
    assert "<html" in page


def test_search_without_a_hit_says_so(client_for: ClientFor, base: str, sari: MemberFact) -> None:
    page = client_for("Budi").get(f"{base}?q=zzz").content.decode()

    assert "Tidak ada yang cocok" in page
    assert sari.name not in page


def test_search_survives_what_no_keyboard_types(client_for: ClientFor, base: str) -> None:
    assert client_for("Budi").get(f"{base}?q=%00&halaman=99999999999").status_code == 200


@pytest.mark.requirement("S3-008")
def test_an_application_needs_the_consent_of_the_applicant(
    client_for: ClientFor, base: str, cooperative: CooperativeFact
) -> None:
    sent = {"name": "Ayu", "nik": NIK, "phone": "", "address": "", "group": "umum"}

    refused = client_for("Budi").post(f"{base}baru/", sent)

    assert refused.status_code == 422
    assert "sukarela" in refused.content.decode()
    assert not search_members(cooperative_id=cooperative.id, text="Ayu")


def test_an_application_is_recorded_and_opened(
    client_for: ClientFor, base: str, cooperative: CooperativeFact
) -> None:
    sent = {"name": "Ayu", "nik": NIK, "phone": "", "address": "", "group": "umum", "consent": "on"}

    answer = client_for("Budi").post(f"{base}baru/", sent)

    (ayu,) = search_members(cooperative_id=cooperative.id, text="Ayu")
    assert answer["Location"] == f"{base}{ayu.id}/"
    assert ayu.state is MemberState.APPLIED


def test_admitting_gives_a_number_and_asks_for_pokok(
    client_for: ClientFor,
    base: str,
    cooperative: CooperativeFact,
    apply: Callable[[str], MemberFact],
) -> None:
    ayu = apply("Ayu")
    tini = client_for("Tini")

    answer = tini.post(f"{base}{ayu.id}/terima/", {"number": ""})

    admitted = find_member(cooperative_id=cooperative.id, member_id=ayu.id)
    assert admitted.state is MemberState.ADMITTED
    assert admitted.number
    assert "Simpanan pokok masih kurang" in tini.get(answer["Location"]).content.decode()


def test_refusing_keeps_the_reason(
    client_for: ClientFor,
    base: str,
    cooperative: CooperativeFact,
    apply: Callable[[str], MemberFact],
) -> None:
    ayu = apply("Ayu")
    tini = client_for("Tini")

    without = tini.post(f"{base}{ayu.id}/tolak/", {"reason": " "})
    tini.post(f"{base}{ayu.id}/tolak/", {"reason": "Tinggal di luar wilayah"})

    assert without.status_code == 422
    refused = find_member(cooperative_id=cooperative.id, member_id=ayu.id)
    assert refused.state is MemberState.REFUSED
    assert refused.reason == "Tinggal di luar wilayah"


def test_an_applicant_is_not_admitted_twice(
    client_for: ClientFor, base: str, apply: Callable[[str], MemberFact]
) -> None:
    ayu = apply("Ayu")
    tini = client_for("Tini")
    tini.post(f"{base}{ayu.id}/terima/", {"number": ""})

    again = tini.post(f"{base}{ayu.id}/terima/", {"number": ""})

    assert again.status_code == 422


@pytest.mark.requirement("S3-003")
def test_the_profile_shows_savings_and_movements(
    client_for: ClientFor, base: str, sari: MemberFact
) -> None:
    page = client_for("Budi").get(f"{base}{sari.id}/").content.decode()

    assert sari.name in page
    assert sari.nik_masked in page
    assert "100.000" in page
    assert "Rekening lengkap" in page


def test_the_statement_shows_a_period(client_for: ClientFor, base: str, sari: MemberFact) -> None:
    budi = client_for("Budi")

    inside = budi.get(f"{base}{sari.id}/rekening/?dari=2026-01-01&sampai=2026-12-31")
    before = budi.get(f"{base}{sari.id}/rekening/?dari=2025-01-01&sampai=2025-12-31")

    assert "100.000" in inside.content.decode()
    assert "Belum ada gerakan" in before.content.decode()


def test_the_card_is_a_pdf_of_an_active_member_only(
    client_for: ClientFor, base: str, sari: MemberFact, apply: Callable[[str], MemberFact]
) -> None:
    budi = client_for("Budi")
    ayu = apply("Ayu")

    card = budi.get(f"{base}{sari.id}/kartu.pdf")

    assert card["Content-Type"] == "application/pdf"
    assert card.content.startswith(b"%PDF")
    assert budi.get(f"{base}{ayu.id}/kartu.pdf").status_code == 404


@pytest.mark.requirement("S3-013")
def test_a_member_leaves_and_is_paid(
    client_for: ClientFor, base: str, cooperative: CooperativeFact, sari: MemberFact
) -> None:
    budi = client_for("Budi")
    form = budi.get(f"{base}{sari.id}/keluar/").content.decode()

    sent = {
        "reason": "Pindah alamat",
        "money": "1101",
        "key": "0197f000-0000-7000-8000-000000000009",
    }
    answer = budi.post(f"{base}{sari.id}/keluar/", sent)
    again = budi.post(f"{base}{sari.id}/keluar/", sent)

    assert 'name="key"' in form
    assert answer.status_code == again.status_code == 302
    left = find_member(cooperative_id=cooperative.id, member_id=sari.id)
    assert left.state is MemberState.LEFT
    assert not any(member_balances(cooperative_id=cooperative.id, member_id=sari.id).values())


def test_an_invitation_connects_the_account_of_the_person_who_opens_it(
    client_for: ClientFor,
    base: str,
    cooperative: CooperativeFact,
    sari: MemberFact,
    account: Callable[[str], UserFact],
    signed_in: Callable[[UserFact], Client],
) -> None:
    page = client_for("Budi").get(f"{base}{sari.id}/akun/").content.decode()
    link = page.split('value="http://testserver')[1].split('"')[0]
    browser = signed_in(account("Sari"))

    shown = browser.get(link).content.decode()
    answer = browser.post(link)

    assert sari.name in shown
    assert answer["Location"] == f"/saya/{cooperative.slug}/"
    assert member_account(cooperative_id=cooperative.id, member_id=sari.id) == account("Sari")


def test_an_invitation_is_used_once(
    client_for: ClientFor,
    base: str,
    sari: MemberFact,
    account: Callable[[str], UserFact],
    signed_in: Callable[[UserFact], Client],
) -> None:
    page = client_for("Budi").get(f"{base}{sari.id}/akun/").content.decode()
    link = page.split('value="http://testserver')[1].split('"')[0]
    signed_in(account("Sari")).post(link)

    second = signed_in(account("Wayan")).post(link)

    assert second.status_code == 422
    assert "sudah terhubung dengan akun lain" in second.content.decode()


@pytest.mark.parametrize("token", ["palsu", "a:b:c", "x" * 300])
def test_a_forged_invitation_opens_nothing(client_for: ClientFor, token: str) -> None:
    assert client_for("Wayan").get(f"/undangan/{token}/").status_code == 410


def test_an_old_invitation_opens_nothing(
    client_for: ClientFor, base: str, sari: MemberFact
) -> None:
    page = client_for("Budi").get(f"{base}{sari.id}/akun/").content.decode()
    link = page.split('value="http://testserver')[1].split('"')[0]

    with time_machine.travel(datetime(2026, 3, 17, tzinfo=UTC), tick=False):
        assert client_for("Wayan").get(link).status_code == 410


def test_a_login_connects_an_account(
    client_for: ClientFor,
    base: str,
    cooperative: CooperativeFact,
    sari: MemberFact,
    account: Callable[[str], UserFact],
) -> None:
    account("Sari")
    budi = client_for("Budi")

    unknown = budi.post(f"{base}{sari.id}/akun/", {"username": "siapa"})
    budi.post(f"{base}{sari.id}/akun/", {"username": "SARI"})

    assert unknown.status_code == 422
    assert member_account(cooperative_id=cooperative.id, member_id=sari.id) == account("Sari")


def test_a_teller_reads_members_but_admits_nobody(
    base: str,
    officer: Callable[..., UserFact],
    signed_in: Callable[[UserFact], Client],
    apply: Callable[[str], MemberFact],
) -> None:
    ayu = apply("Ayu")
    teller = signed_in(officer("Ketut", Role.TELLER))

    assert teller.get(base).status_code == 200
    assert teller.get(f"{base}baru/").status_code == 403
    assert teller.post(f"{base}{ayu.id}/terima/", {"number": ""}).status_code == 403


@pytest.mark.requirement("S3-059")
def test_a_supervisor_reads_members_and_changes_nothing(
    base: str,
    officer: Callable[..., UserFact],
    signed_in: Callable[[UserFact], Client],
    apply: Callable[[str], MemberFact],
) -> None:
    ayu = apply("Ayu")
    supervisor = signed_in(officer("Ketut", Role.PENGAWAS))

    assert supervisor.get(f"{base}{ayu.id}/").status_code == 200
    for act in ("terima", "tolak", "keluar", "akun"):
        assert supervisor.post(f"{base}{ayu.id}/{act}/", {}).status_code == 403


def test_a_member_of_another_house_is_not_found(
    client_for: ClientFor,
    neighbour: CooperativeFact,
    sari: MemberFact,
) -> None:
    joko = client_for("Joko")

    assert joko.get(f"/k/{neighbour.slug}/anggota/{sari.id}/").status_code == 404
    assert joko.get(f"/k/{neighbour.slug}/anggota/{sari.id}/kartu.pdf").status_code == 404


@pytest.mark.parametrize("page", ["", "baru/", "{id}/", "{id}/rekening/", "{id}/keluar/"])
def test_joko_is_refused(client_for: ClientFor, base: str, sari: MemberFact, page: str) -> None:
    path = base + page.format(id=sari.id)

    assert client_for("Joko").get(path).status_code == 404
    assert client_for("Joko").post(path).status_code == 404


def test_the_list_asks_the_database_a_fixed_number_of_questions(
    client_for: ClientFor,
    base: str,
    cooperative: CooperativeFact,
    apply: Callable[[str], MemberFact],
    actor: Actor,
    on: date,
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    for number in range(12):
        admit_applicant(
            cooperative_id=cooperative.id,
            member_id=apply(f"Orang {number}").id,
            number=None,
            on=on,
            by=actor,
        )
    budi = client_for("Budi")

    with django_assert_max_num_queries(LIST_QUERIES):  # type: ignore[attr-defined]
        page = budi.get(f"{base}?keadaan=diterima")

    assert page.content.decode().count("Orang ") >= 12


def test_the_profile_asks_the_database_a_fixed_number_of_questions(
    client_for: ClientFor,
    base: str,
    sari: MemberFact,
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    budi = client_for("Budi")

    with django_assert_max_num_queries(PROFILE_QUERIES):  # type: ignore[attr-defined]
        assert budi.get(f"{base}{sari.id}/").status_code == 200
