"""Receiving what buyers on credit owe."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.members.queries import member as find_member
from sokoguru.trade.calculations.journals import collection_transfers
from sokoguru.trade.calculations.refusals import CollectionAboveDebt, SaleIsUnknown
from sokoguru.trade.operations.record import Act, first_receipt, record
from sokoguru.trade.queries.debts import rest_of_sale
from sokoguru.trade.queries.documents import document
from sokoguru.trade.vocabulary import DocumentKind, MoneyAccount, TradeReceipt


def receive_payment_of_receivable(
    *,
    cooperative_id: int,
    amount: Rupiah,
    money: MoneyAccount,
    on: date,
    key: str,
    by: Actor,
    member_id: UUID | None = None,
    sale_id: UUID | None = None,
    memo: str = "",
) -> TradeReceipt:
    """Receive money from a member who owes, or for one sale on credit to somebody else (J21).

    Never more than is owed (`CollectionAboveDebt`). Others have no sub-account, so their payment
    names the sale; without one it is refused with `SaleIsUnknown`. Refuses a member who is not in
    the register (`NoSuchMember`).
    """
    act = Act(
        kind=DocumentKind.COLLECTION,
        on=on,
        key=key,
        amount=amount,
        memo=memo,
        member_id=member_id,
        account=money.value,
        settles=sale_id,
    )
    moved = collection_transfers(member_id=member_id, amount=amount, money=money, unit=None)
    try:
        with transaction.atomic():
            if sale_id is not None:
                hold(cooperative_id=cooperative_id, what=f"sale:{sale_id}")
            if known := first_receipt(cooperative_id=cooperative_id, act=act):
                return known
            if member_id is None:
                _refuse_above_rest(cooperative_id, sale_id, amount)
            else:
                find_member(cooperative_id=cooperative_id, member_id=member_id)
            return record(cooperative_id=cooperative_id, act=act, transfers=moved, by=by)
    except ledger.BalanceTooLow as short:
        raise CollectionAboveDebt(amount=amount, rest=short.facts["balance"]) from short


def _refuse_above_rest(cooperative_id: int, sale_id: UUID | None, amount: Rupiah) -> None:
    if sale_id is None:
        raise SaleIsUnknown
    sale = document(cooperative_id=cooperative_id, document_id=sale_id)
    if sale is None or sale.is_reversed or sale.member_id is not None:
        raise SaleIsUnknown
    rest = rest_of_sale(cooperative_id=cooperative_id, sale=sale)
    if amount > rest:
        raise CollectionAboveDebt(amount=amount, rest=rest)
