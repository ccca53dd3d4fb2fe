"""Which entries stand behind a figure, and behind a figure that adds up others."""

from collections.abc import Sequence
from dataclasses import replace

from sokoguru.foundation.money import Rupiah
from sokoguru.reports.vocabulary import Column, Drill


def drill_of_accounts(codes: tuple[str, ...], *, column: Column, of: str) -> Drill | None:
    """The entries behind accounts of a column, or of one of its flows; None where there are none.

    Of a flow only the accounts that moved in it are named.
    """
    if not of:
        if not codes or column.adjusted.intersection(codes):
            return None
        days = (column.first_day, column.last_day)
        return Drill(codes, *days, column.unit, column.closing_before, column.against)
    flow = column.flows.get(of)
    if flow is None:
        return None
    moved = tuple(code for code in codes if flow.figures.get(code))
    if not moved:
        return None
    return replace(flow.drill, codes=flow.opens or moved, is_part=bool(flow.opens))


def drill_of_sum(terms: Sequence[tuple[Rupiah, Drill | None]]) -> Drill | None:
    """The entries behind a sum: those behind its terms, when one filter finds them all.

    A term of nought that opens nothing adds nothing. Terms of both sides are opened without a side.
    """
    if any(amount and (drill is None or drill.is_part) for amount, drill in terms):
        return None
    drills = [drill for _, drill in terms if drill is not None and not drill.is_part]
    if not drills:
        return None
    first = replace(drills[0], codes=(), side=None)
    if any(replace(drill, codes=(), side=None) != first for drill in drills):
        return None
    sides = {drill.side for drill in drills}
    codes = sorted({code for drill in drills for code in drill.codes})
    return replace(first, codes=tuple(codes), side=sides.pop() if len(sides) == 1 else None)
