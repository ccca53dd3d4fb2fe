"""From a year's SHU to its pots, step by step, with every rupiah in one of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sokoguru.cooperatives.vocabulary import NonmemberTo, ShuBase
from sokoguru.foundation.money import Rupiah
from sokoguru.surplus.calculations.pots import PotsFound, divide_into_pots
from sokoguru.surplus.tests import koperasi_a
from sokoguru.surplus.vocabulary import Head, NoticeKind, SurplusPolicy, SurplusSources

amounts = st.integers(-(10**15), 10**15).map(Rupiah)


def policy(
    *bps: int,
    usaha: int = 7000,
    base: ShuBase = ShuBase.MEMBER,
    nonmember_to: NonmemberTo = NonmemberTo.RESERVE,
) -> SurplusPolicy:
    return SurplusPolicy(
        shares_bps=dict(zip(Head, bps, strict=False)),
        usaha_bps=usaha,
        modal_bps=10_000 - usaha,
        base=base,
        nonmember_to=nonmember_to,
    )


@st.composite
def policies(draw: st.DrawFn) -> SurplusPolicy:
    cuts = sorted(draw(st.lists(st.integers(0, 10_000), min_size=6, max_size=6)))
    bps = [high - low for low, high in zip([0, *cuts], [*cuts, 10_000], strict=True)]
    return policy(
        *bps,
        usaha=draw(st.integers(0, 10_000)),
        base=draw(st.sampled_from(ShuBase)),
        nonmember_to=draw(st.sampled_from(NonmemberTo)),
    )


def divide(member: int, nonmember: int, rule: SurplusPolicy = koperasi_a.POLICY) -> PotsFound:
    sources = SurplusSources(Rupiah(member), Rupiah(nonmember))
    return divide_into_pots(sources=sources, policy=rule)


@pytest.mark.requirement("S3-093", "S3-094", "S3-095", "S3-101", "S3-102", "S5-38")
def test_koperasi_a_has_the_pots_of_its_report_and_nonmembers_80_million_in_the_reserve() -> None:
    pots = divide(200_000_000, 80_000_000).pots
    assert pots.heads == {
        Head.RESERVE: 80_000_000 + 80_000_000,
        Head.MEMBERS: 80_000_000,
        Head.BOARD: 10_000_000,
        Head.STAFF: 10_000_000,
        Head.EDUCATION: 10_000_000,
        Head.SOCIAL: 10_000_000,
        Head.DEVELOPMENT: 0,
    }
    assert (pots.usaha, pots.modal) == (56_000_000, 24_000_000)
    assert (pots.base, pots.nonmember_to_reserve) == (200_000_000, 80_000_000)
    assert pots.total == 280_000_000
    # The direct way: 28 and 12 per cent of the members' SHU, not of all of it.
    assert (pots.usaha, pots.modal) == (200_000_000 * 28 // 100, 200_000_000 * 12 // 100)


def test_on_the_total_base_the_percentages_take_all_of_it() -> None:
    pots = divide(200_000_000, 80_000_000, policy(4000, 4000, 2000, base=ShuBase.TOTAL)).pots
    assert (pots.usaha, pots.modal) == (78_400_000, 33_600_000)
    assert (pots.total, pots.nonmember_to_reserve) == (280_000_000, 0)


def test_every_head_is_taken_of_the_same_base_and_not_of_what_is_left() -> None:
    pots = divide(200_000, 0).pots
    assert pots.heads[Head.RESERVE] == pots.heads[Head.MEMBERS] == 80_000


def test_rupiah_left_over_go_to_the_largest_remainder() -> None:
    heads = divide(200_000_001, 0).pots.heads
    assert list(heads.values())[:6] == [80_000_001, 80_000_000, *[10_000_000] * 4]


def test_nonmembers_shu_may_go_to_every_fund_but_the_members() -> None:
    to_funds = policy(2000, 6000, 1000, 1000, nonmember_to=NonmemberTo.FUNDS_EXCEPT_MEMBERS)
    pots = divide(1_000, 400, to_funds).pots
    assert pots.heads[Head.MEMBERS] == 600
    assert pots.heads[Head.RESERVE] == 200 + 200
    assert pots.heads[Head.BOARD] == pots.heads[Head.STAFF] == 100 + 100
    assert pots.nonmember_to_reserve == 0


def test_without_another_fund_nonmembers_shu_goes_to_the_reserve_and_says_so() -> None:
    to_funds = policy(0, 10_000, nonmember_to=NonmemberTo.FUNDS_EXCEPT_MEMBERS)
    found = divide(1_000, 400, to_funds)
    assert found.pots.heads[Head.RESERVE] == found.pots.nonmember_to_reserve == 400
    assert [notice.kind for notice in found.notices] == [NoticeKind.NO_FUND_FOR_NONMEMBER]
    assert "Rp 400 masuk cadangan" in found.notices[0].sentence


@pytest.mark.parametrize(
    ("member", "nonmember", "kind", "base", "to_reserve"),
    [
        (-50, 150, NoticeKind.MEMBER_LOSS_SET_OFF, 0, 100),
        (150, -50, NoticeKind.NONMEMBER_LOSS_SET_OFF, 100, 0),
    ],
)
def test_a_loss_on_one_side_is_set_off_against_the_other(
    member: int, nonmember: int, kind: NoticeKind, base: int, to_reserve: int
) -> None:
    found = divide(member, nonmember)
    assert [notice.kind for notice in found.notices] == [kind]
    assert "Rp 50" in found.notices[0].sentence
    assert (found.pots.base, found.pots.nonmember_to_reserve) == (base, to_reserve)
    assert found.pots.total == 100


@pytest.mark.requirement("S3-086")
@pytest.mark.parametrize(("member", "nonmember"), [(0, 0), (-1, 0), (-80, 30), (30, -80)])
def test_a_year_without_shu_divides_nothing(member: int, nonmember: int) -> None:
    found = divide(member, nonmember)
    assert found.pots.total == found.pots.usaha == found.pots.modal == 0
    assert [notice.kind for notice in found.notices] == [NoticeKind.NO_SURPLUS]


@given(amounts, amounts, policies())
def test_whatever_the_articles_say_every_rupiah_is_in_one_pot(
    member: Rupiah, nonmember: Rupiah, rule: SurplusPolicy
) -> None:
    pots = divide(member, nonmember, rule).pots
    assert pots.total == max(member + nonmember, 0)
    assert pots.usaha + pots.modal == pots.heads[Head.MEMBERS]
    assert all(amount >= 0 for amount in pots.heads.values())
