"""Who owes the co-op, and whom it owes, for goods and services."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger.queries import member_balances_on
from sokoguru.ledger.vocabulary import Party
from sokoguru.members.queries import names
from sokoguru.trade.calculations.journals import CONSIGNMENT_PAYABLE, MEMBER_RECEIVABLE
from sokoguru.trade.calculations.partners import partner_key
from sokoguru.trade.models import Document
from sokoguru.trade.queries.documents import facts
from sokoguru.trade.vocabulary import (
    DocumentKind,
    MemberDebt,
    OpenDocument,
    Payment,
    TradeDocument,
)

_LENT = (DocumentKind.SALE.value, DocumentKind.OPENING_RECEIVABLE.value)
_BORROWED = (DocumentKind.PURCHASE.value, DocumentKind.OPENING_PAYABLE.value)


def receivables(*, cooperative_id: int, on: date) -> tuple[MemberDebt, ...]:
    """What members owe at the end of a day, the largest first."""
    return _member_debts(cooperative_id, MEMBER_RECEIVABLE, on)


def consignments(*, cooperative_id: int, on: date) -> tuple[MemberDebt, ...]:
    """What members are owed for their goods sold by the end of a day, the largest first."""
    return _member_debts(cooperative_id, CONSIGNMENT_PAYABLE, on)


def open_sales(*, cooperative_id: int) -> tuple[OpenDocument, ...]:
    """Sales on credit to others than members that are not settled, the oldest first.

    What an older book says they owe stands among them.
    """
    rows = Document.objects.of(cooperative_id).filter(
        kind__in=_LENT, payment=Payment.CREDIT.value, party=Party.NONMEMBER.value
    )
    sales = facts(cooperative_id, rows.order_by("booked_on", "id"))
    settled = _settled(cooperative_id, sales)
    rests = (
        OpenDocument(document=sale, rest=sale.amount - settled[sale.id])
        for sale in sales
        if not sale.is_reversed
    )
    return tuple(open_one for open_one in rests if open_one.rest > 0)


def rest_of_sale(*, cooperative_id: int, sale: TradeDocument) -> Rupiah:
    """What is still owed of a sale on credit: less what came back unpaid and what was paid."""
    if sale.payment is not Payment.CREDIT or sale.is_reversed:
        return ZERO
    return sale.amount - _settled(cooperative_id, [sale])[sale.id]


def payables(*, cooperative_id: int) -> Mapping[str, Rupiah]:
    """What each supplier is owed, by name; who is owed nothing is left out."""
    return _owed_to_suppliers(cooperative_id)


def owed_to_supplier(*, cooperative_id: int, supplier: str) -> Rupiah:
    """What one supplier is owed; capitals and spaces in his name do not matter."""
    wanted = partner_key(supplier)
    owed = _owed_to_suppliers(cooperative_id)
    return Rupiah.total(rest for name, rest in owed.items() if partner_key(name) == wanted)


def _member_debts(cooperative_id: int, code: str, on: date) -> tuple[MemberDebt, ...]:
    kept = member_balances_on(cooperative_id=cooperative_id, codes=[code], on=on)
    owed = {member: found[code] for member, found in kept.items() if found.get(code)}
    people = names(cooperative_id=cooperative_id, ids=owed)
    debts = [
        MemberDebt(
            member_id=member, number=people[member].number, name=people[member].name, owed=rest
        )
        for member, rest in owed.items()
    ]
    return tuple(sorted(debts, key=lambda debt: (-debt.owed, debt.number)))


def _settled(cooperative_id: int, sales: Iterable[TradeDocument]) -> Mapping[object, Rupiah]:
    """What returns on credit and collections took off each sale."""
    rows = Document.objects.of(cooperative_id).filter(settles_id__in=[sale.id for sale in sales])
    settled: dict[object, Rupiah] = defaultdict(Rupiah)
    for each in facts(cooperative_id, rows):
        is_refund = each.kind is DocumentKind.SALE_RETURN and each.payment is not Payment.CREDIT
        if not each.is_reversed and not is_refund:
            settled[each.settles] += each.amount
    return settled


def _owed_to_suppliers(cooperative_id: int) -> dict[str, Rupiah]:
    bought = Document.objects.of(cooperative_id).filter(
        kind__in=_BORROWED, payment=Payment.CREDIT.value
    )
    paid = Document.objects.of(cooperative_id).filter(kind=DocumentKind.SUPPLIER_PAYMENT.value)
    shown: dict[str, str] = {}
    owed: dict[str, Rupiah] = defaultdict(Rupiah)
    for each in facts(cooperative_id, (bought | paid).order_by("booked_on", "id")):
        key = partner_key(each.partner)
        shown.setdefault(key, each.partner)
        if not each.is_reversed:
            is_payment = each.kind is DocumentKind.SUPPLIER_PAYMENT
            owed[key] += -each.amount if is_payment else each.amount
    return {shown[key]: rest for key, rest in sorted(owed.items()) if rest}
