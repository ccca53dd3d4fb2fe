"""Beginning a plan from figures that are there: a plan, or the books of the year before."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from django.db import transaction

from sokoguru.budget.calculations.groups import by_code, find_group, moved
from sokoguru.budget.calculations.months import changed_months
from sokoguru.budget.calculations.refusals import NothingToCopy, PercentageIsTooFar
from sokoguru.budget.operations.paper import hold_draft, rewrite
from sokoguru.budget.queries.drafts import draft as read_draft
from sokoguru.budget.queries.versions import budget, versions
from sokoguru.budget.vocabulary import WHOLE, CopySource, PlannedLine
from sokoguru.cooperatives.queries import cooperative
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import FiscalYear
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries import chart, movements

MOST_BPS = 9 * WHOLE


@transaction.atomic
def copy_plan(
    *, cooperative_id: int, year: int, source: CopySource, change_bps: int, by: Actor
) -> int:
    """Fill the working paper of a year anew, each amount changed by a percentage (basis points).

    Answers with the number of lines. What stood in the paper is replaced. Refuses a source without
    figures, a change below -100 or above 900 per cent, and any change while a version waits.
    """
    if not -WHOLE <= change_bps <= MOST_BPS:
        raise PercentageIsTooFar
    paper = hold_draft(cooperative_id=cooperative_id, year=year, by=by)
    found = _source(cooperative_id, year, source)
    lines = [each for line in found if (each := _changed(line, WHOLE + change_bps)).amount > 0]
    if not lines:
        told = year if source is CopySource.THIS_PLAN else year - 1
        raise NothingToCopy(source=source.words, year=str(told))
    rewrite(draft=paper, lines=lines, by=by)
    return len(lines)


def _source(cooperative_id: int, year: int, source: CopySource) -> list[PlannedLine]:
    if source is CopySource.LAST_ACTUAL:
        return _actual(cooperative_id, year - 1)
    return _plan(cooperative_id, year if source is CopySource.THIS_PLAN else year - 1)


def _plan(cooperative_id: int, year: int) -> list[PlannedLine]:
    """The newest adopted version of a year; without one, its working paper."""
    known = versions(cooperative_id=cooperative_id, year=year)
    newest = next((each for each in known if each.was_adopted), None)
    if newest is not None:
        found = budget(cooperative_id=cooperative_id, year=year, number=newest.number)
        return [line.planned for line in found.plan.lines] if found else []
    paper = read_draft(cooperative_id=cooperative_id, year=year)
    return [line.planned for line in paper.plan.lines] if paper else []


def _actual(cooperative_id: int, year: int) -> list[PlannedLine]:
    """Income and cost of a year by the books; what was bought or borrowed is not repeated."""
    span = FiscalYear(year, starts_month=cooperative(cooperative_id).fiscal_start_month)
    accounts = by_code(chart(cooperative_id=cooperative_id))
    sums: dict[tuple[str, str], int] = defaultdict(int)
    for row in movements(
        cooperative_id=cooperative_id, first_day=span.first_day, last_day=span.last_day
    ):
        group = find_group(accounts[row.code])
        if group is not None and group.is_operating:
            sums[row.code, row.unit] += moved(row, accounts[row.code])
    return [
        PlannedLine(code=code, unit=unit, amount=Rupiah(amount))
        for (code, unit), amount in sorted(sums.items())
        if amount > 0
    ]


def _changed(line: PlannedLine, factor_bps: int) -> PlannedLine:
    amount, months = changed_months(line.amount, line.months, factor_bps)
    return replace(line, amount=amount, months=months)
