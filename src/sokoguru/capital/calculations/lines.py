"""The lines of a journal as the acts of capital write them."""

from uuid import UUID

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import JournalLine, Side


def debit(code: str, amount: Rupiah, *, unit: str = "") -> JournalLine:
    """A line on the debit side."""
    return JournalLine(Side.DEBIT, code, amount, unit=unit or None)


def credit(code: str, amount: Rupiah, *, member: UUID | None = None) -> JournalLine:
    """A line on the credit side."""
    return JournalLine(Side.CREDIT, code, amount, member=member)
