"""Kept files put behind posted entries; never taken away again."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from sokoguru.correspondence.queries import versions
from sokoguru.foundation.actor import Actor
from sokoguru.ledger.calculations.refusals import UnknownEntry
from sokoguru.ledger.models import Attachment, Entry


def attach_file(*, cooperative_id: int, entry_id: UUID, document_id: UUID, by: Actor) -> None:
    """Put the newest version of a kept document behind an entry, once.

    Refuses `UnknownEntry`, and `NoSuchFile` for a document that the vault does not have.
    """
    if not Entry.objects.of(cooperative_id).filter(id=entry_id).exists():
        raise UnknownEntry
    attach_all(cooperative_id=cooperative_id, entry_id=entry_id, document_ids=[document_id], by=by)


@transaction.atomic
def attach_all(
    *, cooperative_id: int, entry_id: UUID, document_ids: Iterable[UUID], by: Actor
) -> None:
    """The same for several documents and an entry that was just posted."""
    newest = {
        document_id: versions(cooperative_id=cooperative_id, document_id=document_id)[0]
        for document_id in document_ids
    }
    Attachment.objects.bulk_create(
        [
            Attachment(
                cooperative_id=cooperative_id,
                entry_id=entry_id,
                file_id=file.id,
                document_id=document_id,
                attached_by=by.name,
                attached_at=by.at,
            )
            for document_id, file in newest.items()
        ],
        ignore_conflicts=True,
    )
