"""The general journal: many lines, as a bookkeeper writes them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.calculations.draft_refusals import BridgeDoesNotMeet, JournalNeedsApproval
from sokoguru.ledger.calculations.journals import pair_lines, refuse_spent_reserve
from sokoguru.ledger.operations.posting import post
from sokoguru.ledger.queries.limits import approval_limit
from sokoguru.ledger.vocabulary import (
    BRIDGE,
    EntryDraft,
    EntryKind,
    JournalLine,
    PostedEntry,
    Side,
)
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
    units that do not meet on 1901 (`BridgeDoesNotMeet`), a reserve that would be spent
    (`ReserveIsNotSpent`), a member who is not in the register (`NoSuchMember`), a general journal
    above the limit of the articles of its day (`JournalNeedsApproval`) and whatever `post` refuses.
    """
    entry = paired(
        cooperative_id=cooperative_id,
        entry=EntryDraft(kind, on, key, memo, (), document),
        lines=lines,
    )
    if kind is EntryKind.JOURNAL:
        refuse_above_limit(cooperative_id=cooperative_id, on=on, amount=_debit(lines))
    return post(cooperative_id=cooperative_id, entry=entry, by=by)


def paired(*, cooperative_id: int, entry: EntryDraft, lines: Sequence[JournalLine]) -> EntryDraft:
    """The entry with the transfers that its lines make; refuses what they alone can be refused for.

    That is everything of `post_journal` but the limit, the chart, the day and the balances.
    """
    refuse_spent_reserve(lines)
    _refuse_open_bridge(lines)
    owners = {line.member for line in lines if line.member is not None}
    if owners - names(cooperative_id=cooperative_id, ids=owners).keys():
        raise NoSuchMember
    return EntryDraft(
        kind=entry.kind,
        on=entry.on,
        key=entry.key,
        memo=entry.memo,
        transfers=pair_lines(lines),
        document=entry.document,
    )


def refuse_above_limit(*, cooperative_id: int, on: date, amount: Rupiah) -> None:
    """Refuse what the articles of the day let nobody post alone with `JournalNeedsApproval`."""
    limit = approval_limit(cooperative_id=cooperative_id, on=on)
    if limit is not None and amount > limit:
        raise JournalNeedsApproval(amount=amount, limit=limit)


def _refuse_open_bridge(lines: Sequence[JournalLine]) -> None:
    bridge = [line for line in lines if line.code == BRIDGE]
    debit = _debit(bridge)
    credit = Rupiah.total(line.amount for line in bridge if line.side is Side.CREDIT)
    if debit != credit:
        raise BridgeDoesNotMeet(account=BRIDGE, debit=debit, credit=credit)


def _debit(lines: Sequence[JournalLine]) -> Rupiah:
    return Rupiah.total(line.amount for line in lines if line.side is Side.DEBIT)
