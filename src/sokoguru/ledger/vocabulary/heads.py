"""Entries at a glance, and the proof that one of them is sealed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sokoguru.foundation.identifiers import short_code
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary.words import EntryKind


@dataclass(frozen=True, slots=True)
class EntryHead:
    """An entry without its lines: its total, and the accounts and member of its first transfer."""

    id: UUID
    on: date
    posted_at: datetime
    kind: EntryKind
    document: str
    memo: str
    actor_name: str
    reverses: UUID | None
    amount: Rupiah
    debit: str
    credit: str
    member_id: UUID | None

    @property
    def reference(self) -> str:
        """How people name the entry."""
        return f"{self.on:%y%m%d}-{short_code(self.id)}"


@dataclass(frozen=True, slots=True)
class Inclusion:
    """The proof that an entry stands under a seal (RFC 6962): leaf, place and path to the root.

    `content` is the canonical text whose SHA-256 is in the leaf; `head` is what follows it there
    (source key, moment, who). The leaf is `id bytes + SHA-256(content) + head`.
    """

    entry_id: UUID
    content: str
    head: str
    number: int
    place: int
    size: int
    path: tuple[bytes, ...]
    root: bytes
    previous: bytes
    digest: bytes
