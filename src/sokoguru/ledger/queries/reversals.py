"""Which entries were taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from sokoguru.ledger.models import Entry


def reversed_among(*, cooperative_id: int, entry_ids: Iterable[UUID]) -> frozenset[UUID]:
    """Those of the entries that a later entry reverses."""
    rows = Entry.objects.of(cooperative_id).filter(reverses_id__in=list(entry_ids))
    return frozenset(origin for origin in rows.values_list("reverses_id", flat=True) if origin)


def reversal_days(*, cooperative_id: int, entry_ids: Iterable[UUID]) -> Mapping[UUID, date]:
    """The day on which each of the entries was taken back; those that stand are left out."""
    rows = Entry.objects.of(cooperative_id).filter(reverses_id__in=list(entry_ids))
    found = rows.values_list("reverses_id", "booked_on")
    return {origin: booked_on for origin, booked_on in found if origin}
