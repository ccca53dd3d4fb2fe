"""The proof that an entry is sealed, for whoever wants to compute it himself."""

from __future__ import annotations

from uuid import UUID

from sokoguru.foundation.merkle import Tree
from sokoguru.ledger.calculations.digests import content_text, leaf_head, seal_leaf
from sokoguru.ledger.models import Entry, Seal, SealedEntry
from sokoguru.ledger.queries.entries import transfers_of
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, Inclusion

_CHUNK = 5_000


def inclusion(*, cooperative_id: int, entry_id: UUID) -> Inclusion | None:
    """The proof for one entry; None while it is not sealed yet, or there is no such entry.

    Reads the fingerprints of all entries under the same seal (a day, as a rule).
    """
    sealed = SealedEntry.objects.of(cooperative_id).filter(entry_id=entry_id).first()
    if sealed is None:
        return None
    link = Seal.objects.of(cooperative_id).get(number=sealed.seal_number)
    tree = Tree.over(_leaves(cooperative_id, sealed.seal_number))
    row = Entry.objects.of(cooperative_id).get(id=entry_id)
    return Inclusion(
        entry_id=entry_id,
        content=content_text(_draft(cooperative_id, row)),
        head=leaf_head(
            source_key=row.source_key, posted_at=row.posted_at, actor_name=row.actor_name
        ),
        number=link.number,
        place=sealed.position,
        size=tree.size,
        path=tuple(tree.path(sealed.position)),
        root=bytes(link.root),
        previous=bytes(link.previous),
        digest=bytes(link.digest),
    )


def _leaves(cooperative_id: int, number: int) -> list[bytes]:
    inside = SealedEntry.objects.of(cooperative_id).filter(seal_number=number)
    ids = list(inside.order_by("position").values_list("entry_id", flat=True))
    rows = Entry.objects.of(cooperative_id).filter(id__in=ids)
    found = {
        row[0]: seal_leaf(
            entry_id=row[0],
            content=bytes(row[1]),
            source_key=row[2],
            posted_at=row[3],
            actor_name=row[4],
        )
        for row in rows.values_list(
            "id", "content_hash", "source_key", "posted_at", "actor_name"
        ).iterator(_CHUNK)
    }
    return [found[entry_id] for entry_id in ids]


def _draft(cooperative_id: int, row: Entry) -> EntryDraft:
    return EntryDraft(
        kind=EntryKind(row.kind),
        on=row.booked_on,
        key=row.source_key,
        memo=row.memo,
        transfers=transfers_of(cooperative_id=cooperative_id, entry_id=row.id),
        document=row.document,
        reverses=row.reverses_id,
    )
