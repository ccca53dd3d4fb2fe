"""Debts to suppliers and of buyers who are no members, as an older book hands them over."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sokoguru.counter.vocabulary import GeneralRow
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, TransferDraft
from sokoguru.trade.vocabulary import DocumentKind

BUYERS_OWE, SUPPLIERS_ARE_OWED = "1212", "2201"
DEBT_ACCOUNTS = (BUYERS_OWE, SUPPLIERS_ARE_OWED)
NAMELESS = "Saldo awal"
# Each debt has an entry of its own, which meets the rest of the book here (antar unit).
BETWEEN = "1901"


@dataclass(frozen=True)
class Debt:
    """One debt and the entry that takes it over."""

    kind: DocumentKind
    partner: str
    amount: Rupiah
    draft: EntryDraft


def debts_of(general: Sequence[GeneralRow], *, on: date, source: str) -> tuple[Debt, ...]:
    """The debts among the balances, in their order; a supplier paid in advance owes us no goods."""
    return tuple(_debt(row, place, on, source) for place, row in enumerate(_debt_rows(general)))


def rest_of_book(general: Sequence[GeneralRow]) -> list[GeneralRow]:
    """The balances without the debts, which stand there as one sum between the entries."""
    debts = list(_debt_rows(general))
    rest = [row for row in general if row not in debts]
    lent = Rupiah.total(row.debit - row.credit for row in debts)
    if not lent:
        return rest
    known = [row for row in rest if row.code == BETWEEN]
    net = lent + Rupiah.total(row.debit - row.credit for row in known)
    kept = [row for row in rest if row.code != BETWEEN]
    if net:
        debit, credit = max(Rupiah(0), net), max(Rupiah(0), -net)
        kept.append(GeneralRow(row=0, code=BETWEEN, debit=debit, credit=credit))
    return kept


def _debt_rows(general: Sequence[GeneralRow]) -> Iterator[GeneralRow]:
    for row in general:
        if (row.code == BUYERS_OWE and row.debit) or (
            row.code == SUPPLIERS_ARE_OWED and row.credit
        ):
            yield row


def _debt(row: GeneralRow, place: int, on: date, source: str) -> Debt:
    is_lent = row.code == BUYERS_OWE
    partner = row.name or NAMELESS
    amount = row.debit if is_lent else row.credit
    debit, credit = (row.code, BETWEEN) if is_lent else (BETWEEN, row.code)
    draft = EntryDraft(
        kind=EntryKind.OPENING,
        on=on,
        key=f"{source}:{row.code}:{place}",
        memo=f"Saldo awal {partner}" if row.name else f"Saldo awal {row.code}",
        transfers=(TransferDraft(debit, credit, amount, party=row.party),),
    )
    kind = DocumentKind.OPENING_RECEIVABLE if is_lent else DocumentKind.OPENING_PAYABLE
    return Debt(kind, partner, amount, draft)
