"""Digests: what a posted entry says, as bytes that no other entry has."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from uuid import UUID

from sokoguru.ledger.vocabulary import EntryDraft, TransferDraft

GENESIS = bytes(32)


def content_hash(entry: EntryDraft) -> bytes:
    """SHA-256 over what a repeated request must bring again: kind, day, texts and transfers."""
    return hashlib.sha256(content_text(entry).encode()).digest()


def content_text(entry: EntryDraft) -> str:
    """What is hashed, as JSON; posting by set writes the same text in the database."""
    content = [
        entry.kind.value,
        entry.on.isoformat(),
        entry.document,
        entry.memo,
        str(entry.reverses or ""),
        [_transfer(transfer) for transfer in entry.transfers],
    ]
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def seal_leaf(
    *, entry_id: UUID, content: bytes, source_key: str, posted_at: datetime, actor_name: str
) -> bytes:
    """The leaf of an entry in the seal's tree: who posted what, when, from which source."""
    stamp = posted_at.timestamp()
    head = json.dumps([source_key, f"{stamp:.6f}", actor_name], ensure_ascii=False)
    return entry_id.bytes + content + head.encode()


def chain(*, previous: bytes, number: int, root: bytes) -> bytes:
    """The digest of a seal, tied to the seal before it."""
    return hashlib.sha256(previous + number.to_bytes(8, "big") + root).digest()


def _transfer(transfer: TransferDraft) -> list[object]:
    return [
        transfer.debit,
        transfer.credit,
        int(transfer.amount),
        str(transfer.debit_member or ""),
        str(transfer.credit_member or ""),
        transfer.unit or "",
        transfer.party.value if transfer.party else "",
    ]
