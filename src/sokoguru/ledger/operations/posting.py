"""Posting: the one way money gets into the books, in one round trip to the database."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import date
from typing import Any
from uuid import UUID

from django.db import DatabaseError, connection, transaction
from psycopg import Cursor

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import short_code, uuid7
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.calculations.digests import content_hash
from sokoguru.ledger.calculations.drafts import complete
from sokoguru.ledger.calculations.refusals import (
    AlreadyReversed,
    BalanceTooLow,
    KeyUsedForOtherContent,
    NoOpenYear,
    PeriodIsClosed,
)
from sokoguru.ledger.queries.chart import chart_for
from sokoguru.ledger.queries.years import covering_year
from sokoguru.ledger.vocabulary import EntryDraft, PostedEntry

CHUNK = 4_000
_CALL = (
    "SELECT entry_id, is_repeat FROM ledger_post("
    "%s::bigint,"
    " %s::uuid[], %s::text[], %s::bytea[], %s::text[], %s::date[],"
    " %s::text[], %s::text[], %s::uuid[],"
    " %s::uuid, %s::text, %s::timestamptz,"
    " %s::int[], %s::int[], %s::text[], %s::text[], %s::bigint[], %s::uuid[], %s::uuid[],"
    " %s::text[], %s::text[])"
)
_CALL_ONE = (
    "SELECT entry_id, is_repeat FROM ledger_post_one("
    "%s, %s, %s, %s, %s, %s, %s, %s, %s::uuid, %s::uuid, %s, %s, %s::jsonb)"
)


def post(*, cooperative_id: int, entry: EntryDraft, by: Actor) -> PostedEntry:
    """Post one entry. A repeated key with the same content answers with the first entry.

    Refuses what `calculations.drafts` refuses; a day in no open period (`NoOpenYear`,
    `PeriodIsClosed`); a member's balance below zero (`BalanceTooLow`); a known key with other
    content (`KeyUsedForOtherContent`).
    """
    return post_many(cooperative_id=cooperative_id, entries=(entry,), by=by)[0]


def post_many(
    *, cooperative_id: int, entries: Sequence[EntryDraft], by: Actor
) -> tuple[PostedEntry, ...]:
    """Post entries together, all or none, in the order given; refuses as `post` does."""
    if not entries:
        return ()
    codes = {code for entry in entries for t in entry.transfers for code in (t.debit, t.credit)}
    chart = chart_for(cooperative_id=cooperative_id, codes=codes)
    drafts = [complete(entry, chart) for entry in entries]
    posted: list[PostedEntry] = []
    with _refusals(cooperative_id, drafts), _all_or_none(is_single_call=len(drafts) <= CHUNK):
        for start in range(0, len(drafts), CHUNK):
            posted += _post_chunk(cooperative_id, drafts[start : start + CHUNK], by)
    return tuple(posted)


def _reference(entry_id: UUID, on: date) -> str:
    """How people name an entry: its day and a short code, such as `260302-7K3MQ`."""
    return f"{on:%y%m%d}-{short_code(entry_id)}"


def _post_chunk(cooperative_id: int, drafts: Sequence[EntryDraft], by: Actor) -> list[PostedEntry]:
    if len(drafts) == 1:
        call, facts = _CALL_ONE, [cooperative_id, *_values(drafts[0], by)]
    else:
        call = _CALL
        facts = [cooperative_id, *_entry_arrays(drafts, by), *_transfer_arrays(drafts)]
    with connection.wrap_database_errors:
        connection.ensure_connection()
        # The hottest statements of the house are prepared once for each connection.
        rows = Cursor(connection.connection).execute(call, facts, prepare=True).fetchall()
    return [
        PostedEntry(id=entry_id, reference=_reference(entry_id, draft.on), is_repeat=is_repeat)
        for draft, (entry_id, is_repeat) in zip(drafts, rows, strict=True)
    ]


def _values(draft: EntryDraft, by: Actor) -> list[Any]:
    lines = [
        [
            t.debit,
            t.credit,
            int(t.amount),
            t.debit_member and str(t.debit_member),
            t.credit_member and str(t.credit_member),
            t.unit,
            t.party.value if t.party else "",
        ]
        for t in draft.transfers
    ]
    return [
        uuid7(int(by.at.timestamp() * 1000)),
        draft.key,
        content_hash(draft),
        draft.kind.value,
        draft.on,
        draft.document,
        draft.memo,
        draft.reverses,
        by.user_id,
        by.name,
        by.at,
        json.dumps(lines),
    ]


def _entry_arrays(drafts: Sequence[EntryDraft], by: Actor) -> list[Any]:
    moment = int(by.at.timestamp() * 1000)
    return [
        [uuid7(moment) for _ in drafts],
        [draft.key for draft in drafts],
        [content_hash(draft) for draft in drafts],
        [draft.kind.value for draft in drafts],
        [draft.on for draft in drafts],
        [draft.document for draft in drafts],
        [draft.memo for draft in drafts],
        [draft.reverses for draft in drafts],
        by.user_id,
        by.name,
        by.at,
    ]


def _transfer_arrays(drafts: Sequence[EntryDraft]) -> list[list[Any]]:
    rows = [
        (
            place,
            position,
            t.debit,
            t.credit,
            int(t.amount),
            t.debit_member,
            t.credit_member,
            t.unit,
            t.party.value if t.party else "",
        )
        for place, draft in enumerate(drafts, start=1)
        for position, t in enumerate(draft.transfers, start=1)
    ]
    return [list(column) for column in zip(*rows, strict=True)]


def _all_or_none(*, is_single_call: bool) -> Any:
    """One call outside a transaction is atomic by itself and needs no further round trip."""
    if is_single_call and not connection.in_atomic_block:
        return nullcontext()
    return transaction.atomic()


@contextmanager
def _refusals(cooperative_id: int, drafts: Sequence[EntryDraft]) -> Iterator[None]:
    """Turn what the database refused into the sentence a person can act on."""
    try:
        yield
    except DatabaseError as error:
        cause = error.__cause__
        state = getattr(cause, "sqlstate", "")
        diagnosis = getattr(cause, "diag", None)
        detail = getattr(diagnosis, "message_detail", "") or ""
        if state == "SK101":
            _refuse_day(cooperative_id, date.fromisoformat(detail))
        if state == "SK103":
            raise _too_low(drafts, *detail.split()) from error
        if state == "SK104":
            raise KeyUsedForOtherContent from error
        if getattr(diagnosis, "constraint_name", "") == "entry_is_reversed_once":
            raise AlreadyReversed(reference="itu") from error
        raise


def _too_low(
    drafts: Sequence[EntryDraft], code: str, member: str, balance_after: str
) -> BalanceTooLow:
    taken = 0
    for transfer in (transfer for draft in drafts for transfer in draft.transfers):
        if (transfer.debit, str(transfer.debit_member)) == (code, member):
            taken += transfer.amount
        if (transfer.credit, str(transfer.credit_member)) == (code, member):
            taken -= transfer.amount
    amount = Rupiah(abs(taken))
    return BalanceTooLow(account=code, amount=amount, balance=Rupiah(int(balance_after)) + amount)


def _refuse_day(cooperative_id: int, day: date) -> None:
    if covering_year(cooperative_id=cooperative_id, on=day) is None:
        raise NoOpenYear(on=day)
    raise PeriodIsClosed(on=day)
