"""Drafts: written, revised, submitted, returned or discarded by people; see `approval`."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.ledger.calculations.draft_refusals import (
    DraftIsFixed,
    DraftIsNotSubmitted,
    ReturnNeedsReason,
    UnknownDraft,
)
from sokoguru.ledger.calculations.drafts import complete
from sokoguru.ledger.calculations.kept_journals import content_values
from sokoguru.ledger.models import DraftEvent, JournalDraft
from sokoguru.ledger.operations.journal import paired
from sokoguru.ledger.queries.chart import chart_for
from sokoguru.ledger.queries.drafts import draft_fact, drafts_by_key
from sokoguru.ledger.vocabulary import (
    DraftAct,
    DraftFact,
    DraftState,
    EntryDraft,
    JournalContent,
)


@transaction.atomic
def write_draft(*, cooperative_id: int, content: JournalContent, key: str, by: Actor) -> DraftFact:
    """Keep a journal that is not posted yet; it may be unfinished. A repeated key answers with the
    first draft."""
    hold(cooperative_id=cooperative_id, what=f"draft:{key}")
    known = drafts_by_key(cooperative_id=cooperative_id, keys=[key]).get(key)
    if known is not None:
        return known
    row = JournalDraft.objects.create(
        cooperative_id=cooperative_id,
        key=key,
        state=DraftState.WRITTEN.value,
        on=content.on,
        content=content_values(content),
        maker_id=by.user_id,
        maker_name=by.name,
        changed_at=by.at,
    )
    remember(row=row, act=DraftAct.WRITTEN, by=by)
    return draft_fact(row)


@transaction.atomic
def revise_draft(
    *, cooperative_id: int, draft_id: UUID, content: JournalContent, by: Actor
) -> DraftFact:
    """Write a draft anew. Refuses `DraftIsFixed` once it is submitted, posted or discarded."""
    row = held_draft(cooperative_id=cooperative_id, draft_id=draft_id)
    _refuse_fixed(row)
    row.on = content.on
    row.content = content_values(content)
    row.state = DraftState.WRITTEN.value
    row.changed_at = by.at
    row.save(update_fields=["on", "content", "state", "changed_at"])
    remember(row=row, act=DraftAct.REVISED, by=by)
    return draft_fact(row)


@transaction.atomic
def submit_draft(*, cooperative_id: int, draft_id: UUID, by: Actor) -> DraftFact:
    """Hand a draft in for approval; from here on it does not change.

    Refuses `DraftIsFixed`, and what posting refuses of the lines themselves, so that nobody is
    asked to approve what cannot be posted. The day and the balances are looked at when it is.
    """
    row = held_draft(cooperative_id=cooperative_id, draft_id=draft_id)
    if row.state == DraftState.SUBMITTED.value:
        return draft_fact(row)
    _refuse_fixed(row)
    refuse_unpostable(cooperative_id=cooperative_id, content=draft_fact(row).content)
    move(row=row, state=DraftState.SUBMITTED, act=DraftAct.SUBMITTED, by=by)
    return draft_fact(row)


@transaction.atomic
def return_draft(*, cooperative_id: int, draft_id: UUID, reason: str, by: Actor) -> DraftFact:
    """Send a submitted draft back to its maker with a reason; he may take it back himself.

    Refuses `ReturnNeedsReason` and `DraftIsNotSubmitted`.
    """
    if not reason.strip():
        raise ReturnNeedsReason
    row = held_draft(cooperative_id=cooperative_id, draft_id=draft_id)
    if row.state != DraftState.SUBMITTED.value:
        raise DraftIsNotSubmitted(state=row.state)
    move(row=row, state=DraftState.RETURNED, act=DraftAct.RETURNED, by=by, reason=reason.strip())
    return draft_fact(row)


@transaction.atomic
def discard_draft(*, cooperative_id: int, draft_id: UUID, by: Actor) -> DraftFact:
    """Put a draft aside for good; it and its history stay readable. Refuses `DraftIsFixed`."""
    row = held_draft(cooperative_id=cooperative_id, draft_id=draft_id)
    if row.state == DraftState.DISCARDED.value:
        return draft_fact(row)
    _refuse_fixed(row)
    move(row=row, state=DraftState.DISCARDED, act=DraftAct.DISCARDED, by=by)
    return draft_fact(row)


def refuse_unpostable(*, cooperative_id: int, content: JournalContent) -> None:
    """Refuse what no approval could post: its lines, accounts, members, units and memo."""
    if content.reverses is not None:
        return
    entry = EntryDraft(content.kind, content.on, "", content.memo, (), content.document)
    made = paired(cooperative_id=cooperative_id, entry=entry, lines=content.lines)
    codes = {line.code for line in content.lines}
    complete(made, chart_for(cooperative_id=cooperative_id, codes=codes))


def held_draft(*, cooperative_id: int, draft_id: UUID) -> JournalDraft:
    """The row, kept for this transaction. Refuses `UnknownDraft`."""
    row = JournalDraft.objects.of(cooperative_id).filter(id=draft_id).select_for_update().first()
    if row is None:
        raise UnknownDraft
    return row


def move(
    *, row: JournalDraft, state: DraftState, act: DraftAct, by: Actor, reason: str = ""
) -> None:
    """Bring a draft into another state and remember who did it."""
    row.state = state.value
    row.changed_at = by.at
    row.save(update_fields=["state", "changed_at", "entry_id"])
    remember(row=row, act=act, by=by, reason=reason)


def remember(*, row: JournalDraft, act: DraftAct, by: Actor, reason: str = "") -> None:
    """A line of the history, with what the draft said."""
    DraftEvent.objects.create(
        cooperative_id=row.cooperative_id,
        draft_id=row.id,
        act=act.value,
        happened_at=by.at,
        actor_id=by.user_id,
        actor_name=by.name,
        reason=reason[:300],
        content=row.content,
    )


def _refuse_fixed(row: JournalDraft) -> None:
    if not DraftState(row.state).may_change:
        raise DraftIsFixed(state=row.state)
