"""What every act of capital does alike: it posts its lines and keeps who did it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sokoguru.capital.calculations.refusals import MoneyAccountUnknown
from sokoguru.capital.vocabulary import GRANT_ACCOUNT, MONEY_CODES
from sokoguru.foundation.actor import Actor
from sokoguru.ledger.operations import post_journal
from sokoguru.ledger.vocabulary import EntryKind, JournalLine


def post_lines(
    *,
    cooperative_id: int,
    kind: EntryKind,
    on: date,
    key: str,
    memo: str,
    lines: Sequence[JournalLine],
    by: Actor,
    document: str = "",
) -> UUID:
    """Post the lines that have an amount; the id of the entry."""
    entry = post_journal(
        cooperative_id=cooperative_id,
        on=on,
        key=key,
        memo=memo[:300],
        lines=[line for line in lines if line.amount],
        by=by,
        kind=kind,
        document=document[:60],
    )
    return entry.id


def recorded(*, by: Actor, key: str, entry_id: UUID | None) -> dict[str, object]:
    """The columns that every row of the registers has."""
    return {
        "source_key": key,
        "entry_id": entry_id,
        "recorded_by": by.name,
        "recorded_at": by.at,
    }


def check_money(*, code: str, with_grants: bool = False) -> None:
    """Refuse an account that holds no money (`MoneyAccountUnknown`)."""
    if code in MONEY_CODES or (with_grants and code == GRANT_ACCOUNT):
        return
    raise MoneyAccountUnknown(account=code or "-")
