"""Versions of a budget, and which of them counted on a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sokoguru.budget.models import Adoption, SentBack, Version, VersionLine
from sokoguru.budget.queries.drafts import read_plan
from sokoguru.budget.vocabulary import BudgetFact, VersionFact, VersionState


def versions(*, cooperative_id: int, year: int | None = None) -> tuple[VersionFact, ...]:
    """All versions, of a year or of every year, the newest first."""
    rows = Version.objects.of(cooperative_id).order_by("-year", "-number")
    adoptions = Adoption.objects.of(cooperative_id)
    returns = SentBack.objects.of(cooperative_id)
    if year is not None:
        rows = rows.filter(year=year)
        adoptions = adoptions.filter(version__year=year)
        returns = returns.filter(version__year=year)
    adopted = {row.version_id: row for row in adoptions}
    sent_back = {row.version_id: row for row in returns}
    found: list[VersionFact] = []
    for row in rows:
        later = [each for each in found if each.year == row.year and each.was_adopted]
        found.append(
            _fact(row, adopted.get(row.id), sent_back.get(row.id), is_replaced=bool(later))
        )
    return tuple(found)


def budget(*, cooperative_id: int, year: int, number: int) -> BudgetFact | None:
    """A version with its lines, however old."""
    known = versions(cooperative_id=cooperative_id, year=year)
    found = next((each for each in known if each.number == number), None)
    return None if found is None else _with_lines(cooperative_id, found)


def adopted_budget(*, cooperative_id: int, year: int, on: date) -> BudgetFact | None:
    """The budget of a year that counted on a day, by the resolutions up to it; None before one."""
    known = versions(cooperative_id=cooperative_id, year=year)
    found = next((v for v in known if v.adopted_on is not None and v.adopted_on <= on), None)
    return None if found is None else _with_lines(cooperative_id, found)


def yardstick(*, cooperative_id: int, year: int, through: date) -> BudgetFact | None:
    """What the books through a day are measured by.

    The version that counted on the day; before the first resolution of the year, the one it
    adopted. None while nothing was adopted.
    """
    known = [v for v in versions(cooperative_id=cooperative_id, year=year) if v.was_adopted]
    if not known:
        return None
    return _with_lines(cooperative_id, _counting(known, through) or known[-1])


def _counting(known: Sequence[VersionFact], on: date) -> VersionFact | None:
    return next((v for v in known if v.adopted_on is not None and v.adopted_on <= on), None)


def _with_lines(cooperative_id: int, version: VersionFact) -> BudgetFact:
    rows = VersionLine.objects.of(cooperative_id).filter(version_id=version.id)
    return BudgetFact(version=version, plan=read_plan(cooperative_id=cooperative_id, rows=rows))


def _fact(
    row: Version, adoption: Adoption | None, returned: SentBack | None, *, is_replaced: bool
) -> VersionFact:
    state = VersionState.SUBMITTED
    if returned is not None:
        state = VersionState.SENT_BACK
    elif adoption is not None:
        state = VersionState.REVISED if is_replaced else VersionState.ADOPTED
    return VersionFact(
        id=row.id,
        year=row.year,
        number=row.number,
        state=state,
        remark=row.remark,
        surplus=row.surplus,
        submitted_on=row.submitted_on,
        submitted_at=row.submitted_at,
        submitted_by=row.submitted_by,
        resolution=adoption.resolution if adoption else "",
        adopted_on=adoption.adopted_on if adoption else None,
        meeting=adoption.meeting if adoption else "",
        text=adoption.text if adoption else "",
        recorded_by=_recorded_by(adoption, returned),
        reason=returned.reason if returned else "",
    )


def _recorded_by(adoption: Adoption | None, returned: SentBack | None) -> str:
    if adoption is not None:
        return adoption.recorded_by
    return returned.sent_by if returned is not None else ""
