"""What the co-op works with, by source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sokoguru.foundation.money import Rupiah


@dataclass(frozen=True, kw_only=True)
class CapitalLine:
    """One source of capital, its amount, and the accounts that it is the sum of."""

    key: str
    label: str
    amount: Rupiah
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class CapitalStructure:
    """Own capital and loan capital (UU 25/1992 Pasal 41); `beside` stands outside both.

    `shares` are simpanan pokok and wajib where the articles show them as liability; they stand in
    `own` otherwise.
    """

    on: date
    own: tuple[CapitalLine, ...]
    loan: tuple[CapitalLine, ...]
    beside: tuple[CapitalLine, ...]
    shares: tuple[CapitalLine, ...] = ()

    @property
    def own_total(self) -> Rupiah:
        """Modal sendiri, as it is shown."""
        return Rupiah.total(line.amount for line in self.own)

    @property
    def loan_total(self) -> Rupiah:
        """Modal pinjaman."""
        return Rupiah.total(line.amount for line in self.loan)

    @property
    def shares_total(self) -> Rupiah:
        """Member shares that are shown as liability."""
        return Rupiah.total(line.amount for line in self.shares)

    @property
    def total(self) -> Rupiah:
        """Own and loan capital together, member shares wherever they are shown."""
        return self.own_total + self.shares_total + self.loan_total


@dataclass(frozen=True, kw_only=True)
class LossNotice:
    """A loss above half of own capital, which has to be announced to the public."""

    on: date
    loss: Rupiah
    capital: Rupiah
    half: Rupiah
