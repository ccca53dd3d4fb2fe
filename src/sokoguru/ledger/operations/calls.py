"""The two database calls of posting: how drafts travel there and what comes back."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg import Cursor

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import short_code, uuid7
from sokoguru.ledger.calculations.digests import content_hash, transfers_text
from sokoguru.ledger.vocabulary import EntryDraft, PostedEntry

CHUNK = 4_000
_ONE = (
    "SELECT ledger_post_one(%s::bigint, %s::uuid, %s::text, %s::bytea, %s::text, %s::date,"
    " %s::text, %s::text, %s::uuid, %s::uuid, %s::text, %s::timestamptz, %s::jsonb)"
)
_MANY = (
    "SELECT place, entry_id FROM ledger_post("
    "%s::bigint,"
    " %s::uuid[], %s::text[], %s::bytea[], %s::text[], %s::date[],"
    " %s::text[], %s::text[], %s::uuid[],"
    " %s::uuid, %s::text, %s::timestamptz,"
    " %s::int[], %s::int[], %s::text[], %s::text[], %s::bigint[], %s::uuid[], %s::uuid[],"
    " %s::text[], %s::text[])"
)


class _Kept(threading.local):
    """The cursor of a thread: making one costs as much as sending an entry."""

    cursor: Cursor[Any] | None = None


_kept = _Kept()


def send_one(*, cooperative_id: int, draft: EntryDraft, by: Actor) -> PostedEntry:
    """Post one completed draft in one round trip."""
    own_id = uuid7(_milliseconds(by))
    database = connections[DEFAULT_DB_ALIAS]
    with database.wrap_database_errors:
        rows = _cursor(database).execute(
            _ONE, _values(cooperative_id, own_id, draft, by), prepare=True
        )
        ((entry_id,),) = rows.fetchall()
    return _posted(draft, entry_id, is_repeat=entry_id != own_id)


def send_many(*, cooperative_id: int, drafts: Sequence[EntryDraft], by: Actor) -> list[PostedEntry]:
    """Post completed drafts, a chunk a call. The next chunk is written while the database works."""
    chunks = [drafts[start : start + CHUNK] for start in range(0, len(drafts), CHUNK)]
    database = connections[DEFAULT_DB_ALIAS]
    with database.wrap_database_errors:
        if len(chunks) == 1:
            return _answers(*_send_chunk(_cursor(database), cooperative_id, drafts, by))
        link = _cursor(database).connection
        with link.pipeline():
            sent = [_send_chunk(link.cursor(), cooperative_id, chunk, by) for chunk in chunks]
            return [entry for one in sent for entry in _answers(*one)]


_Sent = tuple[Cursor[Any], Sequence[EntryDraft], list[UUID]]


def _send_chunk(
    cursor: Cursor[Any], cooperative_id: int, drafts: Sequence[EntryDraft], by: Actor
) -> _Sent:
    moment = _milliseconds(by)
    ids = [uuid7(moment) for _ in drafts]
    facts = [cooperative_id, *_entry_arrays(drafts, ids, by), *_transfer_arrays(drafts)]
    return cursor.execute(_MANY, facts, prepare=True), drafts, ids


def _answers(
    cursor: Cursor[Any], drafts: Sequence[EntryDraft], ids: list[UUID]
) -> list[PostedEntry]:
    known = dict(cursor.fetchall())
    return [
        _posted(draft, known.get(place, own_id), is_repeat=place in known)
        for place, (draft, own_id) in enumerate(zip(drafts, ids, strict=True), start=1)
    ]


def _posted(draft: EntryDraft, entry_id: UUID, *, is_repeat: bool) -> PostedEntry:
    # How people name an entry: its day and a short code, such as `260302-7K3MQ`.
    return PostedEntry(entry_id, f"{_short_day(draft.on)}-{short_code(entry_id)}", is_repeat)


@lru_cache(maxsize=400)
def _short_day(on: date) -> str:
    return f"{on:%y%m%d}"


def _cursor(database: BaseDatabaseWrapper) -> Cursor[Any]:
    database.ensure_connection()
    link = database.connection
    if _kept.cursor is None or _kept.cursor.connection is not link:
        link.prepare_threshold = 5  # Django forbids preparing; its own cursors never ask for it
        _kept.cursor = Cursor(link)
    return _kept.cursor


def _milliseconds(by: Actor) -> int:
    return int(by.at.timestamp() * 1000)


def _values(cooperative_id: int, own_id: UUID, draft: EntryDraft, by: Actor) -> list[Any]:
    return [
        cooperative_id,
        own_id,
        draft.key,
        content_hash(draft),
        draft.kind,
        draft.on,
        draft.document,
        draft.memo,
        draft.reverses,
        by.user_id,
        by.name,
        by.at,
        transfers_text(draft),
    ]


def _entry_arrays(drafts: Sequence[EntryDraft], ids: Iterable[UUID], by: Actor) -> list[Any]:
    return [
        _array(map(str, ids)),
        _texts(draft.key for draft in drafts),
        _array([f'"\\\\x{content_hash(draft).hex()}"' for draft in drafts]),
        _texts(draft.kind for draft in drafts),
        _array([draft.on.isoformat() for draft in drafts]),
        _texts(draft.document for draft in drafts),
        _texts(draft.memo for draft in drafts),
        _array([str(draft.reverses or "NULL") for draft in drafts]),
        by.user_id,
        by.name,
        by.at,
    ]


def _transfer_arrays(drafts: Sequence[EntryDraft]) -> list[str]:
    transfers = [transfer for draft in drafts for transfer in draft.transfers]
    return [
        _array([f"{n}" for n, draft in enumerate(drafts, start=1) for _ in draft.transfers]),
        _array([f"{n}" for draft in drafts for n in range(1, len(draft.transfers) + 1)]),
        _texts(transfer.debit for transfer in transfers),
        _texts(transfer.credit for transfer in transfers),
        _array([f"{int(transfer.amount)}" for transfer in transfers]),
        _array([str(transfer.debit_member or "NULL") for transfer in transfers]),
        _array([str(transfer.credit_member or "NULL") for transfer in transfers]),
        _array([_quoted(t.unit) if t.unit else "NULL" for t in transfers]),
        _texts(transfer.party or "" for transfer in transfers),
    ]


def _array(elements: Iterable[str]) -> str:
    """An array as PostgreSQL writes it: one text is far cheaper to send than a list."""
    return f"{{{','.join(elements)}}}"


def _texts(elements: Iterable[str]) -> str:
    return _array([_quoted(element) for element in elements])


def _quoted(text: str) -> str:
    if "\\" in text or '"' in text:
        text = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'
