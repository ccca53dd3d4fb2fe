"""Which years have plans, and where each stands."""

from __future__ import annotations

from collections.abc import Sequence

from sokoguru.budget.models import Draft, DraftLine
from sokoguru.budget.queries.versions import versions
from sokoguru.budget.vocabulary import Stage, VersionFact, VersionState, YearOfPlan


def years_of_plans(*, cooperative_id: int, years: Sequence[int]) -> tuple[YearOfPlan, ...]:
    """The years asked for and every year with a plan, the newest first."""
    kept = versions(cooperative_id=cooperative_id)
    drafts = {row.year: row for row in Draft.objects.of(cooperative_id)}
    filled = set(
        DraftLine.objects.of(cooperative_id).values_list("draft__year", flat=True).distinct()
    )
    wanted = {*years, *drafts, *(each.year for each in kept)}
    found = []
    for year in sorted(wanted, reverse=True):
        own = tuple(each for each in kept if each.year == year)
        found.append(
            YearOfPlan(
                year=year,
                stage=_stage(own, has_draft=year in filled, draft=drafts.get(year)),
                versions=own,
                counts=next((v for v in own if v.state is VersionState.ADOPTED), None),
            )
        )
    return tuple(found)


def stage(*, cooperative_id: int, year: int) -> Stage:
    """Where the plan of one year stands."""
    (found,) = (
        each
        for each in years_of_plans(cooperative_id=cooperative_id, years=(year,))
        if each.year == year
    )
    return found.stage


def _stage(own: Sequence[VersionFact], *, has_draft: bool, draft: Draft | None) -> Stage:
    if own and own[0].state is VersionState.SUBMITTED:
        return Stage.SUBMITTED
    adopted = next((v for v in own if v.state is VersionState.ADOPTED), None)
    if adopted is None:
        return Stage.DRAFT if has_draft else Stage.NONE
    is_touched = draft is not None and draft.changed_at > adopted.submitted_at
    return Stage.REVISING if is_touched else Stage.ADOPTED
