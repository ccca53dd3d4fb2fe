"""Sharing a pool among very many members: the split of `foundation`, a million at a time.

The largest remainders are those that a nudge lifts over the next whole rupiah: with the right
nudge, `(pool * weight + nudge) // whole` is the member's share. A sample guesses the nudge, one
pass computes every share with it, and as many members as were lifted too many or too few are
settled exactly at the edge, ties going to whoever comes first.

Quotients are whole-number divisions while pool times weight fits into 64 bits, else floating
products that are at most one rupiah off; remainders are recovered exactly by 64-bit arithmetic that
may wrap around. Work is done in blocks that stay in the processor's cache.
"""

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
# Products below this are exact in one machine word.
_ONE_WORD = 2**63
# Up to these the floating quotient is off by at most one and a wrapped remainder is unambiguous.
_LARGEST_FACTOR = 10**15
_LARGEST_WHOLE = 2**61


@dataclass(frozen=True, slots=True, eq=False)
class Basis:
    """What a pool is shared by: the weights, their smallest and largest, and their exact total."""

    weights: Amounts
    smallest: int
    largest: int
    total: int

    @classmethod
    def of(cls, weights: Amounts) -> "Basis":
        """Look through the weights once; their total may go beyond 64 bits."""
        if not weights.size:
            return cls(weights, 0, 0, 0)
        smallest, largest = int(weights.min()), int(weights.max())
        is_safe = max(largest, -smallest) * weights.size < _ONE_WORD
        total = int(weights.sum()) if is_safe else sum(weights.tolist())
        return cls(weights, smallest, largest, total)


def share_out(pool: int, basis: Basis, *, order: Indexes | None = None) -> Amounts:
    """Shares of `pool` rupiah in proportion to the weights, by the largest remainder.

    Equal remainders go to whoever comes first in `order` (a permutation of the indexes; by default
    their own). The result is that of `foundation.split` over the members in that order, and adds
    up to the pool. Totals of weights beyond 2**61 are shared with Python's own integers: exact, but
    slower.

    Refuses with `NothingToSplitBy` when every weight is zero; a negative pool or weight is a fault.
    """
    terms = _checked(pool, basis)
    if not _is_fast(terms):
        return _share_by_split(terms, order)
    lift = _likely_lift(terms)
    shares, remainders = _divided(terms, lift)
    excess = int(shares.sum()) - terms.pool
    if excess:
        _settle(excess, shares, _Lifted(remainders, lift, terms.whole), order)
    if int(shares.sum()) != terms.pool:
        raise ArithmeticError(f"the shares of {pool} do not add up")
    return shares


