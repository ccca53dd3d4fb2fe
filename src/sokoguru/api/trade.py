"""Trade: sales, purchases and expenses."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Router, Schema

from sokoguru.api.doors import Key, opened
from sokoguru.api.problems import REFUSALS
from sokoguru.api.shapes import (
    Amount,
    AmountOrZero,
    Code,
    Day,
    ReceiptOut,
    RequestKey,
    ShortText,
    Text,
    mark,
    source_key,
)
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Duty
from sokoguru.trade.operations import pay_expense, record_purchase, record_sale
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


@router.post("/k/{slug}/trade/sales", auth=Key(Duty.SELL), response={200: ReceiptOut, **REFUSALS})
def sale(
    request: HttpRequest, response: HttpResponse, slug: str, key: RequestKey, asked: SaleIn
) -> ReceiptOut:
    """Record a sale. Duty: `jual`."""
    with opened(request, slug) as door:
        receipt = record_sale(
            cooperative_id=door.cooperative_id,
            unit=asked.unit,
            member_id=asked.member_id,
            buyer_name=asked.buyer_name,
            amount=Rupiah(asked.amount),
            cost=None if asked.cost is None else Rupiah(asked.cost),
            payment=asked.payment,
            on=asked.on or door.today,
            key=source_key("sale", key),
            memo=asked.memo,
            by=door.actor,
        )
        mark(response, is_repeat=receipt.entry.is_repeat)
        return ReceiptOut.model_validate(receipt, from_attributes=True)


@router.post(
    "/k/{slug}/trade/purchases", auth=Key(Duty.PAY_MONEY), response={200: ReceiptOut, **REFUSALS}
)
def purchase(
    request: HttpRequest, response: HttpResponse, slug: str, key: RequestKey, asked: PurchaseIn
) -> ReceiptOut:
    """Record a purchase of goods. Duty: `bayar_uang`."""
    with opened(request, slug) as door:
        receipt = record_purchase(
            cooperative_id=door.cooperative_id,
            unit=asked.unit,
            supplier=asked.supplier,
            amount=Rupiah(asked.amount),
            payment=asked.payment,
            on=asked.on or door.today,
            key=source_key("purchase", key),
            memo=asked.memo,
            by=door.actor,
        )
        mark(response, is_repeat=receipt.entry.is_repeat)
        return ReceiptOut.model_validate(receipt, from_attributes=True)


@router.post(
    "/k/{slug}/trade/expenses", auth=Key(Duty.PAY_MONEY), response={200: ReceiptOut, **REFUSALS}
)
def expense(
    request: HttpRequest, response: HttpResponse, slug: str, key: RequestKey, asked: ExpenseIn
) -> ReceiptOut:
    """Pay a cost. Duty: `bayar_uang`."""
    with opened(request, slug) as door:
        receipt = pay_expense(
            cooperative_id=door.cooperative_id,
            code=asked.code,
            amount=Rupiah(asked.amount),
            unit=asked.unit,
            money=asked.money,
            payee=asked.payee,
            on=asked.on or door.today,
            key=source_key("expense", key),
            memo=asked.memo,
            by=door.actor,
        )
        mark(response, is_repeat=receipt.entry.is_repeat)
        return ReceiptOut.model_validate(receipt, from_attributes=True)
