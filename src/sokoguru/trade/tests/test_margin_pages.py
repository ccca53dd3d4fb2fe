"""The page of margins, and what counts as a member's transactions."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import Party
from sokoguru.members.vocabulary import MemberFact
from sokoguru.trade.operations import record_consigned_sale, record_sale
from sokoguru.trade.queries import earned_margins, margin_on, margins
from sokoguru.trade.vocabulary import MoneyAccount, Payment

pytestmark = pytest.mark.django_db

ClientFor = Callable[[str], Client]
DAY = date(2026, 3, 2)
MARGIN_QUERIES = 25


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 3, 2, 5, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def usaha(cooperative: CooperativeFact) -> str:
    return f"/k/{cooperative.slug}/usaha/"


def said(**facts: str) -> dict[str, str]:
    return {"unit": "toko", "party": "semua", "valid_from": "2026-03-02", **facts}


def sell(cooperative: CooperativeFact, actor: Actor, member: MemberFact | None) -> Rupiah:
    """Rp 100.000 of goods at whatever cost the margin tells; answers the cost."""
    return record_sale(
        cooperative_id=cooperative.id,
        unit="toko",
        member_id=member.id if member else None,
        buyer_name="" if member else "Pak Jaya",
        amount=Rupiah(100_000),
        cost=None,
        payment=Payment.CASH,
        on=DAY,
        key=f"sale {member.number if member else None}",
        memo="Beras",
        by=actor,
    ).document.cost


def test_members_and_others_have_their_own_margin(
    client_for: ClientFor, usaha: str, cooperative: CooperativeFact, actor: Actor, sari: MemberFact
) -> None:
    budi = client_for("Budi")
    assert budi.post(f"{usaha}margin/", said(margin="20")).status_code == 302
    assert budi.post(f"{usaha}margin/", said(margin="12,5", party="A")).status_code == 302
    assert sell(cooperative, actor, sari) == 87_500
    assert sell(cooperative, actor, None) == 80_000
    member, other = earned_margins(cooperative_id=cooperative.id, first_day=DAY, last_day=DAY)
    assert (member.party, member.amount, member.bps) == (Party.MEMBER, 12_500, 1_250)
    assert (other.party, other.amount, other.bps) == (Party.NONMEMBER, 20_000, 2_000)
    page = budi.get(f"{usaha}margin/").content.decode()
    for figure in ("12,5", "87.500", "80.000", "12.500", "20.000"):
        assert figure in page


def test_a_later_margin_for_everybody_takes_the_place_of_an_earlier_one_for_members(
    client_for: ClientFor, usaha: str, cooperative: CooperativeFact
) -> None:
    budi = client_for("Budi")
    budi.post(f"{usaha}margin/", said(margin="10", party="A", valid_from="2026-01-01"))
    budi.post(f"{usaha}margin/", said(margin="30", valid_from="2026-02-01"))
    found = {
        on: margin_on(cooperative_id=cooperative.id, unit="toko", party=Party.MEMBER, on=on)
        for on in (date(2025, 12, 31), date(2026, 1, 31), date(2026, 2, 1))
    }
    assert list(found.values()) == [None, 1_000, 3_000]
    assert [fact.margin_bps for fact in margins(cooperative_id=cooperative.id)] == [3_000, 1_000]


@pytest.mark.parametrize("margin", ["101", "-1", "banyak", "", "12,345"])
def test_a_margin_outside_the_price_is_asked_back(
    client_for: ClientFor, usaha: str, cooperative: CooperativeFact, margin: str
) -> None:
    answer = client_for("Budi").post(f"{usaha}margin/", said(margin=margin))
    assert answer.status_code == 422
    assert margins(cooperative_id=cooperative.id) == ()


def test_a_second_margin_of_one_day_is_refused_beside_its_day(
    client_for: ClientFor, usaha: str, cooperative: CooperativeFact
) -> None:
    budi = client_for("Budi")
    budi.post(f"{usaha}margin/", said(margin="20"))
    answer = budi.post(f"{usaha}margin/", said(margin="21"))
    assert answer.status_code == 422
    assert "sudah ditetapkan" in answer.content.decode()
    assert len(margins(cooperative_id=cooperative.id)) == 1


def test_who_may_not_post_reads_the_margins_and_sets_none(
    client_for: ClientFor, usaha: str, cooperative: CooperativeFact
) -> None:
    tini = client_for("Tini")
    page = tini.get(f"{usaha}margin/").content.decode()
    assert "Tetapkan margin" not in page
    tini.post(f"{usaha}margin/", said(margin="20"))
    assert margins(cooperative_id=cooperative.id) == ()


def test_the_margins_are_shown_with_few_questions(
    client_for: ClientFor,
    usaha: str,
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    budi = client_for("Budi")
    budi.post(f"{usaha}margin/", said(margin="20"))
    with django_assert_max_num_queries(MARGIN_QUERIES):  # type: ignore[attr-defined]
        assert budi.get(f"{usaha}margin/").status_code == 200


def test_the_whole_price_of_consigned_goods_is_the_members_transaction(
    client_for: ClientFor, usaha: str, cooperative: CooperativeFact, actor: Actor, sari: MemberFact
) -> None:
    record_consigned_sale(
        cooperative_id=cooperative.id, unit="pemasaran", member_id=sari.id,
        gross=Rupiah(700_000), fee=Rupiah(35_000), money=MoneyAccount.CASH, on=DAY, key="rice",
        memo="Beras", by=actor,
    )  # fmt: skip
    page = client_for("Budi").get(f"{usaha}volume/").content.decode()
    assert "700.000" in page
    assert "35.000" in page
    assert "seluruh harga jualnya" in page
    assert "lebih besar daripada pendapatan" in page
