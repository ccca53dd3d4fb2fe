"""The fast split is the split of the foundation, member for member, at every size and extreme."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.split import NothingToSplitBy, split
from sokoguru.surplus.calculations.shares import Amounts, Basis, share_down, share_out

LARGEST = 10**15

pools = st.integers(0, LARGEST) | st.integers(0, 1000) | st.just(LARGEST)
weights = st.lists(
    st.integers(0, LARGEST) | st.integers(0, 9) | st.just(LARGEST), min_size=1, max_size=60
).filter(any)


def column(values: list[int]) -> Amounts:
    return np.array(values, dtype=np.int64)


def basis(values: list[int]) -> Basis:
    return Basis.of(column(values))


@given(pools, weights)
def test_it_is_the_split_of_the_foundation(pool: int, weights: list[int]) -> None:
    assert share_out(pool, basis(weights)).tolist() == split(Rupiah(pool), weights)


@given(pools, weights, st.integers(0, 2**32 - 1))
def test_ties_go_by_the_given_order_and_not_by_place(
    pool: int, weights: list[int], seed: int
) -> None:
    order = np.random.default_rng(seed).permutation(len(weights))
    expected = split(Rupiah(pool), column(weights)[order].tolist())
    assert share_out(pool, basis(weights), order=order)[order].tolist() == expected


@given(pools, weights)
def test_rounding_down_leaves_less_than_a_rupiah_each(pool: int, weights: list[int]) -> None:
    shares, rest = share_down(pool, basis(weights))
    assert shares.tolist() == [pool * weight // sum(weights) for weight in weights]
    assert rest == pool - sum(shares.tolist())
    assert 0 <= rest < len(weights)


@pytest.mark.parametrize(
    ("pool", "top"),
    [
        (56_000_000_000, 10**8),
        (10**15, 10**12),
        (10**15 - 7, 2 * 10**12),
        (10**15, 3),
        (7, 10**9),
        (10**6 - 1, 10**6),
        (0, 10),
    ],
)
def test_it_is_the_split_of_the_foundation_for_very_many(pool: int, top: int) -> None:
    chance = np.random.default_rng(top)
    weights = chance.integers(0, top, 100_000)
    order = chance.permutation(weights.size)
    shares = share_out(pool, Basis.of(weights), order=order)
    assert shares[order].tolist() == split(Rupiah(pool), weights[order].tolist())


@pytest.mark.parametrize(
    "pattern",
    [
        [7],
        [1, 10**9],
        [0, 0, 5],
        list(range(61)),
        [10**12 - 1, 10**12, 10**12 + 1],
    ],
)
def test_patterns_that_deceive_a_sample_are_shared_exactly(pattern: list[int]) -> None:
    weights = np.resize(column(pattern), 70_001)
    for pool in (1, 69_999, 10**9 + 7, 10**15):
        assert share_out(pool, Basis.of(weights)).tolist() == split(Rupiah(pool), weights.tolist())


def test_when_the_sample_misses_the_members_compete_without_it() -> None:
    """Nearly all remainders are tiny; the few large ones hold most rupiah left over."""
    weights = np.full(400_000, 10**6)
    weights[:3] = [999_999, 1, 333_333]
    for pool in (400_000 * 3 + 1, 400_000 * 3 - 1, 399_999):
        shares = share_out(pool, Basis.of(weights))
        assert shares.tolist() == split(Rupiah(pool), weights.tolist())


def test_a_total_beyond_64_bits_is_exact() -> None:
    weights = np.full(20_000, LARGEST)
    assert Basis.of(weights).total == 20_000 * 10**15
    shares = share_out(LARGEST - 1, Basis.of(weights))
    assert int(shares.sum()) == LARGEST - 1
    assert set(shares.tolist()) == {LARGEST // 20_000, LARGEST // 20_000 - 1}
    assert share_down(LARGEST - 1, Basis.of(weights))[1] == 19_999


def test_a_basis_knows_its_extremes_and_its_total() -> None:
    nothing, some = basis([]), basis([-5, 2])
    assert (nothing.smallest, nothing.largest, nothing.total) == (0, 0, 0)
    assert (some.smallest, some.largest, some.total) == (-5, 2, -3)


@pytest.mark.parametrize("weights", [[], [0], [0, 0]])
def test_it_refuses_when_there_is_nothing_to_split_by(weights: list[int]) -> None:
    with pytest.raises(NothingToSplitBy):
        share_out(5, basis(weights))
    with pytest.raises(NothingToSplitBy):
        share_down(5, basis(weights))


def test_negative_pools_and_weights_are_faults() -> None:
    with pytest.raises(ValueError, match="pool is below zero"):
        share_out(-1, basis([1]))
    with pytest.raises(ValueError, match="weight is below zero"):
        share_out(1, basis([1, -1]))
