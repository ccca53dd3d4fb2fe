"""Spending held against what a grant is for: what stands out is shown, never hidden."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sokoguru.capital.vocabulary import Flag, Purpose, SpendingFact
from sokoguru.foundation.money import Rupiah


def flagged(
    lines: Sequence[SpendingFact], purposes: Sequence[Purpose], *, received: Rupiah
) -> tuple[SpendingFact, ...]:
    """The lines in their order, each with why it stands out.

    A line is outside when the agreement names purposes and it serves none of them; above the plan
    from the line on that passes its purpose's amount; above the grant from the line on that passes
    all that was received (rupiah).
    """
    planned = {purpose.name: purpose.planned for purpose in purposes}
    used: dict[str, int] = {}
    spent, found = 0, []
    for line in lines:
        spent += line.amount
        used[line.purpose] = used.get(line.purpose, 0) + line.amount
        flags = []
        if planned and line.purpose not in planned:
            flags.append(Flag.OUTSIDE)
        if line.purpose in planned and used[line.purpose] > planned[line.purpose]:
            flags.append(Flag.ABOVE_PLAN)
        if spent > received:
            flags.append(Flag.ABOVE_GRANT)
        found.append(replace(line, flags=tuple(flags)))
    return tuple(found)
