"""Taking a plan over from a file."""

from __future__ import annotations

from django.db import transaction

from sokoguru.budget.calculations.refusals import PlanFileHasFaults
from sokoguru.budget.operations.paper import hold_draft, rewrite
from sokoguru.budget.queries.files import preview_plan_file
from sokoguru.foundation.actor import Actor


@transaction.atomic
def import_plan(*, cooperative_id: int, year: int, content: bytes, filename: str, by: Actor) -> int:
    """Put every line of a file in the place of the working paper, or none of them.

    Answers with the number of lines. Refuses a file with any fault (`PlanFileHasFaults`), one that
    is no table, and any change while a version waits.
    """
    paper = hold_draft(cooperative_id=cooperative_id, year=year, by=by)
    preview = preview_plan_file(
        cooperative_id=cooperative_id, year=year, content=content, filename=filename
    )
    if not preview.is_clean:
        raise PlanFileHasFaults(filename=filename, count=len(preview.faults))
    rewrite(draft=paper, lines=preview.lines, by=by)
    return len(preview.lines)
