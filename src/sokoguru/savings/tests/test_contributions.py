"""Who put how much into the co-op."""

from datetime import date

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import queries as books
from sokoguru.savings import queries
from sokoguru.savings.tests.people import joined, pay_in
from sokoguru.savings.vocabulary import WHOLE_SHARE, SavingsProduct

pytestmark = pytest.mark.django_db


@pytest.mark.requirement("S3-011")
def test_every_members_part_is_listed_and_all_parts_are_the_whole(
    cooperative: CooperativeFact, actor: Actor, on: date
) -> None:
    for index in range(7):
        member = joined(cooperative, actor, name=f"Anggota {index}", on=on)
        pay_in(
            cooperative, actor, member.id, SavingsProduct.WAJIB, 10_000 * index + 1,
            on=on, key=f"w{index}",
        )  # fmt: skip
        pay_in(cooperative, actor, member.id, SavingsProduct.SUKARELA, 777, on=on, key=f"s{index}")
    rows = queries.contributions(cooperative_id=cooperative.id, on=on)
    assert sum(row.share for row in rows) == WHOLE_SHARE
    held = books.balances(cooperative_id=cooperative.id, on=on)
    assert Rupiah.total(row.amount for row in rows) == held["3101"] + held["3102"]
