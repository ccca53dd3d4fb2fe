"""What comes back of a sale."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.trade.calculations.costing import cost_of_return
from sokoguru.trade.calculations.journals import Deal, return_transfers
from sokoguru.trade.calculations.refusals import ReturnAboveSale, SaleIsUnknown
from sokoguru.trade.operations.record import Act, first_receipt, record, trading_unit
from sokoguru.trade.queries.documents import document, returned_of
from sokoguru.trade.vocabulary import DocumentKind, Payment, TradeDocument, TradeReceipt


def record_sale_return(
    *,
    cooperative_id: int,
    sale_id: UUID,
    amount: Rupiah,
    on: date,
    key: str,
    memo: str,
    by: Actor,
    payment: Payment | None = None,
) -> TradeReceipt:
    """Take back part of a sale (J20): its cost comes back in proportion, to the last rupiah.

    Paid back as the sale was paid, unless `payment` says otherwise. Refuses an unknown or reversed
    sale and more than its rest (`ReturnAboveSale`).
    """
    with transaction.atomic():
        hold(cooperative_id=cooperative_id, what=f"sale:{sale_id}")
        sale = document(cooperative_id=cooperative_id, document_id=sale_id)
        if sale is None or sale.kind is not DocumentKind.SALE or sale.is_reversed:
            raise SaleIsUnknown
        paid = payment or sale.payment or Payment.CASH
        act = Act(
            kind=DocumentKind.SALE_RETURN,
            on=on,
            key=key,
            amount=amount,
            memo=memo,
            unit=sale.unit or "",
            member_id=sale.member_id,
            partner=sale.partner,
            payment=paid,
            settles=sale_id,
        )
        if known := first_receipt(cooperative_id=cooperative_id, act=act):
            return known
        deal = _deal(cooperative_id, sale=sale, act=act)
        moved = return_transfers(deal)
        return record(
            cooperative_id=cooperative_id, act=act, transfers=moved, by=by, cost=deal.cost
        )


def _deal(cooperative_id: int, *, sale: TradeDocument, act: Act) -> Deal:
    """What comes back with its part of the cost; never more than is left of the sale."""
    before = returned_of(cooperative_id=cooperative_id, sale_id=sale.id)
    if act.amount > sale.amount - before:
        raise ReturnAboveSale(amount=act.amount, rest=sale.amount - before)
    return Deal(
        unit=act.unit,
        unit_kind=trading_unit(cooperative_id=cooperative_id, code=act.unit).kind,
        member_id=sale.member_id,
        amount=act.amount,
        cost=cost_of_return(
            sale_amount=sale.amount,
            sale_cost=sale.cost,
            returned_before=before,
            amount=act.amount,
        ),
        payment=act.payment or Payment.CASH,
    )
