"""The first pages: what Sokoguru is, and the co-operatives of who signed in."""

from collections.abc import Callable

import pytest
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.identity.vocabulary import Role, UserFact

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]


def test_everybody_reads_what_sokoguru_is(client: Client) -> None:
    page = client.get("/")

    assert page.status_code == 200
    assert "187.205" in page.content.decode()
    assert "Dirikan koperasi" in page.content.decode()


def test_the_page_speaks_english_when_asked(client: Client) -> None:
    client.cookies.load({"django_language": "en"})

    page = client.get("/").content.decode()

    assert "Found a co-operative" in page
    assert '<html lang="en"' in page


def test_a_treasurer_comes_to_his_desk_at_once(
    client_for: ClientFor, cooperative: CooperativeFact
) -> None:
    answer = client_for("Budi").get("/koperasi/?masuk")

    assert answer["Location"] == f"/k/{cooperative.slug}/"


def test_a_member_comes_to_her_own_page_at_once(
    client_for: ClientFor, cooperative: CooperativeFact
) -> None:
    answer = client_for("Sari").get("/koperasi/?masuk")

    assert answer["Location"] == f"/saya/{cooperative.slug}/"


def test_somebody_of_two_houses_chooses(
    cooperative: CooperativeFact,
    neighbour: CooperativeFact,
    officer: Callable[..., UserFact],
    signed_in: Callable[[UserFact], Client],
) -> None:
    wayan = officer("Wayan", Role.MANAJER)
    officer("Wayan", Role.TELLER, at=neighbour)

    page = signed_in(wayan).get("/koperasi/?masuk").content.decode()

    assert cooperative.name in page
    assert neighbour.name in page
    assert "Manajer" in page


def test_somebody_without_a_house_reads_how_to_begin(client_for: ClientFor) -> None:
    page = client_for("Wayan").get("/koperasi/").content.decode()

    assert "Belum ada koperasi" in page
    assert "wayan" in page


def test_joko_sees_his_own_house_only(
    client_for: ClientFor, cooperative: CooperativeFact, neighbour: CooperativeFact
) -> None:
    page = client_for("Joko").get("/koperasi/").content.decode()

    assert neighbour.name in page
    assert cooperative.name not in page


def test_the_first_page_leads_to_what_is_open_to_everybody(client: Client) -> None:
    page = client.get("/").content.decode()

    for place in ("/register/publik/", "/wilayah/", "/hukum/", "/glosarium/"):
        assert f'href="{place}"' in page
        assert client.get(place).status_code == 200
