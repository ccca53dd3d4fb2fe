"""Sharing an amount out without losing or inventing a rupiah."""

from collections.abc import Sequence

from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal


class NothingToSplitBy(Refusal):
    """Every weight is zero (or there is none), so no share has a reason."""

    code = "foundation.nothing_to_split_by"
    template = "{pool} tidak dapat dibagi karena semua bobot pembagi nol. Periksa dasar pembagian."


def split(pool: Rupiah, weights: Sequence[int]) -> list[Rupiah]:
    """Share `pool` in proportion to `weights` by the method of the largest remainder.

    Each share is first rounded down to whole rupiah; the rupiah left over go one each to the
    largest remainders, and among equal remainders to the lower index. A negative pool is shared as
    its amount and negated. The shares always add up to the pool.

    Refuses with `NothingToSplitBy` when no weight is above zero; a negative weight is a fault.
    """
    if any(weight < 0 for weight in weights):
        raise ValueError("a weight is below zero")
    whole = sum(map(int, weights))
    if whole == 0:
        raise NothingToSplitBy(pool=pool)
    amount = abs(int(pool))
    shares, remainders = [], []
    for weight in weights:
        share, remainder = divmod(amount * int(weight), whole)
        shares.append(share)
        remainders.append(remainder)
    left_over = amount - sum(shares)
    by_claim = sorted(range(len(shares)), key=lambda index: -remainders[index])
    for index in by_claim[:left_over]:
        shares[index] += 1
    if sum(shares) != amount:
        raise ArithmeticError(f"the shares of {amount} add up to {sum(shares)}")
    return [Rupiah(-share if pool < 0 else share) for share in shares]
