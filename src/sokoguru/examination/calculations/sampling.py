"""Drawing entries so that anybody can draw the same ones again.

Chance comes from SHA-256 over the seed and the entry, not from a generator of one language: with
the seed, the list and this page an auditor repeats the draw in a spreadsheet.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from heapq import nsmallest
from uuid import UUID

from sokoguru.examination.vocabulary import SampleMethod
from sokoguru.foundation.money import Rupiah

Item = tuple[UUID, Rupiah]


def draw(items: Sequence[Item], *, method: SampleMethod, size: int, seed: str) -> tuple[Item, ...]:
    """Draw `size` entries (fewer when there are not so many), in the order of the population.

    RANDOM takes those with the smallest SHA-256 of `seed|id`. MONETARY walks along the rupiah of
    the population in equal steps from a start that the seed gives, and takes the entry under each
    step: one of a step or more is always taken, and once.
    """
    if len(items) <= size:
        return tuple(items)
    if method is SampleMethod.RANDOM:
        chosen = {item[0] for item in nsmallest(size, items, key=lambda item: _chance(seed, item))}
    else:
        chosen = set(_along_the_money(items, size=size, seed=seed))
    return tuple(item for item in items if item[0] in chosen)


def interval(items: Iterable[Item], *, size: int) -> int:
    """The rupiah from one step of a monetary unit sample to the next (at least 1)."""
    return max(sum(int(amount) for _id, amount in items) // size, 1)


def _chance(seed: str, item: Item) -> bytes:
    return hashlib.sha256(f"{seed}|{item[0]}".encode()).digest()


def _along_the_money(items: Sequence[Item], *, size: int, seed: str) -> Iterable[UUID]:
    step = interval(items, size=size)
    following = int.from_bytes(hashlib.sha256(seed.encode()).digest(), "big") % step
    passed = 0
    for entry_id, amount in items:
        passed += int(amount)
        if following < passed:
            yield entry_id
            following += step * -(-(passed - following) // step)
