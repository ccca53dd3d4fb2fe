"""The whole act: every member's share to the rupiah, and what the reader must be told."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sokoguru.cooperatives.vocabulary import Rounding
from sokoguru.foundation.money import Rupiah
from sokoguru.surplus.calculations.allocation import SavingsBelowZero, allocate
from sokoguru.surplus.calculations.checks import exact_part
from sokoguru.surplus.tests import koperasi_a
from sokoguru.surplus.vocabulary import (
    Allocation,
    Head,
    NoticeKind,
    Participation,
    SurplusPolicy,
    SurplusSources,
    UnitBusiness,
)


def policy(
    *, usaha: int = 10_000, rounding: Rounding = Rounding.LARGEST_REMAINDER
) -> SurplusPolicy:
    return SurplusPolicy({Head.MEMBERS: 10_000}, usaha, 10_000 - usaha, rounding=rounding)


def year(
    surplus: int,
    *brought: tuple[int, int],
    rule: SurplusPolicy | None = None,
    units: tuple[UnitBusiness, ...] = (),
) -> Allocation:
    """Allocate a surplus from members; each member brings transactions and savings."""
    return allocate(
        sources=SurplusSources(Rupiah(surplus), Rupiah(0)),
        policy=rule or policy(),
        participations=[
            Participation(str(number), f"Anggota {number}", Rupiah(business), Rupiah(saved))
            for number, (business, saved) in enumerate(brought, start=1)
        ],
        units=units,
    )


def kinds(allocation: Allocation) -> list[NoticeKind]:
    return [notice.kind for notice in allocation.notices]


def usaha(allocation: Allocation) -> list[int]:
    return [share.usaha for share in allocation.shares]


@pytest.mark.requirement("S3-091", "S3-103", "S3-104", "S5-37", "S5-43", "S5-44")
def test_adi_of_koperasi_a_receives_187205_and_the_142_members_the_whole_pools() -> None:
    found = allocate(
        sources=koperasi_a.SOURCES,
        policy=koperasi_a.POLICY,
        participations=koperasi_a.members(),
    )
    adi = next(share for share in found.shares if share.member_number == "007")
    assert (adi.usaha, adi.modal, adi.total) == (131_620, 55_585, 187_205)
    assert len(found.shares) == 142
    assert (found.total_transactions, found.total_savings) == (2_340_062_000, 345_420_000)
    assert sum(share.usaha for share in found.shares) == found.pots.usaha == 56_000_000
    assert sum(share.modal for share in found.shares) == found.pots.modal == 24_000_000
    assert found.pots.total == 280_000_000
    assert found.notices == ()


@pytest.mark.requirement("S3-083")
def test_twice_the_business_is_twice_the_exact_part() -> None:
    whole, pool = 2_340_062, Rupiah(56_000_000_000)
    once = exact_part(pool=pool, weight=5_500, whole=whole)
    twice = exact_part(pool=pool, weight=11_000, whole=whole)
    assert twice == 2 * once
    assert round(once) == 131_620_444
    found = year(56_000_000, (5_500_000, 1), (11_000_000, 1), (2_323_562_000, 1))
    assert usaha(found)[:2] == [131_620, 263_241]


@pytest.mark.requirement("S3-085")
def test_equal_business_and_savings_give_equal_amounts() -> None:
    found = year(1_000_000, (300, 50), (300, 50), (150, 25), rule=policy(usaha=6000))
    assert found.shares[0].total == found.shares[1].total == 400_000
    assert found.shares[2].total == 200_000


@pytest.mark.requirement("S3-087")
def test_a_member_without_business_receives_jasa_modal_alone() -> None:
    found = year(1_000, (0, 100), (500, 100), rule=policy(usaha=7000))
    assert [(share.usaha, share.modal) for share in found.shares] == [(0, 150), (700, 150)]


@pytest.mark.parametrize(
    ("pool", "weights", "shares"),
    [
        (1_000_000, [1, 1, 1], [333_334, 333_333, 333_333]),
        (700_001, [5, 3, 3], [318_182, 190_910, 190_909]),
        (100, [0, 7, 7, 7], [0, 34, 33, 33]),
    ],
)
def test_rounding_vectors(pool: int, weights: list[int], shares: list[int]) -> None:
    assert usaha(year(pool, *[(weight, 1) for weight in weights])) == shares


def test_the_rupiah_left_over_goes_to_the_lower_member_number_and_not_to_the_first_row() -> None:
    listed = [Participation(number, "", Rupiah(1), Rupiah(1)) for number in ("A10", "A9", "B1")]
    found = allocate(
        sources=SurplusSources(Rupiah(100), Rupiah(0)), policy=policy(), participations=listed
    )
    assert usaha(found) == [33, 34, 33]


def test_rounding_down_sends_the_rest_to_the_reserve() -> None:
    down = policy(usaha=5000, rounding=Rounding.FLOOR_REST_TO_RESERVE)
    found = year(2_000, (1, 1), (1, 1), (1, 1), rule=down)
    assert [(share.usaha, share.modal) for share in found.shares] == [(333, 333)] * 3
    assert (found.pots.heads[Head.RESERVE], found.pots.rest_to_reserve) == (2, 2)
    assert (found.pots.usaha, found.usaha_pool) == (999, 1_000)
    assert kinds(found) == [
        NoticeKind.UNIT_QUESTION,
        NoticeKind.REST_TO_RESERVE,
        NoticeKind.REST_TO_RESERVE,
    ]
    assert found.pots.total == 2_000


def test_a_pool_without_a_basis_goes_to_the_reserve_and_says_so() -> None:
    found = year(1_000, (0, 5), (0, 5), rule=policy(usaha=7000))
    assert [(share.usaha, share.modal) for share in found.shares] == [(0, 150), (0, 150)]
    assert found.pots.heads[Head.RESERVE] == 700
    assert (found.pots.usaha, found.pots.heads[Head.MEMBERS]) == (0, 300)
    assert kinds(found) == [NoticeKind.NO_TRANSACTIONS]
    assert found.notices[0].sentence == "Tidak ada transaksi anggota, jadi Rp 700 masuk cadangan."
    assert kinds(year(1_000, (5_000, 0), rule=policy(usaha=7000))) == [NoticeKind.NO_SAVINGS]


def test_returns_above_purchases_count_as_no_business_and_are_reported() -> None:
    found = year(1_000, (-300, 0), (2_000, 0))
    assert usaha(found) == [0, 1_000]
    assert found.total_transactions == 2_000
    assert kinds(found) == [NoticeKind.RETURNS_ABOVE_PURCHASES]
    assert "anggota 1 -Rp 300" in found.notices[0].sentence


def test_it_refuses_negative_savings() -> None:
    with pytest.raises(SavingsBelowZero, match=r"anggota 2 negatif \(-Rp 5\)"):
        year(1_000, (1, 1), (1, -5))


def test_a_surplus_above_all_transactions_raises_the_unit_question() -> None:
    found = year(200_000_000, (2_340_062, 345_420))
    assert kinds(found) == [NoticeKind.UNIT_QUESTION]
    assert "Rp, ribu, atau juta?" in found.notices[0].sentence


def test_transactions_far_above_revenue_are_accepted() -> None:
    assert year(56_000, (2_340_062, 345_420)).notices == ()


@pytest.mark.requirement("S3-084")
def test_jasa_usaha_of_nothing_is_warned_about() -> None:
    found = year(1_000, (5_000, 10), (0, 30), rule=policy(usaha=0))
    assert [share.modal for share in found.shares] == [250, 750]
    assert NoticeKind.CAPITAL_ALONE in kinds(found)


@pytest.mark.requirement("S3-086")
def test_a_year_without_shu_gives_every_member_nothing() -> None:
    found = year(-1_000, (500, 10), (700, 30))
    assert [share.total for share in found.shares] == [0, 0]
    assert kinds(found) == [NoticeKind.NO_SURPLUS]


def test_members_receive_nothing_when_only_nonmembers_brought_a_surplus() -> None:
    found = allocate(
        sources=SurplusSources(Rupiah(-100), Rupiah(1_100)),
        policy=koperasi_a.POLICY,
        participations=koperasi_a.members(),
    )
    assert {share.total for share in found.shares} == {0}
    assert found.pots.heads[Head.RESERVE] == found.pots.total == 1_000


def unit(name: str, result: int, *transactions: int) -> UnitBusiness:
    return UnitBusiness(name, Rupiah(result), tuple(map(Rupiah, transactions)))


def test_each_unit_s_result_feeds_the_members_who_did_business_with_it() -> None:
    units = (unit("toko", 300, 10, 30), unit("simpan pinjam", 700, 50, 0), unit("jasa", -90, 0, 9))
    found = year(1_000, (60, 1), (39, 1), rule=policy(), units=units)
    assert usaha(found) == [75 + 700, 225]
    assert sum(usaha(found)) == found.pots.usaha == 1_000


def test_a_unit_without_members_business_feeds_the_reserve() -> None:
    units = (unit("toko", 300, 10, 30), unit("wisata", 700, 0, -5))
    found = year(1_000, (2_000, 1), (30, 1), units=units)
    assert usaha(found) == [75, 225]
    assert found.pots.heads[Head.RESERVE] == 700
    assert kinds(found) == [NoticeKind.NO_UNIT_TRANSACTIONS]
    assert "Unit wisata" in found.notices[0].sentence


def test_without_a_unit_in_surplus_the_pool_goes_to_the_reserve() -> None:
    found = year(1_000, (2_000, 1), units=(unit("toko", -5, 2_000),))
    assert found.pots.heads[Head.RESERVE] == found.pots.rest_to_reserve == 1_000
    assert kinds(found) == [NoticeKind.NO_UNIT_RESULT]


def test_a_unit_that_leaves_a_member_out_is_a_fault() -> None:
    with pytest.raises(ValueError, match="every member"):
        year(1_000, (1, 1), (1, 1), units=(unit("toko", 5, 1),))


brought = st.lists(
    st.tuples(st.integers(-1000, 10**12), st.integers(0, 10**12)), min_size=0, max_size=25
)


@pytest.mark.requirement("S3-082", "S3-092")
@given(
    st.integers(-(10**9), 10**15),
    brought,
    st.integers(0, 10_000),
    st.sampled_from(Rounding),
)
def test_shares_and_reserve_exhaust_the_surplus_and_each_share_is_its_proportion(
    surplus: int, members: list[tuple[int, int]], part: int, rounding: Rounding
) -> None:
    found = year(surplus, *members, rule=policy(usaha=part, rounding=rounding))
    assert sum(usaha(found)) == found.pots.usaha
    assert sum(share.modal for share in found.shares) == found.pots.modal
    assert found.pots.usaha + found.pots.modal == found.pots.heads[Head.MEMBERS]
    assert found.pots.total == max(surplus, 0)
    tk, sk = found.total_transactions, found.total_savings
    for share, (business, saved) in zip(found.shares, members, strict=True):
        own = exact_part(pool=found.usaha_pool, weight=max(business, 0), whole=tk)
        capital = exact_part(pool=found.modal_pool, weight=saved, whole=sk)
        assert abs(int(share.usaha) - own) < 1
        assert abs(int(share.modal) - capital) < 1
    assert tk == 0 or sum(Fraction(max(ta, 0), int(tk)) for ta, _ in members) == 1


def test_the_policy_is_not_touched_by_its_use() -> None:
    before = replace(koperasi_a.POLICY)
    allocate(sources=koperasi_a.SOURCES, policy=koperasi_a.POLICY, participations=[])
    assert before == koperasi_a.POLICY
