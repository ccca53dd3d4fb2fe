"""Settings: units, articles, officers and keys."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from django.test import Client

from sokoguru.cooperatives.queries import article_sets, articles_on, units
from sokoguru.cooperatives.vocabulary import CooperativeFact, Resolution, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.identity.calculations.token_text import read_token
from sokoguru.identity.queries import appointments, bearer, tokens
from sokoguru.identity.vocabulary import Duty, Role, UserFact
from tests.cast import adopted

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
RAISE = Resolution(
    number="03/RAT/2026",
    adopted_on=date(2026, 3, 1),
    meeting="RAT tahun buku 2025",
    subject=Subject.ARTICLES,
    text="Simpanan wajib dinaikkan.",
)
DECISION = {"resolution": RAISE.number, "valid_from": "2026-04-01"}
SAVINGS = {
    "pokok": "150.000",
    "wajib_due_day": "5",
    "wajib-TOTAL_FORMS": "2",
    "wajib-INITIAL_FORMS": "0",
    "wajib-0-name": "umum",
    "wajib-0-amount": "25.000",
    "wajib-1-name": "pegawai",
    "wajib-1-amount": "50.000",
}
SURPLUS = {
    "pos_cadangan": "30",
    "pos_jasa_anggota": "50",
    "pos_dana_pengurus": "5",
    "pos_dana_karyawan": "5",
    "pos_dana_pendidikan": "5",
    "pos_dana_sosial": "5",
    "pos_dana_pembangunan": "0",
    "jasa_usaha": "60",
    "jasa_modal": "40",
    "member_basis": "usaha_dan_modal",
    "shu_base": "member",
    "nonmember_to": "cadangan",
    "savings_measure": "rata_rata",
    "sk_kinds": ["pokok", "wajib"],
    "leavers": "tidak_ikut",
    "rounding": "sisa_terbesar",
    "payout": "transfer",
    "allocation_key": "headcount",
}
BOOKS = {"journal_approval_above": "", "member_shares": "ekuitas"}
CHANGE: dict[str, object] = {**DECISION, **SAVINGS, **SURPLUS, **BOOKS}


@pytest.fixture(autouse=True)
def decided(cooperative: CooperativeFact, actor: Actor) -> Resolution:
    return adopted(cooperative.id, RAISE, actor)


@pytest.fixture
def base(cooperative: CooperativeFact) -> str:
    return f"/k/{cooperative.slug}/pengaturan/"


@pytest.mark.requirement("S3-035")
def test_settings_name_the_organs_that_are_missing(client_for: ClientFor, base: str) -> None:
    page = client_for("Tini").get(base).content.decode()

    assert "Perangkat belum lengkap" in page
    assert "Pengawas" in page


def test_it_shows_the_articles_and_their_history(client_for: ClientFor, base: str) -> None:
    page = client_for("Tini").get(f"{base}aturan/").content.decode()

    assert "Simpanan pokok" in page
    assert "Akta pendirian" in page


def test_the_articles_say_who_approves_journals_and_what_member_shares_are(
    client_for: ClientFor, base: str, cooperative: CooperativeFact
) -> None:
    tini = client_for("Tini")
    books = {"journal_approval_above": "5.000.000", "member_shares": "liabilitas"}

    before = tini.get(f"{base}aturan/").content.decode()
    assert "tidak ada batas" in before
    assert tini.post(f"{base}aturan/ubah/", CHANGE | books).status_code == 302

    then = articles_on(cooperative_id=cooperative.id, on=date(2026, 4, 1))
    assert (then.journal_approval_above, then.member_shares) == (5_000_000, "liabilitas")
    earlier = articles_on(cooperative_id=cooperative.id, on=date(2026, 3, 31))
    assert earlier.journal_approval_above is None


def test_articles_change_by_resolution_from_a_day_on(
    client_for: ClientFor, base: str, cooperative: CooperativeFact, on: date
) -> None:
    before = articles_on(cooperative_id=cooperative.id, on=on)

    answer = client_for("Tini").post(f"{base}aturan/ubah/", CHANGE)

    assert answer.status_code == 302
    assert articles_on(cooperative_id=cooperative.id, on=on) == before
    after = articles_on(cooperative_id=cooperative.id, on=date(2026, 4, 1))
    assert after.pokok == 150_000
    assert dict(after.wajib_by_group) == {"umum": 25_000, "pegawai": 50_000}
    assert after.jasa_usaha_bps == 6000
    assert "03/RAT/2026" in client_for("Tini").get(f"{base}aturan/").content.decode()


@pytest.mark.requirement("S3-048")
def test_the_articles_stay_without_a_resolution_that_was_adopted(
    client_for: ClientFor, base: str, cooperative: CooperativeFact, actor: Actor
) -> None:
    adopted(cooperative.id, replace(RAISE, number="04", subject=Subject.BUDGET), actor)
    tini = client_for("Tini")

    for number in ("04", "99/RAT/2026", ""):
        answer = tini.post(f"{base}aturan/ubah/", CHANGE | {"resolution": number})
        assert answer.status_code == 422
    assert "/keputusan/catat/" in answer.content.decode()
    assert len(article_sets(cooperative_id=cooperative.id)) == 1


@pytest.mark.requirement("S3-007")
def test_sharing_by_andil_is_off_until_a_meeting_decides_on_it(
    client_for: ClientFor, base: str, cooperative: CooperativeFact, on: date
) -> None:
    tini = client_for("Tini")
    usual = tini.get(f"{base}aturan/").content.decode()
    assert "Jasa usaha dan jasa modal" in usual
    assert "Andil" not in usual

    change = CHANGE | {"member_basis": "andil", "valid_from": str(on)}
    refused = tini.post(f"{base}aturan/ubah/", change | {"resolution": ""})
    assert refused.status_code == 422
    assert tini.post(f"{base}aturan/ubah/", change).status_code == 302

    page = tini.get(f"{base}aturan/").content.decode()
    assert "Andil: simpanan anggota saja" in page
    assert "sebanding dengan jasa usaha" in page
    assert "Jasa usaha : jasa modal" not in page


def test_own_limits_may_be_stricter_than_the_law_and_never_laxer(
    client_for: ClientFor, base: str, cooperative: CooperativeFact
) -> None:
    client = client_for("Tini")
    laxer = client.post(f"{base}aturan/ubah/", {**CHANGE, "RAT_DEADLINE": "7"})
    assert laxer.status_code == 422
    said = laxer.content.decode()
    assert "tidak boleh 7: UU 25/1992 Ps 26(2) menetapkan paling banyak 6 bulan" in said
    assert 'name="RAT_DEADLINE" value="7"' in said

    stricter = client.post(
        f"{base}aturan/ubah/", {**CHANGE, "RAT_DEADLINE": "3", "PENGURUS_TERM_MAX": "4"}
    )
    assert stricter.status_code == 302
    articles = articles_on(cooperative_id=cooperative.id, on=date(2026, 4, 1))
    assert dict(articles.own_limits) == {"RAT_DEADLINE": 3, "PENGURUS_TERM_MAX": 4}


def test_articles_do_not_reach_back(client_for: ClientFor, base: str) -> None:
    page = client_for("Tini").post(f"{base}aturan/ubah/", CHANGE | {"valid_from": "2010-01-01"})

    assert page.status_code == 422
    assert "tidak dapat berlaku mulai" in page.content.decode()


@pytest.mark.requirement("S3-045")
def test_it_opens_a_unit_and_says_what_counts(
    client_for: ClientFor, base: str, cooperative: CooperativeFact
) -> None:
    sent = {"name": "Bengkel", "code": "bengkel", "kind": "jasa", "counts": ["jasa"]}

    answer = client_for("Tini").post(f"{base}unit/", sent)
    again = client_for("Tini").post(f"{base}unit/", sent)

    assert answer.status_code == 302
    assert "bengkel" in [unit.code for unit in units(cooperative_id=cooperative.id)]
    assert again.status_code == 422
    assert "sudah dipakai" in again.content.decode()


def test_it_appoints_and_ends_a_term(
    client_for: ClientFor,
    base: str,
    cooperative: CooperativeFact,
    account: Callable[[str], UserFact],
    on: date,
) -> None:
    account("Wayan")
    tini = client_for("Tini")

    appointed = tini.post(
        f"{base}petugas/", {"username": "Wayan", "role": "manajer", "valid_from": "2026-03-02"}
    )
    held = appointments(cooperative_id=cooperative.id, on=on)
    (term,) = [each for each in held if each.role is Role.MANAJER]
    ended = tini.post(f"{base}petugas/{term.id}/akhiri/", {"valid_to": "2026-03-02"})

    assert appointed.status_code == ended.status_code == 302
    after = appointments(cooperative_id=cooperative.id, on=date(2026, 3, 3))
    assert Role.MANAJER not in [each.role for each in after]


def test_it_says_why_somebody_cannot_be_appointed(client_for: ClientFor, base: str) -> None:
    tini = client_for("Tini")

    unknown = tini.post(
        f"{base}petugas/", {"username": "siapa", "role": "kasir", "valid_from": "2026-03-02"}
    )
    second = tini.post(
        f"{base}petugas/", {"username": "tini", "role": "ketua", "valid_from": "2026-03-02"}
    )

    assert unknown.status_code == second.status_code == 422
    assert "Tidak ada akun" in unknown.content.decode()
    assert "sudah dipegang Tini" in second.content.decode()


def test_the_matrix_is_printed_as_it_stands(client_for: ClientFor, base: str) -> None:
    page = client_for("Budi").get(f"{base}petugas/").content.decode()

    for duty in Duty:
        assert duty.label in page
    for role in Role:
        assert role.label in page


@pytest.mark.requirement("S5-27")
def test_only_the_board_appoints(
    base: str,
    cooperative: CooperativeFact,
    officer: Callable[..., UserFact],
    signed_in: Callable[[UserFact], Client],
) -> None:
    supervisor = signed_in(officer("Ketut", Role.PENGAWAS))

    supervisor.post(
        f"{base}petugas/", {"username": "ketut", "role": "manajer", "valid_from": "2026-03-02"}
    )

    held = appointments(cooperative_id=cooperative.id)
    assert [term.role for term in held if term.user.name == "Ketut"] == [Role.PENGAWAS]


def test_a_key_is_shown_once_and_can_be_revoked(
    client_for: ClientFor, base: str, cooperative: CooperativeFact
) -> None:
    budi = client_for("Budi")

    page = budi.post(f"{base}kunci/", {"name": "Program kasir", "duties": ["jual"]})
    text = next(part for part in page.content.decode().split('"') if part.startswith("skg_"))
    read = read_token(text)
    (token,) = tokens(cooperative_id=cooperative.id)

    assert read is not None
    assert bearer(cooperative_id=cooperative.id, digest=read.digest) == token
    assert text not in budi.get(f"{base}kunci/").content.decode()

    budi.post(f"{base}kunci/{token.id}/cabut/")

    assert bearer(cooperative_id=cooperative.id, digest=read.digest) is None


def test_a_key_has_at_most_the_duties_of_its_issuer(
    client_for: ClientFor, base: str, cooperative: CooperativeFact
) -> None:
    page = client_for("Tini").post(f"{base}kunci/", {"name": "Kasir", "duties": ["bayar_uang"]})

    assert page.status_code == 422
    assert not tokens(cooperative_id=cooperative.id)


PAGES = ["", "unit/", "aturan/", "aturan/ubah/", "petugas/", "kunci/"]


@pytest.mark.parametrize("page", PAGES)
def test_every_page_of_the_settings_opens_for_the_treasurer(
    client_for: ClientFor, base: str, page: str
) -> None:
    assert client_for("Budi").get(base + page).status_code == 200


@pytest.mark.parametrize("page", PAGES)
def test_joko_is_refused(client_for: ClientFor, base: str, page: str) -> None:
    joko = client_for("Joko")

    assert joko.get(base + page).status_code == 404
    assert joko.post(base + page, CHANGE).status_code == 404
