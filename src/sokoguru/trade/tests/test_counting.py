"""Money and goods are counted and held against the books; a difference is explained."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Role, UserFact
from sokoguru.ledger.operations import KeyUsedForOtherContent
from sokoguru.ledger.queries import entries
from sokoguru.ledger.vocabulary import EntryFilter
from sokoguru.members.vocabulary import MemberFact
from sokoguru.trade.models import Count
from sokoguru.trade.operations import CountIsNegative, DifferenceIsNotExplained, record_count
from sokoguru.trade.queries import counts
from sokoguru.trade.vocabulary import Countable

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
PAGE_QUERIES = 20


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 3, 2, 5, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def till(cooperative: CooperativeFact, sari: MemberFact, actor: Actor, on: date) -> dict[str, Any]:
    """The till holds Rp 100.000 by the books: Sari's simpanan pokok."""
    return {
        "cooperative_id": cooperative.id, "account": Countable.CASH, "on": on, "by": actor,
    }  # fmt: skip


@pytest.mark.requirement("S3-067")
def test_a_count_agrees_with_the_books_or_its_difference_is_explained(
    till: dict[str, Any],
) -> None:
    good = record_count(counted=Rupiah(100_000), explanation="", key="a", **till)
    assert (good.expected, good.difference) == (100_000, 0)
    with pytest.raises(DifferenceIsNotExplained, match=r"berbeda Rp 500 dari buku Rp 100\.000"):
        record_count(counted=Rupiah(99_500), explanation="  ", key="b", **till)
    short = record_count(counted=Rupiah(99_500), explanation="Salah kembali", key="b", **till)
    assert short.difference == -500
    assert counts(cooperative_id=till["cooperative_id"]).total == 2


def test_counting_posts_nothing_and_happens_once(till: dict[str, Any]) -> None:
    before = _entries(till)
    for _time in range(2):
        record_count(counted=Rupiah(90_000), explanation="Hilang", key="a", **till)
    assert counts(cooperative_id=till["cooperative_id"]).total == 1
    assert _entries(till) == before
    with pytest.raises(KeyUsedForOtherContent):
        record_count(counted=Rupiah(90_001), explanation="Hilang", key="a", **till)
    with pytest.raises(CountIsNegative):
        record_count(counted=Rupiah(-1), explanation="?", key="c", **till)


def test_the_database_keeps_no_difference_without_a_reason(till: dict[str, Any]) -> None:
    with (
        pytest.raises(IntegrityError, match="difference_of_a_count_is_explained"),
        transaction.atomic(),
    ):
        Count.objects.create(
            cooperative_id=till["cooperative_id"], account="1101", counted_on=till["on"],
            expected=Rupiah(1), counted=Rupiah(2), source_key="x", counted_by="Budi",
            counted_at=till["by"].at,
        )  # fmt: skip


@pytest.mark.requirement("S3-067")
def test_the_manager_counts_on_the_page_and_supervisors_read_it(
    client_for: ClientFor,
    officer: Callable[..., UserFact],
    signed_in: Callable[[UserFact], Client],
    cooperative: CooperativeFact,
    sari: MemberFact,
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    rudi = signed_in(officer("Rudi", Role.MANAJER))
    place = f"/k/{cooperative.slug}/usaha/hitung/"
    typed = {"key": str(uuid4()), "account": "1101", "counted": "99.000", "on": "2026-03-02"}
    refused = rudi.post(place, {**typed, "explanation": ""})
    assert refused.status_code == 422
    assert "tulis sebab selisihnya" in refused.content.decode()
    assert 'value="99.000"' in refused.content.decode()
    assert rudi.post(place, {**typed, "explanation": "Uang receh"}).status_code == 302

    wayan = signed_in(officer("Wayan", Role.PENGAWAS))
    with django_assert_max_num_queries(PAGE_QUERIES):  # type: ignore[attr-defined]
        page = wayan.get(place).content.decode()
    assert "Uang receh" in page
    assert "Catat hasil hitung" not in page
    wayan.post(place, {**typed, "key": str(uuid4()), "explanation": "Uang receh"})
    assert counts(cooperative_id=cooperative.id).total == 1
    assert client_for("Joko").get(place).status_code == 404


def _entries(till: dict[str, Any]) -> int:
    return entries(
        cooperative_id=till["cooperative_id"], filters=EntryFilter(), page=1, size=1
    ).total
