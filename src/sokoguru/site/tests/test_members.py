"""Members at the desk: the list that answers while one types, the profile, the card."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.members.operations.admission import admit_applicant
from sokoguru.members.vocabulary import MemberFact

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
Apply = Callable[[str], MemberFact]
LIST_QUERIES = 14
PROFILE_QUERIES = 22


def test_the_list_of_an_empty_house_teaches_the_first_step(
    client_for: ClientFor, register: str
) -> None:
    page = client_for("Budi").get(register).content.decode()

    assert "Belum ada anggota" in page
    assert f'href="{register}baru/"' in page


def test_the_list_shows_members_by_state(
    client_for: ClientFor, register: str, sari: MemberFact, apply: Apply
) -> None:
    apply("Made Pelamar")
    budi = client_for("Budi")

    active = budi.get(register).content.decode()
    applied = budi.get(f"{register}?keadaan=melamar").content.decode()

    assert sari.name in active
    assert "Made Pelamar" not in active
    assert "Made Pelamar" in applied


def test_search_answers_with_the_rows_alone_while_one_types(
    client_for: ClientFor, register: str, sari: MemberFact
) -> None:
    budi = client_for("Budi")
    word = sari.name.split()[0][:3].lower()

    fragment = budi.get(f"{register}?q={word}", headers={"HX-Request": "true"}).content.decode()
    page = budi.get(f"{register}?q={word}").content.decode()

    assert sari.name in fragment
    assert "<html" not in fragment
    assert sari.name in page
    assert "<html" in page


def test_search_without_a_hit_says_so(
    client_for: ClientFor, register: str, sari: MemberFact
) -> None:
    page = client_for("Budi").get(f"{register}?q=zzz").content.decode()

    assert "Tidak ada yang cocok" in page
    assert sari.name not in page


def test_search_survives_what_no_keyboard_types(client_for: ClientFor, register: str) -> None:
    assert client_for("Budi").get(f"{register}?q=%00&halaman=99999999999").status_code == 200


@pytest.mark.requirement("S3-003")
def test_the_profile_shows_savings_and_movements(
    client_for: ClientFor, register: str, sari: MemberFact
) -> None:
    page = client_for("Budi").get(f"{register}{sari.id}/").content.decode()

    assert sari.name in page
    assert sari.nik_masked in page
    assert "100.000" in page
    assert "Rekening lengkap" in page


def test_the_statement_shows_a_period(
    client_for: ClientFor, register: str, sari: MemberFact
) -> None:
    budi = client_for("Budi")

    inside = budi.get(f"{register}{sari.id}/rekening/?dari=2026-01-01&sampai=2026-12-31")
    before = budi.get(f"{register}{sari.id}/rekening/?dari=2025-01-01&sampai=2025-12-31")

    assert "100.000" in inside.content.decode()
    assert "Belum ada gerakan" in before.content.decode()


def test_the_card_is_a_pdf_of_an_active_member_only(
    client_for: ClientFor, register: str, sari: MemberFact, apply: Apply
) -> None:
    budi = client_for("Budi")
    ayu = apply("Ayu")

    card = budi.get(f"{register}{sari.id}/kartu.pdf")

    assert card["Content-Type"] == "application/pdf"
    assert card.content.startswith(b"%PDF")
    assert budi.get(f"{register}{ayu.id}/kartu.pdf").status_code == 404


def test_a_member_of_another_house_is_not_found(
    client_for: ClientFor,
    neighbour: CooperativeFact,
    sari: MemberFact,
) -> None:
    joko = client_for("Joko")

    assert joko.get(f"/k/{neighbour.slug}/anggota/{sari.id}/").status_code == 404
    assert joko.get(f"/k/{neighbour.slug}/anggota/{sari.id}/kartu.pdf").status_code == 404


@pytest.mark.parametrize("page", ["", "baru/", "{id}/", "{id}/rekening/", "{id}/keluar/"])
def test_joko_is_refused(client_for: ClientFor, register: str, sari: MemberFact, page: str) -> None:
    path = register + page.format(id=sari.id)

    assert client_for("Joko").get(path).status_code == 404
    assert client_for("Joko").post(path).status_code == 404


def test_the_list_asks_the_database_a_fixed_number_of_questions(
    client_for: ClientFor,
    register: str,
    cooperative: CooperativeFact,
    apply: Apply,
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
        page = budi.get(f"{register}?keadaan=diterima")

    assert page.content.decode().count("Orang ") >= 12


def test_the_profile_asks_the_database_a_fixed_number_of_questions(
    client_for: ClientFor,
    register: str,
    sari: MemberFact,
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    budi = client_for("Budi")

    with django_assert_max_num_queries(PROFILE_QUERIES):  # type: ignore[attr-defined]
        assert budi.get(f"{register}{sari.id}/").status_code == 200
