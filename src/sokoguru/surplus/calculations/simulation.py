"""What if: the same year under other percentages, and who would gain by it."""

from dataclasses import dataclass

import numpy as np

from sokoguru.foundation.money import Rupiah
from sokoguru.surplus.calculations.allocation import RollAllocation, allocate_roll
from sokoguru.surplus.calculations.roll import Roll, member_order
from sokoguru.surplus.calculations.shares import Indexes
from sokoguru.surplus.vocabulary import Head, SurplusPolicy, SurplusSources


@dataclass(frozen=True, slots=True)
class Change:
    """A member who would receive more or less, and by how much."""

    member_number: str
    amount: Rupiah


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """Two allocations of the same year side by side; differences are the second less the first."""

    first: RollAllocation
    second: RollAllocation
    heads: dict[Head, Rupiah]
    gaining: int
    losing: int
    largest_gain: Change | None
    largest_loss: Change | None


def simulate(
    *,
    sources: SurplusSources,
    roll: Roll,
    policies: tuple[SurplusPolicy, ...],
    order: Indexes | None = None,
) -> tuple[RollAllocation, ...]:
    """Allocate the same sources and roll under each of these policies, in their order.

    `order` is that of the member numbers, found when not given.
    """
    places = member_order(roll.numbers) if order is None else order
    return tuple(
        allocate_roll(sources=sources, policy=policy, roll=roll, order=places)
        for policy in policies
    )


def compare(*, roll: Roll, first: RollAllocation, second: RollAllocation) -> Comparison:
    """Set two allocations of one roll beside each other, by head and by member."""
    gains = second.totals - first.totals
    heads = {head: second.pots.heads[head] - first.pots.heads[head] for head in Head}
    most, least = (int(np.argmax(gains)), int(np.argmin(gains))) if len(roll) else (None, None)

    def change(place: int | None, sign: int) -> Change | None:
        if place is None or int(gains[place]) * sign <= 0:
            return None
        return Change(roll.numbers[place], Rupiah(int(gains[place])))

    return Comparison(
        first=first,
        second=second,
        heads=heads,
        gaining=int(np.count_nonzero(gains > 0)),
        losing=int(np.count_nonzero(gains < 0)),
        largest_gain=change(most, 1),
        largest_loss=change(least, -1),
    )
