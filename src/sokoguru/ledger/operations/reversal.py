"""Reversal: the only way to correct what was posted."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sokoguru.foundation.actor import Actor
from sokoguru.ledger.calculations.refusals import (
    AlreadyReversed,
    ClosingIsFinal,
    ReasonNeeded,
    ReversalBeforeEntry,
    ReversalIsFinal,
    UnknownEntry,
)
from sokoguru.ledger.operations.posting import post
from sokoguru.ledger.queries.entries import entry as find_entry
from sokoguru.ledger.queries.entries import transfers_of
from sokoguru.ledger.vocabulary import EntryDraft, EntryFact, EntryKind, PostedEntry


def reverse_entry(
    *, cooperative_id: int, entry_id: UUID, reason: str, on: date, by: Actor
) -> PostedEntry:
    """Post the entry's transfers the other way round; both entries stay, each naming the other.

    Refuses a missing reason, an unknown entry, a second reversal (`AlreadyReversed`), the reversal
    of a reversal or of a closing entry (`ClosingIsFinal`), a day before the entry
    (`ReversalBeforeEntry`), and whatever `post` refuses (a withdrawn deposit cannot be taken back).
    """
    if not reason.strip():
        raise ReasonNeeded
    origin = find_entry(cooperative_id=cooperative_id, entry_id=entry_id)
    if origin is None:
        raise UnknownEntry
    if origin.kind is EntryKind.CLOSING:
        raise ClosingIsFinal
    return take_back(cooperative_id=cooperative_id, origin=origin, reason=reason, on=on, by=by)


def take_back(
    *, cooperative_id: int, origin: EntryFact, reason: str, on: date, by: Actor
) -> PostedEntry:
    """Reverse an entry of any kind; only the reopening of a year may call it for a closing one."""
    refuse_reversal(origin=origin, on=on)
    undone = tuple(
        transfer.reversed
        for transfer in transfers_of(cooperative_id=cooperative_id, entry_id=origin.id)
    )
    draft = EntryDraft(
        kind=EntryKind.REVERSAL,
        on=on,
        key=f"reversal:{origin.id}",
        memo=f"Pembalikan {origin.reference}: {reason.strip()}"[:300],
        transfers=undone,
        document=origin.document,
        reverses=origin.id,
    )
    return post(cooperative_id=cooperative_id, entry=draft, by=by)


def refuse_reversal(*, origin: EntryFact, on: date) -> None:
    """Refuse a reversal of a reversal, a second one, and a day before the entry."""
    if origin.kind is EntryKind.REVERSAL:
        raise ReversalIsFinal
    if origin.reversed_by is not None:
        raise AlreadyReversed(reference=origin.reference)
    if on < origin.on:
        raise ReversalBeforeEntry(posted_on=origin.on)
