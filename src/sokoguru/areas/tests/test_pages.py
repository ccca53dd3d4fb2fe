"""The public pages: browsing down, searching with and without a script, the story of a code."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from sokoguru.areas.models import Area, Edition

NOON = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)

pytestmark = pytest.mark.usefixtures("some_areas")


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with time_machine.travel(NOON, tick=False):
        yield


def shown(client: Client, address: str, **headers: str) -> str:
    """The text of a page that answers, with its marks taken out."""
    answer = client.get(address, headers=headers)
    assert answer.status_code == 200, address
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def test_one_walks_from_the_provinces_down_to_a_village(client: Client) -> None:
    for address, link in (
        ("/wilayah/", "/wilayah/34/"),
        ("/wilayah/34/", "/wilayah/3404/"),
        ("/wilayah/3404/", "/wilayah/340407/"),
        ("/wilayah/340407/", "/wilayah/3404072001/"),
    ):
        assert f'href="{link}"' in client.get(address).content.decode()

    village = shown(client, "/wilayah/3404072001/")
    assert "Desa 34.04.07.2001" in village
    assert "Daerah Istimewa Yogyakarta Kabupaten Sleman Depok Caturtunggal" in village
    assert "Cari di" not in village


def test_a_dotted_code_leads_to_the_same_page(client: Client) -> None:
    answer = client.get("/wilayah/34.04.07.2001/")

    assert (answer.status_code, answer["Location"]) == (302, "/wilayah/3404072001/")


@pytest.mark.parametrize("code", ["34.99", "xyz", "34.9", "%00", "1'--"])
def test_a_code_without_an_area_is_told_in_a_sentence(client: Client, code: str) -> None:
    answer = client.get(f"/wilayah/{code}/", follow=True)

    assert answer.status_code == 404
    assert "Kode wilayah" in answer.content.decode()


def test_a_search_works_without_a_script_and_as_a_fragment(client: Client) -> None:
    page = shown(client, "/wilayah/?q=catur+dep")
    part = shown(client, "/wilayah/?q=catur+dep", HX_Request="true")

    for text in (page, part):
        assert "Caturtunggal" in text
        assert "Depok, Kabupaten Sleman, Daerah Istimewa Yogyakarta" in text
    assert "Wilayah Indonesia" in page
    assert "Wilayah Indonesia" not in part


def test_a_search_inside_an_area_stays_inside(client: Client) -> None:
    inside = shown(client, "/wilayah/3404/?q=catur", HX_Request="true")
    outside = shown(client, "/wilayah/3401/?q=catur", HX_Request="true")

    assert "34.04.07.2001" in inside
    assert "Tidak ada yang cocok" in outside


def test_a_mistyped_name_is_answered_with_the_nearest(client: Client) -> None:
    page = shown(client, "/wilayah/?q=slemen")

    assert "Mungkin yang dimaksud:" in page
    assert "Kabupaten Sleman" in page


def test_a_code_that_ended_names_its_successor_and_its_law(client: Client) -> None:
    page = shown(client, "/wilayah/9101/")

    assert "tidak berlaku pada 2 Maret 2026" in page
    assert "Penggantinya: 93.01 Kabupaten Merauke." in page
    assert "UU 14/2022" in page
    assert "Kepmendagri 050-145/2022" in page
    assert 'href="/wilayah/9301/"' in client.get("/wilayah/9101/").content.decode()


def test_the_story_of_a_code_is_told_from_both_ends(client: Client) -> None:
    assert "Sebelumnya berkode 91.01 Kabupaten Merauke." in shown(client, "/wilayah/9301/")
    assert "Dimekarkan: sebagian menjadi 96 Papua Barat Daya." in shown(client, "/wilayah/92/")
    assert "dibaca dari dua edisi menurut nama yang sama" in shown(client, "/wilayah/960101/")


def test_a_code_of_the_first_list_is_not_said_to_begin_with_it(client: Client) -> None:
    assert "sejak 9 November 2022 (atau sebelumnya)" in shown(client, "/wilayah/3404/")
    assert "atau sebelumnya" not in shown(client, "/wilayah/9301/")
    assert "atau sebelumnya" not in shown(client, "/wilayah/96/")


def test_a_point_says_what_it_is(client: Client) -> None:
    assert "(tempat yang bernama sama)" in shown(client, "/wilayah/3471/")


@pytest.mark.parametrize(
    ("address", "most"),
    [("/wilayah/", 2), ("/wilayah/?q=sleman", 3), ("/wilayah/34/", 6), ("/wilayah/9101/", 12)],
)
def test_a_page_asks_the_database_little(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries, address: str, most: int
) -> None:
    with django_assert_max_num_queries(most):
        client.get(address)


def test_an_empty_list_says_how_to_load_it(client: Client) -> None:
    Area.objects.all().delete()
    Edition.objects.all().delete()

    assert "sokoguru areas load" in shown(client, "/wilayah/")


def test_the_pages_can_be_read_in_english(client: Client) -> None:
    client.cookies["django_language"] = "en"

    page = shown(client, "/wilayah/34/")

    assert "Search in Daerah Istimewa Yogyakarta" in page
    assert "Regency" in page
