"""Papers of the vault behind posted entries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.db import DatabaseError, transaction

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.correspondence.operations import keep_file, keep_version
from sokoguru.correspondence.queries import NoSuchFile
from sokoguru.correspondence.vocabulary import FileDetails, FileFact, FileKind
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import uuid7
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.models import Attachment
from sokoguru.ledger.queries import attachments, entries
from sokoguru.ledger.tests.journals import banking, submitted
from sokoguru.ledger.vocabulary import EntryFilter

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
INVOICE = FileDetails(kind=FileKind.OTHER, title="Kuitansi bank")


@pytest.fixture
def invoice(cooperative: CooperativeFact, budi: Actor) -> FileFact:
    return keep_file(
        cooperative_id=cooperative.id, details=INVOICE, content=PDF, filename="slip.pdf", by=budi
    )


def test_a_journal_is_posted_with_its_papers_once(
    cooperative: CooperativeFact, invoice: FileFact, budi: Actor, on: date
) -> None:
    content = replace(banking(500, on), documents=(invoice.document_id,))
    house = cooperative.id
    done = ledger.enter_journal(cooperative_id=house, content=content, key="a", by=budi)
    ledger.enter_journal(cooperative_id=house, content=content, key="a", by=budi)

    assert done.posted is not None
    (found,) = attachments(cooperative_id=house, entry_ids=[done.posted.id])[done.posted.id]
    assert (found.file_id, found.title, found.attached_by) == (invoice.id, "Kuitansi bank", "Budi")


def test_the_version_that_was_seen_stays_behind_the_entry(
    cooperative: CooperativeFact, invoice: FileFact, budi: Actor, on: date
) -> None:
    house = cooperative.id
    content = replace(banking(500, on), documents=(invoice.document_id,))
    done = ledger.enter_journal(cooperative_id=house, content=content, key="a", by=budi)
    assert done.posted is not None
    keep_version(
        cooperative_id=house,
        document_id=invoice.document_id,
        details=INVOICE,
        content=PDF + b"lain",
        filename="slip2.pdf",
        by=budi,
    )
    ledger.attach_file(
        cooperative_id=house, entry_id=done.posted.id, document_id=invoice.document_id, by=budi
    )
    (found,) = attachments(cooperative_id=house, entry_ids=[done.posted.id])[done.posted.id]
    assert found.file_id == invoice.id


def test_papers_of_a_draft_come_along_when_it_is_approved(
    limited: CooperativeFact, invoice: FileFact, budi: Actor, tini: Actor, on: date
) -> None:
    content = replace(banking(2_000_000, on), documents=(invoice.document_id,))
    draft = submitted(limited, content, budi)
    posted = ledger.approve_draft(cooperative_id=limited.id, draft_id=draft.id, by=tini)
    found = attachments(cooperative_id=limited.id, entry_ids=[posted.id])
    assert [each.document_id for each in found[posted.id]] == [invoice.document_id]


def test_a_paper_that_the_vault_does_not_have_posts_nothing(
    cooperative: CooperativeFact, budi: Actor, on: date
) -> None:
    content = replace(banking(500, on), documents=(uuid7(),))
    with pytest.raises(NoSuchFile):
        ledger.enter_journal(cooperative_id=cooperative.id, content=content, key="a", by=budi)
    assert entries(cooperative_id=cooperative.id, filters=EntryFilter()).total == 0


def test_a_paper_needs_an_entry(
    cooperative: CooperativeFact, invoice: FileFact, budi: Actor
) -> None:
    with pytest.raises(ledger.UnknownEntry):
        ledger.attach_file(
            cooperative_id=cooperative.id,
            entry_id=uuid7(),
            document_id=invoice.document_id,
            by=budi,
        )


@pytest.mark.breaks_laws
def test_the_paper_of_a_posted_entry_cannot_be_taken_away(
    cooperative: CooperativeFact, invoice: FileFact, budi: Actor, on: date
) -> None:
    content = replace(banking(500, on), documents=(invoice.document_id,))
    ledger.enter_journal(cooperative_id=cooperative.id, content=content, key="a", by=budi)
    rows = Attachment.objects.of(cooperative.id)
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.all().delete()
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.update(document_id=uuid7())
    assert rows.count() == 1
