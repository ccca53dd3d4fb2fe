"""The pages about savings."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.test import Client

from sokoguru.cooperatives.operations.articles import adopt_articles
from sokoguru.cooperatives.queries import articles_on
from sokoguru.cooperatives.vocabulary import CooperativeFact, MemberBasis, Resolution, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.members.vocabulary import MemberFact
from tests.cast import adopted

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
LIST_QUERIES = 16


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    """The pages see the day of the test."""
    with time_machine.travel(datetime(2026, 3, 2, 5, 0, tzinfo=UTC), tick=False):
        yield


def test_the_only_member_holds_all_savings(
    client_for: ClientFor,
    cooperative: CooperativeFact,
    sari: MemberFact,
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    budi = client_for("Budi")

    with django_assert_max_num_queries(LIST_QUERIES):  # type: ignore[attr-defined]
        page = budi.get(f"/k/{cooperative.slug}/simpanan/").content.decode()

    assert sari.name in page
    assert "100,0000 %" in page


@pytest.mark.requirement("S3-007")
def test_where_articles_share_by_andil_the_list_says_what_it_decides(
    client_for: ClientFor, cooperative: CooperativeFact, actor: Actor, on: date, sari: MemberFact
) -> None:
    budi, address = client_for("Budi"), f"/k/{cooperative.slug}/simpanan/"
    assert "(andil)" not in budi.get(address).content.decode()
    articles = articles_on(cooperative_id=cooperative.id, on=on)
    adopt_articles(
        cooperative_id=cooperative.id,
        articles=replace(articles, member_basis=MemberBasis.ANDIL),
        valid_from=on,
        resolution=adopted(
            cooperative.id,
            Resolution(
                number="RA-1/2026",
                adopted_on=on,
                meeting="RAT",
                subject=Subject.ARTICLES,
                text="Andil",
            ),
            actor,
        ),
        by=actor,
    )
    assert "(andil)" in budi.get(address).content.decode()


def test_the_passbook_shows_the_line_that_made_simpanan_pokok(
    client_for: ClientFor, cooperative: CooperativeFact, sari: MemberFact
) -> None:
    answer = client_for("Budi").get(f"/k/{cooperative.slug}/simpanan/{sari.id}/")

    (row,) = answer.context["rows"]
    assert row["fact"].amount == 100_000
    assert "Simpanan pokok" in answer.content.decode()


def test_joko_sees_no_passbook_of_his_neighbours(
    client_for: ClientFor, cooperative: CooperativeFact, sari: MemberFact
) -> None:
    address = f"/k/{cooperative.slug}/simpanan/{sari.id}/"

    assert client_for("Joko").get(address).status_code == 404
