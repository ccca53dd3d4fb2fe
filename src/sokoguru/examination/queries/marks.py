"""Marks of the examiners."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from sokoguru.examination.models import EntryMark, MarkWithdrawn
from sokoguru.examination.vocabulary import Mark, MarkFact


def marks_of(
    *, cooperative_id: int, entry_ids: Iterable[UUID]
) -> Mapping[UUID, tuple[MarkFact, ...]]:
    """The marks on these entries that were not taken back, the oldest first."""
    rows = _standing(cooperative_id).filter(entry_id__in=list(entry_ids)).order_by("at", "id")
    found: dict[UUID, list[MarkFact]] = defaultdict(list)
    for row in rows:
        found[row.entry_id].append(mark_fact(row))
    return {entry_id: tuple(marks) for entry_id, marks in found.items()}


def recent_marks(*, cooperative_id: int, limit: int | None = 50) -> tuple[MarkFact, ...]:
    """The last marks that were not taken back, the newest first."""
    rows = _standing(cooperative_id).order_by("-at", "-id")[:limit]
    return tuple(mark_fact(row) for row in rows)


def mark_fact(row: EntryMark) -> MarkFact:
    """The row as a value."""
    return MarkFact(
        id=row.id,
        entry_id=row.entry_id,
        mark=Mark(row.mark),
        text=row.text,
        by=row.by,
        user_id=row.by_id,
        at=row.at,
    )


def _standing(cooperative_id: int) -> QuerySet[EntryMark]:
    withdrawn = MarkWithdrawn.objects.of(cooperative_id).filter(mark_id=OuterRef("id"))
    return EntryMark.objects.of(cooperative_id).filter(~Exists(withdrawn))
