"""Jasa usaha of a co-op with several business units: each unit's result feeds its own pool."""

from collections.abc import Sequence

from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.foundation.split import split


def unit_pools(*, pool: Rupiah, results: Sequence[Rupiah]) -> list[Rupiah]:
    """Part the jasa usaha pool by the units' results; a unit with a loss gets nothing.

    The pools add up to the pool, unless no unit made a surplus: then every one is Rp 0.
    """
    gains = [max(int(result), 0) for result in results]
    return split(pool, gains) if any(gains) else [ZERO for _ in gains]
