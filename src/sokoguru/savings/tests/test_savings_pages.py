"""The pages about savings."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.members.vocabulary import MemberFact

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
