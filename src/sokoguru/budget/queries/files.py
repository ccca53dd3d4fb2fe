"""Plans as files, and what a file would make of a draft."""

from __future__ import annotations

from sokoguru.budget.calculations.files import plan_workbook, read_plan_file
from sokoguru.budget.calculations.groups import by_code, planned_accounts
from sokoguru.budget.vocabulary import FilePreview, PlanFact
from sokoguru.cooperatives.queries import cooperative, units
from sokoguru.foundation.calendar import FiscalYear
from sokoguru.ledger.queries import chart


def plan_file(*, cooperative_id: int, year: int, plan: PlanFact | None) -> bytes:
    """The plan as .xlsx bytes; without one, the empty file to fill in."""
    return plan_workbook(
        plan.lines if plan else (),
        year=_span(cooperative_id, year),
        accounts=planned_accounts(chart(cooperative_id=cooperative_id)),
    )


def preview_plan_file(
    *, cooperative_id: int, year: int, content: bytes, filename: str
) -> FilePreview:
    """What a file would make of the draft, with every fault by its row; nothing is changed."""
    return read_plan_file(
        content,
        filename=filename,
        accounts=by_code(chart(cooperative_id=cooperative_id)),
        units={unit.code for unit in units(cooperative_id=cooperative_id)},
        year=_span(cooperative_id, year),
    )


def _span(cooperative_id: int, year: int) -> FiscalYear:
    return FiscalYear(year, starts_month=cooperative(cooperative_id).fiscal_start_month)
