"""Sales of a unit, to members and to others."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.trade.calculations.journals import Deal, sale_transfers
from sokoguru.trade.calculations.refusals import BuyerIsUnknown, CostIsNegative
from sokoguru.trade.operations.record import (
    Act,
    first_receipt,
    record,
    refuse_strangers,
    trading_unit,
)
from sokoguru.trade.vocabulary import DocumentKind, Payment, TradeReceipt


def record_sale(
    *,
    cooperative_id: int,
    unit: str,
    member_id: UUID | None,
    buyer_name: str,
    amount: Rupiah,
    cost: Rupiah,
    payment: Payment,
    on: date,
    key: str,
    memo: str,
    by: Actor,
) -> TradeReceipt:
    """Sell goods or services: revenue and cost on the side of the buyer (J17 to J19).

    A sale on credit owes nothing of its cost; the buyer owes `amount`. Business of a member's
    family is not his own (S3-096). Refuses an unknown unit or buyer, who is no active member,
    amounts below zero, and what the ledger refuses.
    """
    act = Act(
        kind=DocumentKind.SALE,
        on=on,
        key=key,
        amount=amount,
        memo=memo,
        cost=cost,
        unit=unit,
        member_id=member_id,
        partner=buyer_name,
        payment=payment,
    )
    if known := first_receipt(cooperative_id=cooperative_id, act=act):
        return known
    if cost < 0:
        raise CostIsNegative(cost=cost)
    if member_id is None and not buyer_name.strip():
        raise BuyerIsUnknown
    if member_id is not None:
        refuse_strangers(cooperative_id=cooperative_id, member_id=member_id)
    kind = trading_unit(cooperative_id=cooperative_id, code=unit).kind
    deal = Deal(
        unit=unit, unit_kind=kind, member_id=member_id, amount=amount, cost=cost, payment=payment
    )
    return record(cooperative_id=cooperative_id, act=act, transfers=sale_transfers(deal), by=by)
