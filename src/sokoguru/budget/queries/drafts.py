"""The working paper of a year."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from sokoguru.budget.calculations.groups import adds, by_code, group_of, plan_of
from sokoguru.budget.models import Draft, DraftLine, VersionLine
from sokoguru.budget.vocabulary import DraftFact, LineFact, PlanFact
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries import chart


def draft(*, cooperative_id: int, year: int) -> DraftFact | None:
    """The draft of a year with its lines, or None while nobody began one."""
    row = Draft.objects.of(cooperative_id).filter(year=year).first()
    if row is None:
        return None
    lines = DraftLine.objects.of(cooperative_id).filter(draft_id=row.id)
    return DraftFact(
        year=row.year,
        remark=row.remark,
        changed_by=row.changed_by,
        changed_at=row.changed_at,
        plan=read_plan(cooperative_id=cooperative_id, rows=lines),
    )


def line(*, cooperative_id: int, year: int, line_id: UUID) -> LineFact | None:
    """One line of the draft of a year."""
    found = draft(cooperative_id=cooperative_id, year=year)
    if found is None:
        return None
    return next((each for each in found.plan.lines if each.id == line_id), None)


def read_plan(*, cooperative_id: int, rows: Iterable[DraftLine | VersionLine]) -> PlanFact:
    """Rows of a draft or of a version as a plan."""
    accounts = by_code(chart(cooperative_id=cooperative_id))
    return plan_of(
        LineFact(
            id=row.id,
            code=row.code,
            name=accounts[row.code].name,
            unit=row.unit,
            group=group_of(accounts[row.code]),
            adds=adds(accounts[row.code]),
            amount=row.amount,
            months=tuple(Rupiah(each) for each in row.months),
            remark=row.remark,
        )
        for row in rows
    )
