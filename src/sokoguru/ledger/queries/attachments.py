"""The papers behind entries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from sokoguru.ledger.models import Attachment
from sokoguru.ledger.vocabulary import AttachmentFact


def attachments(
    *, cooperative_id: int, entry_ids: Iterable[UUID]
) -> Mapping[UUID, tuple[AttachmentFact, ...]]:
    """The files behind each of these entries, in the order they came; one query for all."""
    rows = (
        Attachment.objects.of(cooperative_id)
        .filter(entry_id__in=list(entry_ids))
        .select_related("file")
        .order_by("attached_at", "id")
    )
    found: dict[UUID, tuple[AttachmentFact, ...]] = {}
    for row in rows:
        fact = AttachmentFact(
            entry_id=row.entry_id,
            file_id=row.file_id,
            document_id=row.document_id,
            title=row.file.title,
            filename=row.file.filename,
            size=row.file.size,
            attached_by=row.attached_by,
            attached_at=row.attached_at,
        )
        found[row.entry_id] = (*found.get(row.entry_id, ()), fact)
    return found
