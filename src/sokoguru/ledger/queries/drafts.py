"""Drafts: which journals wait, what became of them and who did what to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from uuid import UUID

from django.db.models import Count, Exists, OuterRef

from sokoguru.foundation.paging import Page
from sokoguru.ledger.calculations.draft_refusals import UnknownDraft
from sokoguru.ledger.calculations.kept_journals import content_from
from sokoguru.ledger.models import DraftEvent, JournalDraft
from sokoguru.ledger.vocabulary import DraftAct, DraftEventFact, DraftFact, DraftState

WAITING = tuple(state.value for state in DraftState if state.is_open)


def draft(*, cooperative_id: int, draft_id: UUID) -> DraftFact:
    """One draft. Refuses `UnknownDraft`."""
    row = JournalDraft.objects.of(cooperative_id).filter(id=draft_id).first()
    if row is None:
        raise UnknownDraft
    return draft_fact(row)


def draft_of_entry(*, cooperative_id: int, entry_id: UUID) -> DraftFact | None:
    """The draft that became this entry, if one did."""
    row = JournalDraft.objects.of(cooperative_id).filter(entry_id=entry_id).first()
    return draft_fact(row) if row else None


def drafts_by_key(*, cooperative_id: int, keys: Iterable[str]) -> Mapping[str, DraftFact]:
    """The drafts of these sources that were not discarded."""
    rows = JournalDraft.objects.of(cooperative_id).filter(key__in=list(keys))
    return {row.key: draft_fact(row) for row in rows.exclude(state=DraftState.DISCARDED.value)}


def unposted_drafts(*, cooperative_id: int, through: date) -> tuple[DraftFact, ...]:
    """The journals dated up to and including a day that still wait, the oldest day first."""
    rows = JournalDraft.objects.of(cooperative_id).filter(state__in=WAITING, on__lte=through)
    return tuple(draft_fact(row) for row in rows.order_by("on", "id"))


def drafts(
    *,
    cooperative_id: int,
    states: Sequence[DraftState] = (),
    page: int = 1,
    size: int = 50,
) -> Page[DraftFact]:
    """A page of drafts in these states (all when none is named), the last changed first."""
    rows = JournalDraft.objects.of(cooperative_id)
    if states:
        rows = rows.filter(state__in=[state.value for state in states])
    start = (page - 1) * size
    shown = rows.order_by("-changed_at", "-id")[start : start + size]
    return Page(tuple(draft_fact(row) for row in shown), page, size, rows.count())


def count_drafts(*, cooperative_id: int) -> Mapping[DraftState, int]:
    """How many drafts are in each state."""
    rows = JournalDraft.objects.of(cooperative_id).values_list("state").annotate(Count("id"))
    return {DraftState(state): number for state, number in rows.order_by("state")}


def approved_entries(*, cooperative_id: int, first_day: date, last_day: date) -> frozenset[UUID]:
    """The entries of these days that a second person let into the books."""
    approved = DraftEvent.objects.of(cooperative_id).filter(
        draft_id=OuterRef("id"), act=DraftAct.APPROVED.value
    )
    rows = JournalDraft.objects.of(cooperative_id).filter(
        Exists(approved), on__range=(first_day, last_day), entry_id__isnull=False
    )
    found = rows.values_list("entry_id", flat=True)
    return frozenset(entry_id for entry_id in found if entry_id is not None)


def draft_history(*, cooperative_id: int, draft_id: UUID) -> tuple[DraftEventFact, ...]:
    """Who did what to a draft, the oldest first."""
    rows = DraftEvent.objects.of(cooperative_id).filter(draft_id=draft_id)
    return tuple(
        DraftEventFact(
            act=DraftAct(row.act),
            at=row.happened_at,
            actor_id=row.actor_id,
            actor_name=row.actor_name,
            reason=row.reason,
            content=content_from(row.content),
        )
        for row in rows.order_by("happened_at", "id")
    )


def draft_fact(row: JournalDraft) -> DraftFact:
    """The row as a value."""
    return DraftFact(
        id=row.id,
        key=row.key,
        state=DraftState(row.state),
        content=content_from(row.content),
        maker_id=row.maker_id,
        maker_name=row.maker_name,
        changed_at=row.changed_at,
        entry_id=row.entry_id,
    )
