"""All entries one after the other, however many: read through cursors, held one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from uuid import UUID

from django.db.models import OuterRef, Subquery

from sokoguru.ledger.calculations.journals import lines_of
from sokoguru.ledger.models import Entry, Transfer
from sokoguru.ledger.queries.chart import chart
from sokoguru.ledger.queries.entries import draft_of, fact_of
from sokoguru.ledger.vocabulary import EntryFact

_CHUNK = 5_000


def stream_entries(*, cooperative_id: int) -> Iterator[EntryFact]:
    """Every entry with its lines, the oldest day first, in flat memory.

    Call it inside a transaction and read it to the end there. An entry posted meanwhile is left
    out whole.
    """
    names = {account.code: account.name for account in chart(cooperative_id=cooperative_id)}
    later = Entry.objects.of(cooperative_id).filter(reverses_id=OuterRef("id"))
    rows = (
        Entry.objects.of(cooperative_id)
        .annotate(reversed_by=Subquery(later.values("id")[:1]))
        .order_by("booked_on", "id")
    )
    groups = _transfer_groups(cooperative_id)
    for row in rows.iterator(_CHUNK):
        transfers = next(found for entry_id, found in groups if entry_id == row.id)
        yield fact_of(row, lines_of(map(draft_of, transfers), names), reversed_by=row.reversed_by)


def _transfer_groups(cooperative_id: int) -> Iterator[tuple[UUID, list[Transfer]]]:
    rows = Transfer.objects.of(cooperative_id).order_by("booked_on", "entry_id", "position")
    for entry_id, found in groupby(rows.iterator(_CHUNK), key=attrgetter("entry_id")):
        yield entry_id, list(found)
