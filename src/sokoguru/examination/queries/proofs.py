"""The chain of seals, as a browser computes it again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sokoguru.ledger.queries import seals


def chain_of_seals(*, cooperative_id: int) -> list[Mapping[str, Any]]:
    """Every link from the first on: number, day, entries, and its digests in hexadecimal.

    The digest of a link is SHA-256 over the digest before it (32 noughts for the first), its
    number as 8 bytes, and the Merkle root of the entries under it.
    """
    links = reversed(seals(cooperative_id=cooperative_id, limit=None))
    return [
        {
            "number": link.number,
            "day": link.sealed_on.isoformat(),
            "entries": link.entries,
            "root": link.root.hex(),
            "previous": link.previous.hex(),
            "digest": link.digest.hex(),
        }
        for link in links
    ]
