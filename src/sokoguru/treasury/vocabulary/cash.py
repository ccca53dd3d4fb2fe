"""Notes, coins and counts of cash."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sokoguru.foundation.label import Label
from sokoguru.foundation.money import Rupiah


@dataclass(frozen=True, slots=True, kw_only=True)
class Denomination:
    """A note or a coin: `key` names it in forms and tables, `worth` in rupiah."""

    key: str
    worth: Rupiah
    label: str


def _pieces(kind: str, word: str, worths: tuple[int, ...]) -> tuple[Denomination, ...]:
    return tuple(
        Denomination(key=f"{kind}_{worth}", worth=Rupiah(worth), label=word) for worth in worths
    )


NOTES = _pieces(
    "kertas",
    Label("Uang kertas"),
    (100_000, 75_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000),
)
COINS = _pieces("logam", Label("Uang logam"), (1_000, 500, 200, 100))
DENOMINATIONS = NOTES + COINS


@dataclass(frozen=True, slots=True, kw_only=True)
class CashCountFact:
    """What was counted of the cash and what the books said; amounts in rupiah."""

    id: UUID
    code: str
    on: date
    pieces: Mapping[str, int]
    counted: Rupiah
    expected: Rupiah
    explanation: str
    witness: str
    counted_by: str
    counted_at: datetime
    entry_id: UUID | None

    @property
    def difference(self) -> Rupiah:
        """Counted less expected: below nought is money missing."""
        return self.counted - self.expected

    @property
    def is_settled(self) -> bool:
        """Whether there was no difference, or it was explained and posted."""
        return not self.difference or self.entry_id is not None
