"""Whether a count of the inventory is whole and its differences are explained."""

from __future__ import annotations

from collections.abc import Sequence

from sokoguru.assets.calculations.refusals import (
    CountIsIncomplete,
    DifferenceNotExplained,
    NothingToCount,
)
from sokoguru.assets.vocabulary import AssetLine, CountedLine, CountLineFact


def minutes_of(
    *,
    expected: Sequence[AssetLine],
    others: Sequence[AssetLine],
    counted: Sequence[CountedLine],
) -> tuple[CountLineFact, ...]:
    """The lines of the minutes: what should be there, then what else was.

    `others` are the assets that belong somewhere else. Refuses an asset that nobody counted
    (`CountIsIncomplete`), a difference without a reason, and a count of nothing.
    """
    found = {line.asset_id: line for line in counted if line.asset_id is not None}
    for line in expected:
        if line.asset.id not in found:
            raise CountIsIncomplete(name=line.asset.name)
    due = [_line(line, line.quantity, found[line.asset.id]) for line in expected]
    strayed = [_line(line, 0, found[line.asset.id]) for line in others if line.asset.id in found]
    unknown = [_unknown(line) for line in counted if line.asset_id is None]
    lines = (*due, *strayed, *unknown)
    if not lines:
        raise NothingToCount
    for each in lines:
        if each.difference and not each.explanation:
            raise DifferenceNotExplained(name=each.name, expected=each.expected, found=each.found)
    return lines


def _line(line: AssetLine, expected: int, counted: CountedLine) -> CountLineFact:
    return CountLineFact(
        asset_id=line.asset.id,
        number=line.asset.number,
        name=line.asset.name,
        expected=expected,
        found=counted.found,
        condition=counted.condition,
        explanation=counted.explanation.strip(),
    )


def _unknown(counted: CountedLine) -> CountLineFact:
    return CountLineFact(
        asset_id=None,
        number="",
        name=counted.name.strip(),
        expected=0,
        found=counted.found,
        condition=counted.condition,
        explanation=counted.explanation.strip(),
    )
