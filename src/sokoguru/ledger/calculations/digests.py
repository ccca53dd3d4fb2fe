"""Digests: what a posted entry says, as bytes that no other entry has."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from json.encoder import encode_basestring as _quoted
from uuid import UUID

from sokoguru.ledger.vocabulary import EntryDraft, TransferDraft

GENESIS = bytes(32)


def content_hash(entry: EntryDraft) -> bytes:
    """SHA-256 over what a repeated request must bring again: kind, day, texts and transfers."""
    return hashlib.sha256(content_text(entry).encode()).digest()


def content_text(entry: EntryDraft) -> str:
    """What is hashed, one JSON array: `[kind, day, document, memo, reverses, transfers]`.

    Posting by set writes the same text in the database.
    """
    return (
        f"[{_quoted(entry.kind)},{_quoted(entry.on.isoformat())},{_quoted(entry.document)}"
        f",{_quoted(entry.memo)},{_quoted(str(entry.reverses or ''))},{transfers_text(entry)}]"
    )


def transfers_text(entry: EntryDraft) -> str:
    """The transfers as a JSON array, one `[debit, credit, amount, member of the debit, member of
    the credit, unit, party]` each; what a transfer does not have is an empty text."""
    return f"[{','.join([_transfer(transfer) for transfer in entry.transfers])}]"


def seal_leaf(
    *, entry_id: UUID, content: bytes, source_key: str, posted_at: datetime, actor_name: str
) -> bytes:
    """The leaf of an entry in the seal's tree: who posted what, when, from which source."""
    head = leaf_head(source_key=source_key, posted_at=posted_at, actor_name=actor_name)
    return entry_id.bytes + content + head.encode()


def leaf_head(*, source_key: str, posted_at: datetime, actor_name: str) -> str:
    """What a leaf says beside the entry and its content: source, moment (epoch), who."""
    stamp = posted_at.timestamp()
    return json.dumps([source_key, f"{stamp:.6f}", actor_name], ensure_ascii=False)


def chain(*, previous: bytes, number: int, root: bytes) -> bytes:
    """The digest of a seal, tied to the seal before it."""
    return hashlib.sha256(previous + number.to_bytes(8, "big") + root).digest()


def _transfer(transfer: TransferDraft) -> str:
    return (
        f"[{_quoted(transfer.debit)},{_quoted(transfer.credit)},{int(transfer.amount)}"
        f',"{transfer.debit_member or ""}","{transfer.credit_member or ""}"'
        f',{_quoted(transfer.unit or "")},"{transfer.party or ""}"]'
    )
