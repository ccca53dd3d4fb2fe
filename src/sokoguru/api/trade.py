"""Trade: sales and what comes back of them, purchases and expenses."""

from uuid import UUID

from ninja import Router, Schema

from sokoguru.api.doors import ApiDoor, Key
from sokoguru.api.once import once
from sokoguru.api.problems import REFUSALS
from sokoguru.api.shapes import Amount, AmountOrZero, Code, Day, ShortText, Text
from sokoguru.api.trade_receipts import TradeReceiptOut, told
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Duty
from sokoguru.trade.operations import (
    pay_expense,
    record_purchase,
    record_sale,
    record_sale_return,
)
from sokoguru.trade.vocabulary import MoneyAccount, Payment

router = Router(tags=["trade"])


class SaleIn(Schema):
    """A sale of a unit to a member, or to the buyer named; `cost` is the cost of the goods."""

    unit: Code
    member_id: UUID | None = None
    buyer_name: ShortText = ""
    amount: Amount
    cost: AmountOrZero | None = None
    payment: Payment
    memo: Text = ""
    on: Day | None = None


class ReturnIn(Schema):
    """Part of a sale that comes back; paid back as it was paid, unless `payment` says otherwise."""

    amount: Amount
    payment: Payment | None = None
    memo: Text = ""
    on: Day | None = None


class PurchaseIn(Schema):
    """Goods bought from a supplier for a unit."""

    unit: Code
    supplier: ShortText
    amount: Amount
    payment: Payment
    memo: Text = ""
    on: Day | None = None


class ExpenseIn(Schema):
    """A cost paid at once, on its account (`code`)."""

    code: Code
    unit: Code | None = None
    amount: Amount
    money: MoneyAccount
    payee: ShortText
    memo: Text = ""
    on: Day | None = None


@router.post(
    "/k/{slug}/trade/sales",
    auth=Key(Duty.SELL),
    response={200: TradeReceiptOut, **REFUSALS},
)
@once
def sale(door: ApiDoor, asked: SaleIn) -> TradeReceiptOut:
    """Record a sale. Duty: `jual`."""
    receipt = record_sale(
        cooperative_id=door.cooperative_id,
        unit=asked.unit,
        member_id=asked.member_id,
        buyer_name=asked.buyer_name,
        amount=Rupiah(asked.amount),
        cost=None if asked.cost is None else Rupiah(asked.cost),
        payment=asked.payment,
        on=door.day(asked.on),
        key=door.source_key,
        memo=asked.memo,
        by=door.actor,
    )
    return told(receipt)


@router.post(
    "/k/{slug}/trade/sales/{uuid:sale_id}/return",
    auth=Key(Duty.SELL),
    response={200: TradeReceiptOut, **REFUSALS},
)
@once
def take_back(door: ApiDoor, sale_id: UUID, asked: ReturnIn) -> TradeReceiptOut:
    """Take back part of a sale. Duty: `jual`."""
    receipt = record_sale_return(
        cooperative_id=door.cooperative_id,
        sale_id=sale_id,
        amount=Rupiah(asked.amount),
        payment=asked.payment,
        on=door.day(asked.on),
        key=door.source_key,
        memo=asked.memo,
        by=door.actor,
    )
    return told(receipt)


@router.post(
    "/k/{slug}/trade/purchases",
    auth=Key(Duty.PAY_MONEY),
    response={200: TradeReceiptOut, **REFUSALS},
)
@once
def purchase(door: ApiDoor, asked: PurchaseIn) -> TradeReceiptOut:
    """Record a purchase of goods. Duty: `bayar_uang`."""
    receipt = record_purchase(
        cooperative_id=door.cooperative_id,
        unit=asked.unit,
        supplier=asked.supplier,
        amount=Rupiah(asked.amount),
        payment=asked.payment,
        on=door.day(asked.on),
        key=door.source_key,
        memo=asked.memo,
        by=door.actor,
    )
    return told(receipt)


@router.post(
    "/k/{slug}/trade/expenses",
    auth=Key(Duty.PAY_MONEY),
    response={200: TradeReceiptOut, **REFUSALS},
)
@once
def expense(door: ApiDoor, asked: ExpenseIn) -> TradeReceiptOut:
    """Pay a cost. Duty: `bayar_uang`."""
    receipt = pay_expense(
        cooperative_id=door.cooperative_id,
        code=asked.code,
        amount=Rupiah(asked.amount),
        unit=asked.unit,
        money=asked.money,
        payee=asked.payee,
        on=door.day(asked.on),
        key=door.source_key,
        memo=asked.memo,
        by=door.actor,
    )
    return told(receipt)
