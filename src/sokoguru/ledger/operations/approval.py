"""The second person: a submitted journal is approved by somebody who did not make it, and posted.

The maker's account counts, not his name or his duties: whoever wrote, changed or submitted the
draft is its maker.
"""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.ledger.calculations.draft_refusals import DraftIsNotSubmitted, MakerDoesNotApprove
from sokoguru.ledger.models import DraftEvent, JournalDraft
from sokoguru.ledger.operations.attachments import attach_all
from sokoguru.ledger.operations.drafts import held_draft, move
from sokoguru.ledger.operations.journal import paired, refuse_above_limit
from sokoguru.ledger.operations.posting import post
from sokoguru.ledger.operations.reversal import reverse_entry
from sokoguru.ledger.queries.drafts import draft_fact
from sokoguru.ledger.queries.entries import entry as find_entry
from sokoguru.ledger.vocabulary import (
    DraftAct,
    DraftFact,
    DraftState,
    EntryDraft,
    PostedEntry,
)

NAME_LENGTH = 120


@transaction.atomic
def approve_draft(*, cooperative_id: int, draft_id: UUID, by: Actor) -> PostedEntry:
    """Post a submitted draft in the name of its maker and of who approves; asked again, answer
    with the same entry.

    Refuses `MakerDoesNotApprove`, `DraftIsNotSubmitted` and whatever posting refuses; the draft
    then stays as it is.
    """
    row = held_draft(cooperative_id=cooperative_id, draft_id=draft_id)
    if row.entry_id is not None:
        return _posted_before(cooperative_id, row.entry_id)
    if row.state != DraftState.SUBMITTED.value:
        raise DraftIsNotSubmitted(state=row.state)
    _refuse_maker(row, by)
    both = replace(by, name=f"{row.maker_name}, disetujui {by.name}"[:NAME_LENGTH])
    return _post(row, DraftAct.APPROVED, by, both)


@transaction.atomic
def post_draft(*, cooperative_id: int, draft_id: UUID, by: Actor) -> PostedEntry:
    """Post a draft that the articles let one person post; asked again, the same entry.

    Refuses `JournalNeedsApproval` above the limit, `DraftIsNotSubmitted` for one that waits for
    approval or was discarded, and whatever posting refuses.
    """
    row = held_draft(cooperative_id=cooperative_id, draft_id=draft_id)
    if row.entry_id is not None:
        return _posted_before(cooperative_id, row.entry_id)
    if not DraftState(row.state).may_change:
        raise DraftIsNotSubmitted(state=row.state)
    content = draft_fact(row).content
    refuse_above_limit(cooperative_id=cooperative_id, on=content.on, amount=content.debit)
    return _post(row, DraftAct.POSTED, by, by)


def _post(row: JournalDraft, act: DraftAct, by: Actor, named: Actor) -> PostedEntry:
    found = draft_fact(row)
    posted = _enter(row.cooperative_id, found, named)
    attach_all(
        cooperative_id=row.cooperative_id,
        entry_id=posted.id,
        document_ids=found.content.documents,
        by=by,
    )
    row.entry_id = posted.id
    move(row=row, state=DraftState.POSTED, act=act, by=by)
    return posted


def _enter(cooperative_id: int, found: DraftFact, by: Actor) -> PostedEntry:
    content = found.content
    if content.reverses is not None:
        return reverse_entry(
            cooperative_id=cooperative_id,
            entry_id=content.reverses,
            reason=content.memo,
            on=content.on,
            by=by,
        )
    entry = EntryDraft(content.kind, content.on, found.key, content.memo, (), content.document)
    made = paired(cooperative_id=cooperative_id, entry=entry, lines=content.lines)
    return post(cooperative_id=cooperative_id, entry=made, by=by)


def _refuse_maker(row: JournalDraft, by: Actor) -> None:
    acts = DraftEvent.objects.of(row.cooperative_id).filter(
        draft_id=row.id, act__in=[act.value for act in DraftAct if act.makes]
    )
    makers = {row.maker_id, *acts.values_list("actor_id", flat=True)}
    if by.user_id is None or by.user_id in makers or None in makers:
        raise MakerDoesNotApprove(maker=row.maker_name)


def _posted_before(cooperative_id: int, entry_id: UUID) -> PostedEntry:
    found = find_entry(cooperative_id=cooperative_id, entry_id=entry_id)
    if found is None:  # a foreign key holds it
        raise LookupError(entry_id)
    return PostedEntry(found.id, found.reference, is_repeat=True)
