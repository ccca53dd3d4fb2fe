"""The working paper of a year, held while it changes."""

from __future__ import annotations

from collections.abc import Sequence

from sokoguru.budget.calculations.refusals import BudgetAwaitsTheMeeting
from sokoguru.budget.models import Draft, DraftLine
from sokoguru.budget.queries.versions import versions
from sokoguru.budget.vocabulary import PlannedLine, VersionState
from sokoguru.foundation.actor import Actor


def hold_draft(*, cooperative_id: int, year: int, by: Actor) -> Draft:
    """The draft, begun if need be; whoever else changes it waits. Call inside a transaction.

    Refuses while a version of the year waits for the meeting.
    """
    known = {"cooperative_id": cooperative_id, "year": year}
    Draft.objects.of(cooperative_id).get_or_create(
        **known, defaults={"changed_by": by.name, "changed_at": by.at}
    )
    row = Draft.objects.of(cooperative_id).select_for_update().get(year=year)
    for version in versions(cooperative_id=cooperative_id, year=year):
        if version.state is VersionState.SUBMITTED:
            raise BudgetAwaitsTheMeeting(number=str(version.number), year=str(year))
    return row


def sign(*, draft: Draft, by: Actor) -> None:
    """Write who changed the paper last."""
    draft.changed_by, draft.changed_at = by.name, by.at
    draft.save(update_fields=["changed_by", "changed_at"])


def rewrite(*, draft: Draft, lines: Sequence[PlannedLine], by: Actor) -> None:
    """Put these lines in the place of all there are."""
    DraftLine.objects.of(draft.cooperative_id).filter(draft_id=draft.id).delete()
    DraftLine.objects.bulk_create(row_of(draft=draft, line=line) for line in lines)
    sign(draft=draft, by=by)


def row_of(*, draft: Draft, line: PlannedLine) -> DraftLine:
    """A row for a line."""
    return DraftLine(
        cooperative_id=draft.cooperative_id,
        draft_id=draft.id,
        code=line.code,
        unit=line.unit,
        amount=line.amount,
        months=[int(each) for each in line.months],
        remark=line.remark,
    )
