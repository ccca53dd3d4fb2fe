"""Sharing a pool among very many members: the split of `foundation`, a million at a time.

The largest remainders are those that a nudge lifts over the next whole rupiah: with the right
nudge, `(pool * weight + nudge) // whole` is the member's share. A sample guesses the nudge, one
pass computes every share with it and collects the members within a margin of being lifted or left,
and only these compete exactly, ties going to the lower rank.

Quotients are whole-number divisions while pool times weight fits into 64 bits, else floating
products that are at most one rupiah off; remainders are recovered exactly by 64-bit arithmetic that
may wrap around. Work is done in blocks that stay in the processor's cache.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.split import NothingToSplitBy, split

Amounts: TypeAlias = NDArray[np.int64]
Indexes: TypeAlias = NDArray[np.int64]

_BLOCK = 65_536
_SAMPLE = 16_384
# Four standard deviations of what a sample says about the place of the last rewarded remainder.
_MARGIN = 4 * 0.6 / _SAMPLE**0.5
# Products below this are exact in one machine word.
_ONE_WORD = 2**63
# Up to these the floating quotient is off by at most one and a wrapped remainder is unambiguous.
_LARGEST_FACTOR = 10**15
_LARGEST_WHOLE = 2**61


def share_out(pool: int, weights: Amounts, *, rank: Indexes | None = None) -> Amounts:
    """Shares of `pool` rupiah in proportion to `weights`, by the largest remainder.

    Equal remainders go to the lower `rank` (a permutation of the indexes; by default the index).
    The result is that of `foundation.split` over the members in order of rank, and adds up to the
    pool. Totals of weights beyond 2**61 are shared with Python's own integers: exact, but slower.

    Refuses with `NothingToSplitBy` when every weight is zero; a negative pool or weight is a fault.
    """
    terms = _Terms.of(pool, weights)
    if not terms.is_fast:
        return _share_by_split(terms, rank)
    shares = _share_with(_guess(terms), terms, rank)
    if shares is None:
        shares = _share_with(_Nudge(0, terms.whole), terms, rank)
    if shares is None or int(shares.sum()) != pool:
        raise ArithmeticError(f"the shares of {pool} do not add up")
    return shares


def share_down(pool: int, weights: Amounts) -> tuple[Amounts, int]:
    """Shares rounded down to whole rupiah, and the rupiah of the pool that nobody got.

    Refuses and fails as `share_out` does.
    """
    terms = _Terms.of(pool, weights)
    if terms.is_fast:
        shares = np.empty_like(weights)
        for _ in _blocks(terms, 0, shares):
            pass
    else:
        floors = [pool * weight // terms.whole for weight in weights.tolist()]
        shares = np.array(floors, dtype=np.int64)
    return shares, pool - exact_total(shares)


def exact_total(amounts: Amounts) -> int:
    """The sum of many amounts, beyond 64 bits where it must be."""
    return _total(amounts, max(int(amounts.max(initial=0)), -int(amounts.min(initial=0))))


def _total(amounts: Amounts, largest: int) -> int:
    return int(amounts.sum()) if largest * amounts.size < _ONE_WORD else sum(amounts.tolist())


@dataclass(frozen=True, slots=True)
class _Terms:
    """A pool, the weights, their largest and their sum."""

    pool: int
    weights: Amounts
    largest: int
    whole: int

    @classmethod
    def of(cls, pool: int, weights: Amounts) -> "_Terms":
        if pool < 0:
            raise ValueError("a pool is below zero")
        if weights.size and int(weights.min()) < 0:
            raise ValueError("a weight is below zero")
        largest = int(weights.max(initial=0))
        if largest == 0:
            raise NothingToSplitBy(pool=Rupiah(pool))
        return cls(int(pool), weights, largest, _total(weights, largest))

    @property
    def is_fast(self) -> bool:
        within = self.pool <= _LARGEST_FACTOR and self.largest <= _LARGEST_FACTOR
        return within and self.whole < _LARGEST_WHOLE


@dataclass(frozen=True, slots=True)
class _Nudge:
    """What is added before dividing, and how near to the edge a member must be to compete."""

    lift: int
    margin: int


def _guess(terms: _Terms) -> _Nudge:
    """The nudge that rewards the right number of members, judged from a sample of them."""
    members = terms.weights.size
    if members <= _SAMPLE:
        return _Nudge(0, terms.whole)
    chosen = terms.weights[np.random.default_rng(0).integers(0, members, _SAMPLE)]
    sample = _Terms(terms.pool, chosen, terms.largest, terms.whole)
    remainders = np.concatenate(
        [left.copy() for _, left in _blocks(sample, 0, np.empty_like(chosen))]
    )
    # The rupiah left over are the sum of all remainders, in units of the whole.
    rewarded = float(remainders.mean()) / terms.whole
    place = min(_SAMPLE - 1, int(_SAMPLE * (1 - rewarded)))
    last = int(np.partition(remainders, place)[place])
    return _Nudge(terms.whole - last, int(_MARGIN * terms.whole))


def _share_with(nudge: _Nudge, terms: _Terms, rank: Indexes | None) -> Amounts | None:
    """Shares by this nudge, mended within its margin; None when the margin was too narrow."""
    shares = np.empty_like(terms.weights)
    low, high = min(nudge.margin, nudge.lift), max(terms.whole - nudge.margin, nudge.lift)
    near: list[Indexes] = []
    claims: list[Amounts] = []
    for start, remainders in _blocks(terms, nudge.lift, shares):
        # Read without a sign, one comparison answers for both edges: below low, or from high up.
        np.subtract(remainders, low, out=remainders)
        inside = np.flatnonzero(remainders.view(np.uint64) >= high - low)
        near.append(inside + start)
        claims.append(remainders[inside])
    members, above_low = np.concatenate(near), np.concatenate(claims)
    was_lifted = above_low < 0
    shares[members] -= was_lifted
    places = terms.pool - int(shares.sum())
    if not 0 <= places <= members.size:
        return None
    claim = above_low + was_lifted * terms.whole
    shares[_winners(places, claim, members, rank)] += 1
    return shares


def _blocks(terms: _Terms, lift: int, shares: Amounts) -> Iterator[tuple[int, Amounts]]:
    """Fill `shares` with nudged quotients, block by block.

    Yields where each block begins and its remainders, which the next block overwrites.
    """
    is_narrow = terms.pool * terms.largest + terms.whole < _ONE_WORD
    products, multiples = np.empty((2, _BLOCK), np.int64)
    for start in range(0, terms.weights.size, _BLOCK):
        weights = terms.weights[start : start + _BLOCK]
        quotients = shares[start : start + _BLOCK]
        product, multiple = products[: weights.size], multiples[: weights.size]
        np.multiply(weights, terms.pool, out=product)
        np.add(product, lift, out=product)
        if is_narrow:
            np.floor_divide(product, terms.whole, out=quotients)
        else:
            floating = weights * (terms.pool / terms.whole) + lift / terms.whole
            np.copyto(quotients, floating, casting="unsafe")
        np.multiply(quotients, terms.whole, out=multiple)
        np.subtract(product, multiple, out=product)
        if not is_narrow:
            _correct(quotients, product, terms.whole)
        yield start, product


def _correct(quotients: Amounts, remainders: Amounts, whole: int) -> None:
    """Move quotients that are off by a rupiah, and their remainders, to where they belong."""
    # Read without a sign, a negative remainder is larger than any divisor.
    off = np.flatnonzero(remainders.view(np.uint64) >= whole)
    while off.size:
        step = np.where(remainders[off] < 0, -1, 1)
        quotients[off] += step
        remainders[off] -= step * whole
        off = off[remainders[off].view(np.uint64) >= whole]


def _winners(places: int, claims: Amounts, members: Indexes, rank: Indexes | None) -> Indexes:
    """The members with the largest claims, as many as there are places; ties by rank."""
    if places == 0:
        return members[:0]
    last = claims.size - places
    threshold = np.partition(claims, last)[last]
    above, tied = members[claims > threshold], members[claims == threshold]
    if rank is not None:
        tied = tied[np.argsort(rank[tied])]
    return np.concatenate([above, tied[: places - above.size]])


def _share_by_split(terms: _Terms, rank: Indexes | None) -> Amounts:
    order = np.arange(terms.weights.size) if rank is None else np.argsort(rank)
    shares = np.empty_like(terms.weights)
    shares[order] = split(Rupiah(terms.pool), terms.weights[order].tolist())
    return shares
