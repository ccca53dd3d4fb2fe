"""What leaves the books with an asset, and what the sale of it brings or costs."""

from __future__ import annotations

from dataclasses import dataclass

from sokoguru.assets.vocabulary import DEPRECIATION_EXPENSE, DISPOSAL_RESULT, AssetKind
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import TransferDraft


@dataclass(frozen=True, kw_only=True, slots=True)
class Leaving:
    """Cost and accumulated depreciation of what leaves, and what is caught up before (rupiah)."""

    cost: Rupiah
    accumulated: Rupiah
    proceeds: Rupiah
    caught_up: Rupiah

    @property
    def book_value(self) -> Rupiah:
        return self.cost - self.accumulated


def part_of(amount: Rupiah, quantity: int, of: int) -> Rupiah:
    """What `quantity` of so many equal pieces carry; all of them carry everything."""
    return Rupiah(int(amount) * quantity // of)


def disposal_transfers(
    leaving: Leaving, *, kind: AssetKind, money: str, unit: str | None
) -> tuple[TransferDraft, ...]:
    """Cost and accumulated depreciation leave; the rest is money, loss or gain (7102)."""
    paid_book = min(leaving.proceeds, leaving.book_value)
    amounts = (
        (DEPRECIATION_EXPENSE, kind.accumulated_account, leaving.caught_up),
        (kind.accumulated_account, kind.account, leaving.accumulated),
        (money, kind.account, paid_book),
        (DISPOSAL_RESULT, kind.account, leaving.book_value - paid_book),
        (money, DISPOSAL_RESULT, leaving.proceeds - paid_book),
    )
    return tuple(
        TransferDraft(debit=debit, credit=credit, amount=amount, unit=unit)
        for debit, credit, amount in amounts
        if amount > 0
    )


def move_transfers(
    *, kind: AssetKind, cost: Rupiah, accumulated: Rupiah, from_unit: str, to_unit: str
) -> tuple[TransferDraft, ...]:
    """An asset leaves one unit's books for another's, through 1901 on both sides."""
    between, old, new = "1901", from_unit or None, to_unit or None
    book, gone = kind.account, kind.accumulated_account
    moved = (
        (between, book, cost, old),
        (book, between, cost, new),
        (gone, between, accumulated, old),
        (between, gone, accumulated, new),
    )
    return tuple(
        TransferDraft(debit=debit, credit=credit, amount=amount, unit=unit)
        for debit, credit, amount, unit in moved
        if amount > 0
    )
