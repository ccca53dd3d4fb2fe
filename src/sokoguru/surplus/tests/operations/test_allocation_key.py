"""SHU is determined with the key that the articles chose, as the statement of its sources is."""

from dataclasses import replace
from datetime import date

import pytest

from sokoguru.cooperatives.operations.articles import adopt_articles
from sokoguru.cooperatives.vocabulary import CooperativeFact, Resolution, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.reports.queries import surplus_sources
from sokoguru.surplus.tests.village import YEAR, Village, cost, end_year, settle
from sokoguru.trade.operations import record_sale
from sokoguru.trade.vocabulary import Payment
from tests.cast import ARTICLES, adopted

pytestmark = pytest.mark.django_db
CHANGE = Resolution(
    number="RA-1",
    adopted_on=date(2026, 3, 20),
    meeting="RA",
    subject=Subject.ARTICLES,
    text="Kunci pembagian beban",
)


def serve(village: Village, name: str | None, key: str) -> None:
    """One more buyer on a receipt."""
    record_sale(
        cooperative_id=village.id, unit="toko", payment=Payment.CASH, on=date(2026, 5, 5), key=key,
        member_id=village.members[name].id if name else None, buyer_name="" if name else key,
        amount=Rupiah(1_000), cost=Rupiah(500), memo="", by=village.by,
    )  # fmt: skip


@pytest.mark.requirement("S2-118")
@pytest.mark.parametrize("key", ["gross_participation", "volume", "headcount"])
def test_the_key_of_the_articles_shares_the_common_cost(
    cooperative: CooperativeFact, actor: Actor, key: str
) -> None:
    adopt_articles(
        cooperative_id=cooperative.id,
        articles=replace(ARTICLES, allocation_key=key),
        valid_from=date(2026, 4, 1),
        resolution=adopted(cooperative.id, CHANGE, actor),
        by=actor,
    )
    village = settle(cooperative, actor)
    serve(village, "Adi", "member")
    for stranger in ("Pak Lurah", "Bu Guru", "Warung"):
        serve(village, None, stranger)
    cost(village, "6104", 1_200_000, None, key="common")
    end_year(village)

    determined = village.determined().sources
    stated = surplus_sources(cooperative_id=cooperative.id, year=YEAR)

    assert (determined.member, determined.nonmember) == (stated.member, stated.nonmember)
    assert stated.key == key
    if key == "headcount":
        assert stated.weights == (1, 3)
