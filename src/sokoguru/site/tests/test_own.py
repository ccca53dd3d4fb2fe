"""A member's own pages: everything of her own, nothing of anybody else."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.members.operations.admission import admit_applicant
from sokoguru.members.operations.application import submit_application
from sokoguru.members.vocabulary import MemberFact

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
OWN_QUERIES = 20


@pytest.fixture
def own(cooperative: CooperativeFact) -> str:
    return f"/saya/{cooperative.slug}/"


def test_she_sees_what_she_has(client_for: ClientFor, own: str, sari: MemberFact) -> None:
    page = client_for("Sari").get(own).content.decode()

    assert sari.name in page
    assert "100.000" in page
    assert "Simpanan pokok" in page
    assert "Rekening lengkap" in page


def test_she_sees_her_movements(client_for: ClientFor, own: str) -> None:
    page = client_for("Sari").get(f"{own}rekening/?dari=2026-01-01&sampai=2026-12-31")

    assert "100.000" in page.content.decode()


def test_she_prints_her_card(client_for: ClientFor, own: str) -> None:
    assert client_for("Sari").get(f"{own}kartu.pdf").content.startswith(b"%PDF")


def test_she_comes_from_the_desk_to_her_own_page(
    client_for: ClientFor, own: str, cooperative: CooperativeFact
) -> None:
    assert client_for("Sari").get(f"/k/{cooperative.slug}/")["Location"] == own


def test_she_never_sees_somebody_else(
    client_for: ClientFor,
    own: str,
    cooperative: CooperativeFact,
    sari: MemberFact,
    actor: Actor,
    on: date,
) -> None:
    other = submit_application(
        cooperative_id=cooperative.id, name="Ayu Rahasia", nik="", phone="", address="",
        group=sari.group, consent=True, on=on, by=actor,
    )  # fmt: skip
    admit_applicant(cooperative_id=cooperative.id, member_id=other.id, number=None, on=on, by=actor)
    browser = client_for("Sari")

    for page in (own, f"{own}rekening/"):
        assert "Rahasia" not in browser.get(page).content.decode()
    for page in (f"{other.id}/", "", "baru/"):
        assert browser.get(f"/k/{cooperative.slug}/anggota/{page}").status_code == 403


def test_an_officer_who_is_no_member_has_no_own_page(client_for: ClientFor, own: str) -> None:
    assert client_for("Budi").get(own).status_code == 403


def test_it_asks_the_database_a_fixed_number_of_questions(
    client_for: ClientFor, own: str, django_assert_max_num_queries: Callable[[int], object]
) -> None:
    browser = client_for("Sari")

    with django_assert_max_num_queries(OWN_QUERIES):  # type: ignore[attr-defined]
        assert browser.get(own).status_code == 200


@pytest.mark.parametrize("page", ["", "rekening/", "kartu.pdf"])
def test_joko_is_refused(client_for: ClientFor, own: str, page: str) -> None:
    assert client_for("Joko").get(own + page).status_code == 404
