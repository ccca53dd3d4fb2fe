"""Cash that was counted."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger.queries import balances
from sokoguru.treasury.models import CashCount
from sokoguru.treasury.vocabulary import CashCountFact


def cash_counts(
    *, cooperative_id: int, first_day: date, last_day: date
) -> tuple[CashCountFact, ...]:
    """The counts of a period (days inclusive), the newest first."""
    rows = CashCount.objects.of(cooperative_id).filter(counted_on__range=(first_day, last_day))
    return tuple(count_of(row) for row in rows.order_by("-counted_on", "-counted_at", "-id"))


def newest_counts(*, cooperative_id: int, code: str, most: int = 20) -> tuple[CashCountFact, ...]:
    """The newest counts of an account, at most `most`."""
    rows = CashCount.objects.of(cooperative_id).filter(code=code)
    found = rows.order_by("-counted_on", "-counted_at", "-id")[:most]
    return tuple(count_of(row) for row in found)


def cash_count(*, cooperative_id: int, count_id: UUID) -> CashCountFact | None:
    """One count, or None."""
    row = CashCount.objects.of(cooperative_id).filter(id=count_id).first()
    return None if row is None else count_of(row)


def expected_cash(*, cooperative_id: int, code: str, on: date) -> Rupiah:
    """What the books say should be there at the end of a day."""
    return balances(cooperative_id=cooperative_id, on=on).get(code, ZERO)


def count_of(row: CashCount) -> CashCountFact:
    """The row as a value."""
    return CashCountFact(
        id=row.id,
        code=row.code,
        on=row.counted_on,
        pieces=row.pieces,
        counted=row.counted,
        expected=row.expected,
        explanation=row.explanation,
        witness=row.witness,
        counted_by=row.counted_by,
        counted_at=row.counted_at,
        entry_id=row.entry_id,
    )
