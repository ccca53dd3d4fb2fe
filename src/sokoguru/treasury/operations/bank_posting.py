"""Posting what only the bank knew: interest, charges, a payment nobody had recorded."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.ledger import operations as ledger
from sokoguru.ledger import queries as books
from sokoguru.ledger.vocabulary import EntryKind, JournalLine, Party, PostedEntry
from sokoguru.treasury.calculations.refusals import AccountIsTheBank, LineIsMatched
from sokoguru.treasury.models import MatchedLine
from sokoguru.treasury.operations.matching import confirm_match
from sokoguru.treasury.operations.turns import hold_bank_accounts
from sokoguru.treasury.queries.lines import bank_line
from sokoguru.treasury.vocabulary import MatchKind


def post_bank_line(
    *,
    cooperative_id: int,
    line_id: UUID,
    account: str,
    memo: str,
    by: Actor,
    unit: str | None = None,
    party: Party | None = None,
    member_id: UUID | None = None,
) -> PostedEntry:
    """Post a line of the bank against an account on the bank's day, and match the two.

    A line is posted once: asked again with the same words it answers with the first entry; only
    after that entry was reversed it may be posted anew. Refuses a line that has a counterpart
    (`LineIsMatched`), the bank's own account (`AccountIsTheBank`) and whatever the ledger refuses.
    """
    line, code = bank_line(cooperative_id=cooperative_id, line_id=line_id)
    if account == code:
        raise AccountIsTheBank(account=code)
    with transaction.atomic():
        hold_bank_accounts(cooperative_id=cooperative_id, code=code)
        counterparts = _counterparts(cooperative_id, line_id)
        key, is_known = _key(cooperative_id, line_id)
        if counterparts is not None and not is_known:
            raise LineIsMatched
        side, amount = line.flow.side, line.amount
        own = JournalLine(side, code, amount)
        other = JournalLine(side.other, account, amount, member_id, unit, party)
        posted = ledger.post_journal(
            cooperative_id=cooperative_id,
            on=line.on,
            key=key,
            memo=memo.strip() or line.text,
            lines=(own, other),
            document=line.reference,
            kind=EntryKind.BANK,
            by=by,
        )
        if counterparts is None or posted.id not in counterparts:
            confirm_match(
                cooperative_id=cooperative_id,
                code=code,
                bank=[line_id],
                book=[(posted.id, line.flow)],
                kind=MatchKind.POSTED,
                by=by,
            )
        return posted


def _counterparts(cooperative_id: int, line_id: UUID) -> set[UUID] | None:
    """The entries that the line is matched with; None while it is open."""
    live = MatchedLine.objects.of(cooperative_id).filter(is_live=True)
    own = live.filter(bank_line_id=line_id).first()
    if own is None:
        return None
    entries = live.filter(match_id=own.match_id).values_list("entry_id", flat=True)
    return {entry_id for entry_id in entries if entry_id}


def _key(cooperative_id: int, line_id: UUID) -> tuple[str, bool]:
    """The source of the line's entry, and whether it was posted and stands."""
    number = 1
    while True:
        key = f"bank:{line_id}:{number}"
        entry = books.entry_by_key(cooperative_id=cooperative_id, key=key)
        if entry is None or entry.reversed_by is None:
            return key, entry is not None
        number += 1
