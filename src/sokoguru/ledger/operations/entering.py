"""What a person enters: posted at once, or above the limit of the articles a submitted draft."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.ledger.calculations.draft_refusals import JournalNeedsApproval
from sokoguru.ledger.calculations.refusals import ReasonNeeded, UnknownEntry
from sokoguru.ledger.operations.approval import post_draft
from sokoguru.ledger.operations.attachments import attach_all
from sokoguru.ledger.operations.drafts import refuse_unpostable, submit_draft, write_draft
from sokoguru.ledger.operations.journal import post_journal, refuse_above_limit
from sokoguru.ledger.operations.reversal import refuse_reversal, reverse_entry
from sokoguru.ledger.queries.drafts import drafts_by_key
from sokoguru.ledger.queries.entries import entry as find_entry
from sokoguru.ledger.vocabulary import (
    DraftFact,
    Entered,
    EntryKind,
    JournalContent,
    JournalLine,
    PostedEntry,
)


@transaction.atomic
def enter_journal(*, cooperative_id: int, content: JournalContent, key: str, by: Actor) -> Entered:
    """Post a journal with its papers, or hand it in as a draft when the articles ask for a second
    person. A repeated key answers with what became of it the first time.

    Refuses what `post_journal` refuses, and `NoSuchFile` for a paper that the vault does not have.
    """
    known = drafts_by_key(cooperative_id=cooperative_id, keys=[key]).get(key)
    if known is not None:
        return Entered(posted=None, draft=known)
    try:
        posted = post_journal(
            cooperative_id=cooperative_id,
            on=content.on,
            key=key,
            memo=content.memo,
            lines=content.lines,
            by=by,
            kind=content.kind,
            document=content.document,
        )
    except JournalNeedsApproval:
        return Entered(posted=None, draft=_submitted(cooperative_id, content, key, by))
    attach_all(
        cooperative_id=cooperative_id, entry_id=posted.id, document_ids=content.documents, by=by
    )
    return Entered(posted=posted, draft=None)


@transaction.atomic
def enter_reversal(
    *, cooperative_id: int, entry_id: UUID, reason: str, on: date, by: Actor
) -> Entered:
    """Take an entry back, or hand the wish in as a draft when it is above the limit.

    Refuses what `reverse_entry` refuses.
    """
    try:
        posted = correct_entry(
            cooperative_id=cooperative_id, entry_id=entry_id, reason=reason, on=on, by=by
        )
    except JournalNeedsApproval:
        content = _reversal(cooperative_id, entry_id, reason, on)
        key = f"reversal:{entry_id}"
        return Entered(posted=None, draft=_submitted(cooperative_id, content, key, by))
    return Entered(posted=posted, draft=None)


@transaction.atomic
def enter_draft(*, cooperative_id: int, draft_id: UUID, by: Actor) -> Entered:
    """Post a draft that was written before, or hand it in when it is above the limit.

    Refuses what `post_draft` and `submit_draft` refuse.
    """
    try:
        posted = post_draft(cooperative_id=cooperative_id, draft_id=draft_id, by=by)
    except JournalNeedsApproval:
        made = submit_draft(cooperative_id=cooperative_id, draft_id=draft_id, by=by)
        return Entered(posted=None, draft=made)
    return Entered(posted=posted, draft=None)


def correct_entry(
    *, cooperative_id: int, entry_id: UUID, reason: str, on: date, by: Actor
) -> PostedEntry:
    """`reverse_entry` as a person asks for it: above the limit of the articles of the reversal's
    day it is refused with `JournalNeedsApproval`."""
    if not reason.strip():
        raise ReasonNeeded
    origin = find_entry(cooperative_id=cooperative_id, entry_id=entry_id)
    if origin is None:
        raise UnknownEntry
    refuse_reversal(origin=origin, on=on)
    refuse_above_limit(cooperative_id=cooperative_id, on=on, amount=origin.total)
    return reverse_entry(
        cooperative_id=cooperative_id, entry_id=entry_id, reason=reason, on=on, by=by
    )


def _submitted(cooperative_id: int, content: JournalContent, key: str, by: Actor) -> DraftFact:
    refuse_unpostable(cooperative_id=cooperative_id, content=content)
    made = write_draft(cooperative_id=cooperative_id, content=content, key=key, by=by)
    if not made.state.may_change:
        return made
    return submit_draft(cooperative_id=cooperative_id, draft_id=made.id, by=by)


def _reversal(cooperative_id: int, entry_id: UUID, reason: str, on: date) -> JournalContent:
    origin = find_entry(cooperative_id=cooperative_id, entry_id=entry_id)
    if origin is None:
        raise UnknownEntry
    undone = tuple(
        JournalLine(
            side=line.side.other,
            code=line.code,
            amount=line.amount,
            member=line.member_id,
            unit=line.unit,
            party=line.party,
        )
        for line in origin.lines
    )
    return JournalContent(
        on=on,
        memo=reason.strip(),
        lines=undone,
        document=origin.document,
        kind=EntryKind.REVERSAL,
        reverses=entry_id,
    )
