"""What if: a determined year under other percentages, without changing anything."""

from dataclasses import dataclass, replace

import numpy as np

from sokoguru.cooperatives.vocabulary import ShuBase
from sokoguru.surplus.calculations.choice import policy_with
from sokoguru.surplus.calculations.roll import Roll
from sokoguru.surplus.calculations.simulation import Comparison, compare, simulate
from sokoguru.surplus.queries.determinations import slips_of
from sokoguru.surplus.vocabulary import DeterminationFact, MeetingChoice, SurplusPolicy


@dataclass(frozen=True, slots=True, eq=False)
class WhatIf:
    """The year as determined, as it would be, and as it would be with the other base.

    `other_base` is the negative control: the same percentages taken of all SHU where the articles
    take them of the members' only, or the other way round (C12).
    """

    roll: Roll
    policy: SurplusPolicy
    comparison: Comparison
    other_base: Comparison


def what_if(
    *, cooperative_id: int, determination: DeterminationFact, choice: MeetingChoice
) -> WhatIf:
    """Divide the year by the choice beside the determination; refuses what a policy refuses."""
    roll = determined_roll(cooperative_id=cooperative_id, determination=determination)
    now = determination.policy
    then = policy_with(now, choice)
    other = ShuBase.TOTAL if now.base is ShuBase.MEMBER else ShuBase.MEMBER
    first, second, third = simulate(
        sources=determination.sources, roll=roll, policies=(now, then, replace(now, base=other))
    )
    return WhatIf(
        roll=roll,
        policy=then,
        comparison=compare(roll=roll, first=first, second=second),
        other_base=compare(roll=roll, first=first, second=third),
    )


def determined_roll(*, cooperative_id: int, determination: DeterminationFact) -> Roll:
    """The Ta and Sa that a determination wrote down, in the order of member numbers."""
    rows = slips_of(cooperative_id, determination.id).order_by("place")
    listed = list(rows.values_list("member_number", "transactions", "savings"))
    return Roll(
        numbers=[number for number, _, _ in listed],
        names=[""] * len(listed),
        transactions=np.array([done for _, done, _ in listed], dtype=np.int64),
        savings=np.array([kept for _, _, kept in listed], dtype=np.int64),
    )
