"""Entries at a glance, however many, for those who look through them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import OuterRef, Subquery, Sum

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.models import Transfer
from sokoguru.ledger.queries.entries import filtered_entries
from sokoguru.ledger.vocabulary import EntryFilter, EntryHead, EntryKind

_CHUNK = 5_000


def entry_heads(*, cooperative_id: int, filters: EntryFilter) -> Iterator[EntryHead]:
    """Every entry that a filter finds, the oldest day first, in flat memory.

    Call it inside a transaction and read it to the end there.
    """
    transfers = Transfer.objects.of(cooperative_id).filter(entry_id=OuterRef("id"))
    first = transfers.order_by("position")
    rows = (
        filtered_entries(cooperative_id=cooperative_id, filters=filters)
        .annotate(
            amount=Subquery(
                transfers.order_by().values("entry_id").annotate(sum=Sum("amount")).values("sum")
            ),
            debit=Subquery(first.values("debit")[:1]),
            credit=Subquery(first.values("credit")[:1]),
            debit_member=Subquery(first.values("debit_member_id")[:1]),
            credit_member=Subquery(first.values("credit_member_id")[:1]),
        )
        .order_by("booked_on", "id")
        .values_list(
            "id", "booked_on", "posted_at", "kind", "document", "memo", "actor_name",
            "reverses_id", "amount", "debit", "credit", "debit_member", "credit_member",
        )
    )  # fmt: skip
    for row in rows.iterator(_CHUNK):
        yield _head(row)


def _head(row: tuple[Any, ...]) -> EntryHead:
    return EntryHead(
        id=row[0],
        on=row[1],
        posted_at=row[2],
        kind=EntryKind(row[3]),
        document=row[4],
        memo=row[5],
        actor_name=row[6],
        reverses=row[7],
        amount=Rupiah(row[8]),
        debit=row[9],
        credit=row[10],
        member_id=row[11] or row[12],
    )
