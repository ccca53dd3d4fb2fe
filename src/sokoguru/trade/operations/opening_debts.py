"""Debts of an older book, kept as papers so that they are settled like every other one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sokoguru.ledger.vocabulary import Party
from sokoguru.trade.calculations.request import fingerprint
from sokoguru.trade.models import Document
from sokoguru.trade.vocabulary import DocumentKind, OpeningDebt, Payment


def keep_opening_debts(*, cooperative_id: int, debts: Sequence[OpeningDebt], on: date) -> None:
    """Write a paper for each debt whose opening balance was posted `on` a day; no money moves.

    A buyer's debt is then collected by its paper, a supplier's is paid under his name.
    """
    Document.objects.bulk_create(
        Document(
            cooperative_id=cooperative_id,
            entry_id=debt.entry.id,
            source_key=f"opening:{debt.entry.id}",
            request=fingerprint(kind=debt.kind, partner=debt.partner, amount=debt.amount),
            number=debt.entry.reference,
            kind=debt.kind.value,
            booked_on=on,
            amount=debt.amount,
            party=_party(debt.kind),
            partner=debt.partner,
            payment=Payment.CREDIT.value,
            memo="Saldo awal",
        )
        for debt in debts
    )


def _party(kind: DocumentKind) -> str:
    return Party.NONMEMBER.value if kind is DocumentKind.OPENING_RECEIVABLE else ""
