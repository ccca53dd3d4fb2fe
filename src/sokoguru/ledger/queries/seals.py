"""The chain of seals."""

from __future__ import annotations

from sokoguru.ledger.models import Seal
from sokoguru.ledger.vocabulary import SealFact


def seals(*, cooperative_id: int, limit: int | None = 100) -> tuple[SealFact, ...]:
    """The newest seals first; all of them without a limit."""
    rows = Seal.objects.of(cooperative_id).order_by("-number")[:limit]
    return tuple(
        SealFact(
            number=row.number,
            sealed_on=row.sealed_on,
            entries=row.entries,
            root=bytes(row.root),
            previous=bytes(row.previous),
            digest=bytes(row.digest),
        )
        for row in rows
    )
