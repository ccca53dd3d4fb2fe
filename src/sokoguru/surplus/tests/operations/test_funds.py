"""The funds of SHU: spent with evidence, never below zero, never as a cost of the business."""

import pytest

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries import movements
from sokoguru.savings.vocabulary import MoneyAccount
from sokoguru.surplus.operations import spend_fund
from sokoguru.surplus.operations.refusals import (
    AmountNotAboveZero,
    EvidenceNeeded,
    FundTooLow,
    NotAFund,
    PurposeNeeded,
)
from sokoguru.surplus.queries import fund_balance, spendings
from sokoguru.surplus.tests.village import MEETING_DAY, PAYDAY, Village
from sokoguru.surplus.vocabulary import Head, SpendingFact

pytestmark = pytest.mark.django_db


def spend(
    village: Village,
    amount: int = 100_000,
    *,
    head: Head = Head.SOCIAL,
    purpose: str = "bantuan duka keluarga Dewi",
    evidence: str = "BA-03/2027",
    key: str = "spend",
    helped: str | None = "Dewi",
) -> SpendingFact:
    return spend_fund(
        cooperative_id=village.id,
        head=head,
        amount=Rupiah(amount),
        money=MoneyAccount.CASH,
        purpose=purpose,
        evidence=evidence,
        on=PAYDAY,
        key=key,
        by=village.by,
        member_id=village.members[helped].id if helped else None,
    )


@pytest.mark.requirement("S3-015")
def test_a_members_request_is_paid_from_the_social_fund(village: Village) -> None:
    village.decided()
    spent = spend(village)
    assert spend(village).id == spent.id
    assert spent.member_name == "Dewi"
    assert village.account("2505") == 150_000
    with pytest.raises(FundTooLow):
        spend(village, 150_001, key="more")
    assert village.account("2505") == 150_000
    assert len(spendings(cooperative_id=village.id)) == 1


@pytest.mark.requirement("S3-016")
def test_help_is_no_cost_of_the_business(village: Village) -> None:
    village.decided()
    spend(village)
    rows = movements(cooperative_id=village.id, first_day=MEETING_DAY, last_day=PAYDAY)
    assert {row.code for row in rows if row.code[0] in "5678"} == set()


def test_spending_says_what_for_on_which_paper_and_from_which_fund(village: Village) -> None:
    village.decided()
    with pytest.raises(EvidenceNeeded):
        spend(village, evidence=" ")
    with pytest.raises(PurposeNeeded):
        spend(village, purpose="")
    with pytest.raises(AmountNotAboveZero):
        spend(village, 0)
    for head in (Head.RESERVE, Head.MEMBERS):
        with pytest.raises(NotAFund):
            spend(village, head=head)
    assert fund_balance(cooperative_id=village.id, head=Head.SOCIAL, on=PAYDAY) == 250_000


def test_a_fund_is_not_spent_before_it_was_filled(village: Village) -> None:
    with pytest.raises(FundTooLow):
        spend(village, helped=None)
