"""Splitting shares out every rupiah, fairly and in a stated order."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.split import NothingToSplitBy, split

pools = st.integers(0, 10**15).map(Rupiah)
weights = st.lists(st.integers(0, 10**15), min_size=1, max_size=40).filter(any)


@pytest.mark.parametrize(
    ("pool", "weights", "shares"),
    [
        (1_000_000, [1, 1, 1], [333_334, 333_333, 333_333]),
        (700_001, [5, 3, 3], [318_182, 190_910, 190_909]),
        (100, [0, 7, 7, 7], [0, 34, 33, 33]),
        (
            200_000_001,
            [4000, 4000, 500, 500, 500, 500],
            [80_000_001, 80_000_000, 10_000_000, 10_000_000, 10_000_000, 10_000_000],
        ),
        (0, [3, 4], [0, 0]),
        (2, [1, 1, 1], [1, 1, 0]),
        (-100, [0, 7, 7, 7], [0, -34, -33, -33]),
    ],
)
def test_worked_splits(pool: int, weights: list[int], shares: list[int]) -> None:
    assert split(Rupiah(pool), weights) == shares


@given(pools, weights)
def test_the_shares_add_up_and_each_is_within_a_rupiah_of_its_due(
    pool: Rupiah, weights: list[int]
) -> None:
    shares = split(pool, weights)
    assert sum(shares) == pool
    for share, weight in zip(shares, weights, strict=True):
        assert type(share) is Rupiah
        assert abs(int(share) - Fraction(int(pool) * weight, sum(weights))) < 1


@given(pools, weights)
def test_rupiah_left_over_go_to_the_largest_remainders_and_then_to_the_lower_index(
    pool: Rupiah, weights: list[int]
) -> None:
    shares = split(pool, weights)
    whole = sum(weights)
    claims = [
        (-(int(pool) * weight % whole), index, share - int(pool) * weight // whole)
        for index, (share, weight) in enumerate(zip(shares, weights, strict=True))
    ]
    extras = [extra for _, _, extra in sorted(claims)]
    assert extras == sorted(extras, reverse=True)
    assert set(extras) <= {0, 1}


@given(pools, weights, st.integers(1, 1000))
def test_only_the_proportions_count(pool: Rupiah, weights: list[int], factor: int) -> None:
    assert split(pool, weights) == split(pool, [weight * factor for weight in weights])


@pytest.mark.parametrize("weights", [[], [0], [0, 0, 0]])
def test_it_refuses_when_there_is_nothing_to_split_by(weights: list[int]) -> None:
    with pytest.raises(NothingToSplitBy, match=r"Rp 5\.000 tidak dapat dibagi"):
        split(Rupiah(5000), weights)


def test_a_negative_weight_is_a_fault() -> None:
    with pytest.raises(ValueError, match="below zero"):
        split(Rupiah(10), [1, -1])
