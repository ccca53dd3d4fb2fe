"""Who belongs to whom among co-operatives."""

from dataclasses import dataclass
from datetime import date

from sokoguru.registry.models import TierMembership
from sokoguru.registry.vocabulary import Level


@dataclass(frozen=True, kw_only=True)
class TierFact:
    """A membership of one co-operative in another, seen from either side."""

    id: int
    entry_id: int
    name: str
    level: Level
    since: date
    until: date | None


def members_of(*, entry_id: int) -> tuple[TierFact, ...]:
    """The co-operatives that are or were members of a secondary one, by name. One query."""
    rows = TierMembership.objects.filter(upper_id=entry_id).select_related("lower")
    return tuple(
        TierFact(
            id=row.id,
            entry_id=row.lower_id,
            name=row.lower.name,
            level=Level(row.lower.level),
            since=row.since,
            until=row.until,
        )
        for row in rows.order_by("lower__folded_name")
    )


def uppers_of(*, entry_id: int) -> tuple[TierFact, ...]:
    """The secondary co-operatives that one belongs or belonged to. One query."""
    rows = TierMembership.objects.filter(lower_id=entry_id).select_related("upper")
    return tuple(
        TierFact(
            id=row.id,
            entry_id=row.upper_id,
            name=row.upper.name,
            level=Level(row.upper.level),
            since=row.since,
            until=row.until,
        )
        for row in rows.order_by("upper__folded_name")
    )
