"""From the board to the meeting: a version is submitted, adopted by a resolution, or sent back."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from sokoguru.budget.calculations.refusals import (
    AdoptedBeforeTheEarlier,
    MeetingIsStillToCome,
    NoSuchVersion,
    NotABudgetResolution,
    NothingWasRevised,
    PlanIsEmpty,
    ReturnNeedsAReason,
    VersionIsDecided,
)
from sokoguru.budget.models import Adoption, Draft, SentBack, Version, VersionLine
from sokoguru.budget.operations.paper import hold_draft
from sokoguru.budget.queries.drafts import draft as read_draft
from sokoguru.budget.queries.versions import budget, versions
from sokoguru.budget.vocabulary import BudgetFact, PlanFact, VersionFact, VersionState
from sokoguru.cooperatives.queries import require_adopted
from sokoguru.cooperatives.vocabulary import Resolution, Subject
from sokoguru.foundation.actor import Actor


@transaction.atomic
def submit_budget(*, cooperative_id: int, year: int, remark: str, on: date, by: Actor) -> int:
    """Put the working paper before the members' meeting; answers with the number of the version.

    The lines are kept as they stand and the paper is locked until the meeting has decided.
    Refuses an empty paper, one that equals the version that counts, and while another waits.
    """
    hold_draft(cooperative_id=cooperative_id, year=year, by=by)
    paper = read_draft(cooperative_id=cooperative_id, year=year)
    if paper is None or not paper.plan.lines:
        raise PlanIsEmpty(year=str(year))
    known = versions(cooperative_id=cooperative_id, year=year)
    _refuse_unchanged(cooperative_id, known, paper.plan)
    row = Version(
        cooperative_id=cooperative_id,
        year=year,
        number=known[0].number + 1 if known else 1,
        remark=remark.strip(),
        surplus=paper.plan.surplus,
        submitted_on=on,
        submitted_at=by.at,
        submitted_by=by.name,
    )
    row.save(force_insert=True)
    VersionLine.objects.bulk_create(
        VersionLine(
            cooperative_id=cooperative_id,
            version_id=row.id,
            code=line.code,
            unit=line.unit,
            amount=line.amount,
            months=[int(each) for each in line.months],
            remark=line.remark,
        )
        for line in paper.plan.lines
    )
    return row.number


@transaction.atomic
def adopt_budget(
    *,
    cooperative_id: int,
    year: int,
    number: int,
    resolution: Resolution,
    on: date,
    by: Actor,
) -> None:
    """Record that the members' meeting adopted a version (RA duty 4, S3-050); it counts from then.

    Refuses a resolution that no meeting adopted (`ResolutionIsNotAdopted`), one about another
    subject, one dated after `on` or before the version that it
    revises, and a version that was decided.
    """
    if resolution.subject is not Subject.BUDGET:
        raise NotABudgetResolution(number=resolution.number)
    if resolution.adopted_on > on:
        raise MeetingIsStillToCome(adopted_on=resolution.adopted_on)
    version = _waiting(cooperative_id, year, number)
    for earlier in versions(cooperative_id=cooperative_id, year=year):
        if earlier.adopted_on is not None and resolution.adopted_on < earlier.adopted_on:
            raise AdoptedBeforeTheEarlier(number=str(earlier.number), earlier=earlier.adopted_on)
    require_adopted(cooperative_id=cooperative_id, resolution=resolution)
    Adoption.objects.create(
        cooperative_id=cooperative_id,
        version_id=version.id,
        resolution=resolution.number,
        adopted_on=resolution.adopted_on,
        meeting=resolution.meeting,
        text=resolution.text,
        recorded_at=by.at,
        recorded_by=by.name,
    )


@transaction.atomic
def send_back(*, cooperative_id: int, year: int, number: int, reason: str, by: Actor) -> None:
    """Give a waiting version back to the working paper, which is open again; the version stays.

    Refuses without a reason, and a version that was decided.
    """
    if not reason.strip():
        raise ReturnNeedsAReason
    version = _waiting(cooperative_id, year, number)
    SentBack.objects.create(
        cooperative_id=cooperative_id,
        version_id=version.id,
        reason=reason.strip()[:300],
        sent_at=by.at,
        sent_by=by.name,
    )


def _waiting(cooperative_id: int, year: int, number: int) -> VersionFact:
    """The version, held with its year, while nobody decided it."""
    list(Draft.objects.of(cooperative_id).filter(year=year).select_for_update())
    known = versions(cooperative_id=cooperative_id, year=year)
    found = next((each for each in known if each.number == number), None)
    if found is None:
        raise NoSuchVersion(year=str(year), number=str(number))
    if found.state is not VersionState.SUBMITTED:
        raise VersionIsDecided(number=str(number))
    return found


def _refuse_unchanged(cooperative_id: int, known: tuple[VersionFact, ...], plan: PlanFact) -> None:
    counts = next((each for each in known if each.state is VersionState.ADOPTED), None)
    if counts is None:
        return
    kept: BudgetFact | None = budget(
        cooperative_id=cooperative_id, year=counts.year, number=counts.number
    )
    if kept is not None and [line.planned for line in kept.plan.lines] == [
        line.planned for line in plan.lines
    ]:
        raise NothingWasRevised(number=str(counts.number))
