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
    """Own capital and loan capital (UU 25/1992 Pasal 41); `beside` stands outside both."""

    on: date
    own: tuple[CapitalLine, ...]
    loan: tuple[CapitalLine, ...]
    beside: tuple[CapitalLine, ...]

    @property
    def own_total(self) -> Rupiah:
        """Modal sendiri."""
        return Rupiah.total(line.amount for line in self.own)

    @property
    def loan_total(self) -> Rupiah:
        """Modal pinjaman."""
        return Rupiah.total(line.amount for line in self.loan)

    @property
    def total(self) -> Rupiah:
        """Own and loan capital together."""
        return self.own_total + self.loan_total


@dataclass(frozen=True, kw_only=True)
class LossNotice:
    """A loss above half of own capital, which has to be announced to the public."""

    on: date
    loss: Rupiah
    capital: Rupiah
    half: Rupiah
