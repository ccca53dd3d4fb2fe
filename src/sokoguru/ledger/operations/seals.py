"""Seals: the day's entries under a Merkle root, each root tied to the one before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.foundation import merkle
from sokoguru.foundation.actor import Actor
from sokoguru.ledger.calculations.digests import GENESIS, chain, seal_leaf
from sokoguru.ledger.models import Entry, Pending, Seal, SealedEntry
from sokoguru.ledger.operations.rollup import roll_up
from sokoguru.ledger.vocabulary import SealFact

BATCH = 5_000


def seal(*, cooperative_id: int, on: date, by: Actor) -> SealFact | None:
    """Seal every entry that is not sealed yet; None when there is none.

    The leaf of an entry covers its content, source, moment and author, so that changing any of
    them in the database later shows in `verify`.
    """
    with transaction.atomic():
        roll_up(cooperative_id=cooperative_id)
        waiting = list(
            Pending.objects.of(cooperative_id)
            .filter(is_rolled=True)
            .select_for_update()
            .order_by("entry_id")
            .values_list("entry_id", flat=True)
        )
        if not waiting:
            return None
        last = Seal.objects.of(cooperative_id).order_by("-number").first()
        number = last.number + 1 if last else 1
        previous = bytes(last.digest) if last else GENESIS
        root = merkle.root(_leaves(cooperative_id, waiting))
        link = Seal(
            cooperative_id=cooperative_id,
            number=number,
            sealed_on=on,
            sealed_at=by.at,
            entries=len(waiting),
            root=root,
            previous=previous,
            digest=chain(previous=previous, number=number, root=root),
        )
        link.save(force_insert=True)
        _mark_sealed(cooperative_id, number, waiting)
    return SealFact(number, on, len(waiting), root, previous, bytes(link.digest))


def _leaves(cooperative_id: int, entry_ids: Sequence[UUID]) -> list[bytes]:
    rows = (
        Entry.objects.of(cooperative_id)
        .filter(id__in=entry_ids)
        .order_by("id")
        .values_list("id", "content_hash", "source_key", "posted_at", "actor_name")
    )
    return [
        seal_leaf(
            entry_id=entry_id,
            content=bytes(content),
            source_key=key,
            posted_at=moment,
            actor_name=name,
        )
        for entry_id, content, key, moment, name in rows.iterator(BATCH)
    ]


def _mark_sealed(cooperative_id: int, number: int, entry_ids: Sequence[UUID]) -> None:
    SealedEntry.objects.bulk_create(
        (
            SealedEntry(
                cooperative_id=cooperative_id,
                entry_id=entry_id,
                seal_number=number,
                position=position,
            )
            for position, entry_id in enumerate(entry_ids)
        ),
        batch_size=BATCH,
    )
    Pending.objects.of(cooperative_id).filter(entry_id__in=entry_ids).delete()
