"""What a co-operative was classed as, since when and until when."""

from dataclasses import dataclass
from datetime import date

from sokoguru.registry.models import ClassAssignment


@dataclass(frozen=True, kw_only=True)
class ClassPeriod:
    """A class on an axis from a day to a day; an open end holds now."""

    axis: str
    code: str
    valid_from: date
    valid_to: date | None


def class_history(*, entry_id: int) -> tuple[ClassPeriod, ...]:
    """Every class it ever had, those that hold first, then the newest. One query."""
    rows = ClassAssignment.objects.filter(entry_id=entry_id).order_by("axis", "-valid_from", "-id")
    periods = [
        ClassPeriod(axis=row.axis, code=row.code, valid_from=row.valid_from, valid_to=row.valid_to)
        for row in rows
    ]
    return tuple(sorted(periods, key=lambda period: period.valid_to is not None))
