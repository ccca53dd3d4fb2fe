"""Which entries were taken back."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from sokoguru.ledger.models import Entry


def reversed_among(*, cooperative_id: int, entry_ids: Iterable[UUID]) -> frozenset[UUID]:
    """Those of the entries that a later entry reverses."""
    rows = Entry.objects.of(cooperative_id).filter(reverses_id__in=list(entry_ids))
    return frozenset(origin for origin in rows.values_list("reverses_id", flat=True) if origin)
