"""Sales of a unit, to members and to others."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger.vocabulary import Party
from sokoguru.trade.calculations.costing import cost_by_margin
from sokoguru.trade.calculations.journals import Deal, sale_transfers
from sokoguru.trade.calculations.partners import partner_key
from sokoguru.trade.calculations.refusals import (
    BuyerIsNotTheMember,
    BuyerIsUnknown,
    CostIsNegative,
    CostNeeded,
)
from sokoguru.trade.operations.record import (
    Act,
    first_receipt,
    record,
    refuse_strangers,
    trading_unit,
)
from sokoguru.trade.queries.margins import margin_on
from sokoguru.trade.vocabulary import DocumentKind, Payment, TradeReceipt


def record_sale(
    *,
    cooperative_id: int,
    unit: str,
    member_id: UUID | None,
    buyer_name: str,
    amount: Rupiah,
    cost: Rupiah | None,
    payment: Payment,
    on: date,
    key: str,
    memo: str,
    by: Actor,
) -> TradeReceipt:
    """Sell goods or services: revenue and cost on the side of the buyer (J17 to J19).

    Without a `cost` the unit's margin for such a buyer tells it. `buyer_name` may repeat the
    member's own name; any other person, a spouse too, is no member (S3-096,
    `BuyerIsNotTheMember`). Refuses an unknown unit or buyer, who is no active member, amounts
    below zero, and what the ledger refuses.
    """
    party = Party.NONMEMBER if member_id is None else Party.MEMBER
    cost = _cost(cooperative_id, unit=unit, party=party, amount=amount, said=cost, on=on)
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
    _refuse_buyer(cooperative_id, member_id=member_id, buyer_name=buyer_name, on=on)
    kind = trading_unit(cooperative_id=cooperative_id, code=unit).kind
    deal = Deal(
        unit=unit, unit_kind=kind, member_id=member_id, amount=amount, cost=cost, payment=payment
    )
    return record(cooperative_id=cooperative_id, act=act, transfers=sale_transfers(deal), by=by)


def _cost(
    cooperative_id: int,
    *,
    unit: str,
    party: Party,
    amount: Rupiah,
    said: Rupiah | None,
    on: date,
) -> Rupiah:
    if said is not None or amount <= 0:
        return said or ZERO
    margin_bps = margin_on(cooperative_id=cooperative_id, unit=unit, party=party, on=on)
    if margin_bps is None:
        raise CostNeeded(unit=unit)
    return cost_by_margin(amount, margin_bps=margin_bps)


def _refuse_buyer(
    cooperative_id: int, *, member_id: UUID | None, buyer_name: str, on: date
) -> None:
    named = partner_key(buyer_name)
    if member_id is None:
        if not named:
            raise BuyerIsUnknown
        return
    member = refuse_strangers(cooperative_id=cooperative_id, member_id=member_id, on=on)
    if named and named != partner_key(member.name):
        raise BuyerIsNotTheMember(buyer=buyer_name.strip(), name=member.name)
