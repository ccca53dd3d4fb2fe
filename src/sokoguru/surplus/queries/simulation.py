"""What if: a determined year under other percentages, without changing anything."""

from dataclasses import dataclass, replace

import numpy as np
from django.db import connection

from sokoguru.cooperatives.vocabulary import ShuBase
from sokoguru.surplus.calculations.choice import policy_with
from sokoguru.surplus.calculations.roll import Roll
from sokoguru.surplus.calculations.simulation import Comparison, compare, simulate
from sokoguru.surplus.vocabulary import DeterminationFact, MeetingChoice, SurplusPolicy

# Columns travel as bytes, big-endian, and never become objects one by one: the desk of a year asks
# for the whole roll each time somebody moves a slider.
_ROLL = """
SELECT coalesce(string_agg(member_number, E'\\x1f'), ''),
       coalesce(string_agg(int8send(transactions), ''), ''),
       coalesce(string_agg(int8send(savings), ''), '')
FROM (
    SELECT member_number, transactions, savings FROM surplus_slip
    WHERE cooperative_id = %s AND determination_id = %s AND place >= 0 ORDER BY place
) AS slips
"""


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
        sources=determination.sources,
        roll=roll,
        policies=(now, then, replace(now, base=other)),
        order=np.arange(len(roll), dtype=np.int64),
    )
    return WhatIf(
        roll=roll,
        policy=then,
        comparison=compare(roll=roll, first=first, second=second),
        other_base=compare(roll=roll, first=first, second=third),
    )


def determined_roll(*, cooperative_id: int, determination: DeterminationFact) -> Roll:
    """The Ta and Sa that a determination wrote down, in the order of member numbers."""
    with connection.cursor() as cursor:
        cursor.execute(_ROLL, [cooperative_id, determination.id])
        numbers, transactions, savings = cursor.fetchone()
    listed = numbers.split("\x1f") if numbers else []
    return Roll(
        numbers=listed,
        names=[""] * len(listed),
        transactions=np.frombuffer(transactions, dtype=">i8").astype(np.int64),
        savings=np.frombuffer(savings, dtype=">i8").astype(np.int64),
    )
