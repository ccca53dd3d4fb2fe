"""Who put how much into the co-op, and what its capital is made of."""

from datetime import date

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import post_journal
from sokoguru.ledger.vocabulary import JournalLine, Side
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
    capital = queries.capital(cooperative_id=cooperative.id, on=on)
    own = {line.key: line.amount for line in capital.own}
    assert Rupiah.total(row.amount for row in rows) == own["pokok"] + own["wajib"]


@pytest.mark.requirement("S3-068", "S3-069")
def test_own_and_loan_capital_are_told_apart(
    cooperative: CooperativeFact, actor: Actor, on: date
) -> None:
    before = queries.capital(cooperative_id=cooperative.id, on=on)
    adi = joined(cooperative, actor, name="Adi", on=on)
    pay_in(cooperative, actor, adi.id, SavingsProduct.SUKARELA, 200_000, on=on, key="s")
    post_journal(
        cooperative_id=cooperative.id,
        on=on,
        key="hibah",
        memo="Hibah dinas",
        lines=[
            JournalLine(Side.DEBIT, "1102", Rupiah(500_000)),
            JournalLine(Side.CREDIT, "3201", Rupiah(300_000)),
            JournalLine(Side.CREDIT, "2701", Rupiah(200_000)),
        ],
        by=actor,
    )
    after = queries.capital(cooperative_id=cooperative.id, on=on)
    pokok = queries.passbook(cooperative_id=cooperative.id, member_id=adi.id, on=on).pokok
    assert [line.key for line in after.own] == ["pokok", "wajib", "cadangan", "hibah"]
    assert after.own_total - before.own_total == pokok + Rupiah(300_000)
    assert after.loan_total - before.loan_total == 400_000
    assert after.total == after.own_total + after.loan_total
