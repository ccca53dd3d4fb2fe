"""What a co-op owes its members, posted for all of them by set: the lines never leave the database.

A year's SHU for a million members is a hundred entries and a million transfers; carrying them
through Python would cost more than writing them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import DatabaseError, connection, transaction

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import short_code, uuid7
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.calculations.digests import content_text
from sokoguru.ledger.calculations.drafts import complete
from sokoguru.ledger.calculations.refusals import (
    KeyUsedForOtherContent,
    NoOpenYear,
    PeriodIsClosed,
)
from sokoguru.ledger.queries.chart import chart_for
from sokoguru.ledger.queries.years import covering_year
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, PostedEntry, Side, TransferDraft

_PLACE = (
    "CREATE TEMPORARY TABLE ledger_owed (entry int, position int, member_id uuid, amount bigint)"
    " ON COMMIT DROP"
)
_GATHER = (
    "INSERT INTO ledger_owed SELECT 1 + (place - 1) / %s, 1 + (place - 1) %% %s, member_id, amount"
    " FROM (SELECT row_number() OVER (ORDER BY o.place) AS place, o.member_id, o.amount"
    " FROM ({rows}) AS o(place, member_id, amount) WHERE o.amount <> 0) AS owed"
)
_CALL = (
    "SELECT entry_id, is_repeat FROM ledger_post_owed(%s, %s::uuid[], %s::text[], %s, %s, %s, %s,"
    " %s, %s, %s, %s::uuid, %s, %s, %s, %s, %s)"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class OwedToMembers:
    """One account to another, for many members; `key` gets the number of each entry behind it.

    `rows` is a SELECT of place, member and amount (rupiah, not below 0) with its `values`: the
    order of the lines, whom they credit and with how much. Who gets nothing has no line.
    """

    kind: EntryKind
    on: date
    key: str
    memo: str
    debit: str
    credit: str
    rows: str
    values: Sequence[Any]
    document: str = ""


def post_owed(
    *, cooperative_id: int, owed: OwedToMembers, size: int, by: Actor
) -> tuple[PostedEntry, ...]:
    """Post entries of at most `size` lines each, all or none, inside the tenant's transaction.

    Repeated with the same content it answers with the first entries. Refuses an amount below zero
    and what `calculations.drafts` refuses of such a line, a day in no open period (`NoOpenYear`,
    `PeriodIsClosed`) and keys used for other content (`KeyUsedForOtherContent`).
    """
    pattern = _pattern(cooperative_id, owed)
    with _refusals(cooperative_id, owed.on), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_PLACE)
        cursor.execute(_GATHER.format(rows=owed.rows), [size, size, *owed.values])
        cursor.execute("SELECT coalesce(max(entry), 0) FROM ledger_owed")
        (count,) = cursor.fetchone()
        posted = []
        if count:
            cursor.execute(_CALL, [cooperative_id, *_values(owed, pattern, count, by)])
            posted = cursor.fetchall()
        cursor.execute("DROP TABLE ledger_owed")
    return tuple(
        PostedEntry(
            id=entry_id,
            reference=f"{owed.on:%y%m%d}-{short_code(entry_id)}",
            is_repeat=is_repeat,
        )
        for entry_id, is_repeat in posted
    )


def _pattern(cooperative_id: int, owed: OwedToMembers) -> EntryDraft:
    """An entry with one such line, looked at as every draft is: all lines differ in two values."""
    chart = chart_for(cooperative_id=cooperative_id, codes={owed.debit, owed.credit})
    line = TransferDraft(owed.debit, owed.credit, Rupiah(1), credit_member=UUID(int=0))
    draft = EntryDraft(owed.kind, owed.on, owed.key, owed.memo, (line,), owed.document)
    complete_draft = complete(draft, chart)
    if chart[owed.credit].side is not Side.CREDIT:
        raise ValueError(f"what is owed is credited; {owed.credit} grows on the debit side")
    return complete_draft


def _values(owed: OwedToMembers, pattern: EntryDraft, count: int, by: Actor) -> list[Any]:
    moment = int(by.at.timestamp() * 1000)
    (line,) = pattern.transfers
    party = line.party.value if line.party else ""
    head, _, rest = content_text(pattern).rpartition("[[")
    opening, _, tail = rest.rpartition(f'1,"","{UUID(int=0)}')
    return [
        [uuid7(moment) for _ in range(count)],
        [f"{owed.key}:{place}" for place in range(1, count + 1)],
        owed.kind.value,
        owed.on,
        owed.document,
        owed.memo,
        owed.debit,
        owed.credit,
        party,
        by.user_id,
        by.name,
        by.at,
        head,
        f"[{opening}",
        tail.removesuffix("]]"),
    ]


@contextmanager
def _refusals(cooperative_id: int, on: date) -> Iterator[None]:
    """Turn what the database refused into the sentence a person can act on."""
    try:
        yield
    except DatabaseError as error:
        state = getattr(error.__cause__, "sqlstate", "")
        if state == "SK101":
            covering = covering_year(cooperative_id=cooperative_id, on=on)
            raise (NoOpenYear(on=on) if covering is None else PeriodIsClosed(on=on)) from error
        if state == "SK104":
            raise KeyUsedForOtherContent from error
        raise