def share_down(pool: int, basis: Basis) -> tuple[Amounts, int]:
    """Shares rounded down to whole rupiah, and the rupiah of the pool that nobody got.

    Refuses and fails as `share_out` does.
    """
    terms = _checked(pool, basis)
    if _is_fast(terms):
        shares, _ = _divided(terms, 0)
    else:
        floors = [terms.pool * weight // basis.total for weight in basis.weights.tolist()]
        shares = np.array(floors, dtype=np.int64)
    return shares, terms.pool - int(shares.sum())


@dataclass(frozen=True, slots=True, eq=False)
class _Terms:
    """A pool, the weights, their largest and the whole that they are parts of."""

    pool: int
    weights: Amounts
    largest: int
    whole: int


def _checked(pool: int, basis: Basis) -> _Terms:
    if pool < 0:
        raise ValueError("a pool is below zero")
    if basis.smallest < 0:
        raise ValueError("a weight is below zero")
    if basis.total == 0:
        raise NothingToSplitBy(pool=Rupiah(pool))
    return _Terms(int(pool), basis.weights, basis.largest, basis.total)


def _is_fast(terms: _Terms) -> bool:
    within = max(terms.pool, terms.largest) <= _LARGEST_FACTOR
    return within and terms.whole < _LARGEST_WHOLE


@dataclass(frozen=True, slots=True, eq=False)
class _Lifted:
    """Remainders after a lift; those below it were lifted over a rupiah, the rest were not."""

    remainders: Amounts
    lift: int
    whole: int

    def edge(self, excess: int) -> Indexes:
        """At least the members to settle: the last who were lifted, or the first who were not."""
        reach = self.lift if excess > 0 else self.whole - self.lift
        depth = self.whole * abs(excess) // self.remainders.size * 5 // 4 + 1
        while True:
            depth = min(depth, reach)
            members = np.flatnonzero(
                self.remainders < depth if excess > 0 else self.remainders >= self.whole - depth
            )
            if members.size >= abs(excess) or depth == reach:
                return members
            depth *= 4


def _likely_lift(terms: _Terms) -> int:
    """The lift that rewards about the right number of members, judged from a sample of them."""
    members = terms.weights.size
    if members <= _SAMPLE:
        return 0
    chosen = terms.weights[np.random.default_rng(0).integers(0, members, _SAMPLE)]
    _, remainders = _divided(_Terms(terms.pool, chosen, terms.largest, terms.whole), 0)
    # The rupiah left over are the sum of all remainders, in units of the whole.
    rewarded = float(remainders.mean()) / terms.whole
    place = min(_SAMPLE - 1, int(_SAMPLE * (1 - rewarded)))
    return terms.whole - int(np.partition(remainders, place)[place])


def _settle(excess: int, shares: Amounts, lifted: _Lifted, order: Indexes | None) -> None:
    """Take back a rupiah from as many members as were lifted too many, or give it to the next."""
    members = lifted.edge(excess)
    if excess > 0:
        shares[members] -= 1
    places = members.size - excess if excess > 0 else -excess
    shares[_winners(places, lifted.remainders[members], members, order)] += 1


def _divided(terms: _Terms, lift: int) -> tuple[Amounts, Amounts]:
    """Quotients and remainders of `pool * weight + lift` by the whole."""
    is_narrow = terms.pool * terms.largest + terms.whole < _ONE_WORD
    shares, remainders = np.empty_like(terms.weights), np.empty_like(terms.weights)
    multiples = np.empty(_BLOCK, np.int64)
    for start in range(0, terms.weights.size, _BLOCK):
        weights = terms.weights[start : start + _BLOCK]
        quotients = shares[start : start + _BLOCK]
        products = remainders[start : start + _BLOCK]
        np.multiply(weights, terms.pool, out=products)
        np.add(products, lift, out=products)
        if is_narrow:
            np.floor_divide(products, terms.whole, out=quotients)
        else:
            floating = weights * (terms.pool / terms.whole) + lift / terms.whole
            np.copyto(quotients, floating, casting="unsafe")
        np.multiply(quotients, terms.whole, out=multiples[: weights.size])
        np.subtract(products, multiples[: weights.size], out=products)
        if not is_narrow:
            _correct(quotients, products, terms.whole)
    return shares, remainders


def _correct(quotients: Amounts, remainders: Amounts, whole: int) -> None:
    """Move quotients that are off by a rupiah, and their remainders, to where they belong."""
    # Read without a sign, a negative remainder is larger than any divisor.
    off = np.flatnonzero(remainders.view(np.uint64) >= whole)
    while off.size:
        step = np.where(remainders[off] < 0, -1, 1)
        quotients[off] += step
        remainders[off] -= step * whole
        off = off[remainders[off].view(np.uint64) >= whole]


def _winners(places: int, claims: Amounts, members: Indexes, order: Indexes | None) -> Indexes:
    """The members with the largest claims, as many as there are places; ties in order."""
    if places == 0:
        return members[:0]
    last = claims.size - places
    threshold = np.partition(claims, last)[last]
    above, tied = members[claims > threshold], members[claims == threshold]
    free = places - above.size
    if order is not None and free < tied.size:
        is_tied = np.zeros(order.size, dtype=np.bool_)
        is_tied[tied] = True
        tied = order[is_tied[order]]
    return np.concatenate([above, tied[:free]])


def _share_by_split(terms: _Terms, order: Indexes | None) -> Amounts:
    places = np.arange(terms.weights.size) if order is None else order
    shares = np.empty_like(terms.weights)
    shares[places] = split(Rupiah(terms.pool), terms.weights[places].tolist())
    return shares
