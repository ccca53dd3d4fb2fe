"""Flows, formats and the accounts of the chart that are cash or bank."""

from __future__ import annotations

from enum import StrEnum

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import Side

BANK_CODES = ("1102", "1103", "1109")
CASH_CODES = ("1101",)
CASH_SHORT = "7109"
CASH_OVER = "4909"
BANK_INTEREST = "4901"
BANK_CHARGES = "7101"


class Flow(StrEnum):
    """Whether money came in or went out. A bank's credit is the co-operative's debit."""

    IN = "masuk"
    OUT = "keluar"

    @property
    def side(self) -> Side:
        """The side of the co-operative's own account."""
        return Side.DEBIT if self is Flow.IN else Side.CREDIT

    def signed(self, amount: Rupiah) -> Rupiah:
        """The amount as it changes the balance."""
        return amount if self is Flow.IN else -amount


class StatementFormat(StrEnum):
    """How a bank hands its statement over."""

    TABLE = "tabel"
    MT940 = "mt940"


class MatchKind(StrEnum):
    """How a match came about."""

    BY_HAND = "tangan"
    SUGGESTED = "usulan"
    POSTED = "dicatat"


class Origin(StrEnum):
    """Whose line it is: the bank's statement or the books."""

    BANK = "bank"
    BOOK = "buku"
