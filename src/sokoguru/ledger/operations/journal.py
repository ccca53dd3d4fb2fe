"""The general journal: many lines, as a bookkeeper writes them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sokoguru.foundation.actor import Actor
from sokoguru.ledger.calculations.journals import pair_lines, refuse_spent_reserve
from sokoguru.ledger.operations.posting import post
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, JournalLine, PostedEntry
from sokoguru.members.queries import NoSuchMember, names


def post_journal(
    *,
    cooperative_id: int,
    on: date,
    key: str,
    memo: str,
    lines: Sequence[JournalLine],
    by: Actor,
    kind: EntryKind = EntryKind.JOURNAL,
    document: str = "",
) -> PostedEntry:
    """Post a balanced journal of many lines as one entry.

    Refuses unequal sides (`JournalDoesNotBalance`), units that do not balance (`UnitsDoNotPair`),
    a reserve that would be spent (`ReserveIsNotSpent`), a member who is not in the register
    (`NoSuchMember`) and whatever `post` refuses.
    """
    refuse_spent_reserve(lines)
    owners = {line.member for line in lines if line.member is not None}
    if owners - names(cooperative_id=cooperative_id, ids=owners).keys():
        raise NoSuchMember
    entry = EntryDraft(
        kind=kind, on=on, key=key, memo=memo, transfers=pair_lines(lines), document=document
    )
    return post(cooperative_id=cooperative_id, entry=entry, by=by)
