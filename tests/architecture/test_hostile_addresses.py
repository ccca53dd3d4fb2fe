"""No address falls over whatever stands in it: far days, huge pages, NULs and endless words.

The whole map is walked, and every word that any page reads from its address is given every
hostile value, so a new page or a new filter is tried the day it is added.
"""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.identity.vocabulary import Role, UserFact
from sokoguru.members.vocabulary import MemberFact
from sokoguru.surplus.operations import announce
from sokoguru.surplus.tests.village import MEETING_DAY, YEAR, end_year, settle
from tests.architecture.test_doors import SOME_ID, Address, addresses, asked

SOURCES = Path(__file__).parents[2] / "src/sokoguru"
READ = re.compile(r'GET\.get\(\s*"(\w+)"|"(\w+)" in request\.GET')
FIELD = re.compile(r"^    (\w+) = (?:forms\.\w+Field|DayField|MoneyField)\(", re.MULTILINE)
HOSTILE = ("9999-12-31", "0001-01-01", str(10**20), "-1", "a\x00b", "²", "x" * 5_000)
FAR = ("0", "1", "9999", str(10**20))
GET_FORM = re.compile(r'<form[^>]*method="get".*?</form>', re.DOTALL)
NAMED = re.compile(r'<(?:input|select)[^>]* name="(\w+)"')


def words() -> list[str]:
    """Every word that some page reads from an address."""
    found: set[str] = set()
    for path in SOURCES.glob("*/web/**/*.py"):
        text = path.read_text(encoding="utf-8")
        found |= {first or second for first, second in READ.findall(text)}
        found |= set(FIELD.findall(text))
    return sorted(found)


def pages(slug: str, member: MemberFact) -> list[Address]:
    """Every address of the house outside the API, those of a member leading to this one."""
    return [
        Address(
            each.name,
            each.path.replace(str(SOME_ID), str(member.id)).replace(
                "/slip/contoh", f"/slip/{member.number}"
            ),
            each.route,
        )
        for each in addresses(slug)
        if not each.is_of_the_api
    ]


@pytest.fixture
def adi(cooperative: CooperativeFact, actor: Actor) -> MemberFact:
    """A member of a co-op whose last year is closed, divided and announced."""
    village = settle(cooperative, actor)
    end_year(village)
    village.decided()
    announce(cooperative_id=cooperative.id, year=YEAR, on=MEETING_DAY, by=actor)
    return village.members["Adi"]


@pytest.fixture
def everybody(
    officer: Callable[..., UserFact],
    own_account: Callable[[str, MemberFact], UserFact],
    signed_in: Callable[[UserFact], Client],
    adi: MemberFact,
) -> Client:
    """A browser of somebody who may open every page: an officer who is a member."""
    officer("Budi", Role.KETUA, Role.BENDAHARA)
    return signed_in(own_account("Budi", adi))


def fallen(client: Client, paths: list[str]) -> list[str]:
    """The addresses that the house could not answer."""
    return [
        f"{path[:150]}: {status}"
        for path in paths
        if (status := asked(client, "get", path).status_code) >= 500
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("value", HOSTILE)
def test_no_page_falls_over_a_hostile_address(
    cooperative: CooperativeFact, everybody: Client, adi: MemberFact, value: str
) -> None:
    every_word = urlencode(dict.fromkeys(words(), value))
    paths = [f"{each.path}?{every_word}" for each in pages(cooperative.slug, adi)]

    assert len(paths) > 60
    assert not fallen(everybody, paths)


@pytest.mark.django_db
def test_no_filter_falls_over_one_hostile_word_among_good_ones(
    cooperative: CooperativeFact, everybody: Client, adi: MemberFact
) -> None:
    paths = []
    for each in pages(cooperative.slug, adi):
        shown = asked(everybody, "get", each.path)
        if shown.status_code == 200 and "html" in shown["Content-Type"]:
            for form in GET_FORM.findall(shown.content.decode()):
                asks = {*NAMED.findall(form), "halaman"}
                paths += [f"{each.path}?{urlencode({name: value})}" for name in asks
                          for value in HOSTILE[:4]]  # fmt: skip

    assert len(paths) > 100
    assert not fallen(everybody, paths)


@pytest.mark.django_db
@pytest.mark.parametrize("number", FAR)
def test_no_page_falls_over_a_year_that_nobody_keeps(
    cooperative: CooperativeFact, everybody: Client, adi: MemberFact, number: str
) -> None:
    paths = [
        each.path.replace("/2026/", f"/{number}/")
        for each in pages(cooperative.slug, adi)
        if "/2026/" in each.path
    ]

    assert paths
    assert not fallen(everybody, paths)


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["neraca-saldo/?dari", "neraca/?per"])
@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_a_day_that_nobody_keeps_books_for_is_answered_with_a_sentence(
    cooperative: CooperativeFact, everybody: Client, name: str, day: str
) -> None:
    answer = everybody.get(f"/k/{cooperative.slug}/laporan/{name}={day}")

    assert answer.status_code == 422
    assert "antara 1900 dan 2200" in answer.content.decode()
