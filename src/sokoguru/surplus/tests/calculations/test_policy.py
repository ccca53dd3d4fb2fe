"""The policy is what the articles of the day say."""

from dataclasses import replace

import pytest

from sokoguru.cooperatives.vocabulary import (
    Articles,
    Leavers,
    MemberBasis,
    NonmemberTo,
    Rounding,
    SavingsMeasure,
    ShuBase,
)
from sokoguru.foundation.money import Rupiah
from sokoguru.surplus.calculations.allocation import allocate
from sokoguru.surplus.calculations.policy import policy_of
from sokoguru.surplus.tests.koperasi_a import POLICY, SHARES_BPS
from sokoguru.surplus.vocabulary import Participation, SurplusPolicy, SurplusSources

ARTICLES = Articles(
    pokok=Rupiah(100_000),
    wajib_by_group={"umum": Rupiah(20_000)},
    shu_shares_bps={head.value: bps for head, bps in SHARES_BPS.items()},
)


def test_the_articles_of_koperasi_a_are_its_policy() -> None:
    assert policy_of(ARTICLES) == POLICY


@pytest.mark.requirement("S3-105")
def test_every_choice_of_the_articles_is_taken_over() -> None:
    other = replace(
        ARTICLES,
        jasa_usaha_bps=6_000,
        jasa_modal_bps=4_000,
        shu_base=ShuBase.TOTAL,
        nonmember_to=NonmemberTo.FUNDS_EXCEPT_MEMBERS,
        rounding=Rounding.FLOOR_REST_TO_RESERVE,
        savings_measure=SavingsMeasure.AVERAGE,
        leavers=Leavers.PRORATE,
    )
    assert policy_of(other) == SurplusPolicy(
        shares_bps=SHARES_BPS,
        usaha_bps=6_000,
        modal_bps=4_000,
        base=ShuBase.TOTAL,
        nonmember_to=NonmemberTo.FUNDS_EXCEPT_MEMBERS,
        rounding=Rounding.FLOOR_REST_TO_RESERVE,
        savings_measure=SavingsMeasure.AVERAGE,
        leavers=Leavers.PRORATE,
    )


@pytest.mark.requirement("S3-007")
def test_only_articles_of_andil_share_by_savings_alone() -> None:
    people = [
        Participation("1", "Adi", transactions=Rupiah(5_000_000), savings=Rupiah(100_000)),
        Participation("2", "Sari", transactions=Rupiah(0), savings=Rupiah(300_000)),
    ]
    sources = SurplusSources(member=Rupiah(1_000_000), nonmember=Rupiah(0))

    def shares(articles: Articles) -> list[int]:
        found = allocate(sources=sources, policy=policy_of(articles), participations=people)
        return [int(share.total) for share in found.shares]

    assert shares(ARTICLES) == [310_000, 90_000]
    assert shares(replace(ARTICLES, member_basis=MemberBasis.ANDIL)) == [100_000, 300_000]


def test_an_unknown_head_is_a_fault() -> None:
    with pytest.raises(ValueError, match="dana_rahasia"):
        policy_of(replace(ARTICLES, shu_shares_bps={"dana_rahasia": 10_000}))
