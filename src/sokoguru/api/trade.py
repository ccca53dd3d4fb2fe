"""Trade: sales, purchases, expenses, and the settling of what is owed."""

from datetime import date
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema

from sokoguru.api.doors import ApiDoor, Key, opened
from sokoguru.api.once import once
from sokoguru.api.problems import REFUSALS
from sokoguru.api.shapes import (
    Amount,
    AmountOrZero,
    Code,
    Day,
    ReceiptOut,
    ShortText,
    Text,
)
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Duty
from sokoguru.trade.operations import (
    pay_expense,
    pay_supplier,
    receive_payment_of_receivable,
    record_purchase,
    record_sale,
)
from sokoguru.trade.queries import open_sales, payables, receivables
from sokoguru.trade.vocabulary import MoneyAccount, OpenDocument, Payment, TradeReceipt

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


class CollectionIn(Schema):
    """Money from a member who owes, or for one sale on credit (`sale_id`) to somebody else."""

    member_id: UUID | None = None
    sale_id: UUID | None = None
    amount: Amount
    money: MoneyAccount
    memo: Text = ""
    on: Day | None = None


class SupplierPaymentIn(Schema):
    """Money for a supplier who is owed."""

    supplier: ShortText
    amount: Amount
    money: MoneyAccount
    memo: Text = ""
    on: Day | None = None


class TradeReceiptOut(ReceiptOut):
    """A receipt of trade; `document_id` is how a payment names the sale it is for."""

    document_id: UUID


class DebtorOut(Schema):
    """A member who owes for goods, in whole rupiah."""

    member_id: UUID
    number: str
    name: str
    owed: int


class OpenSaleOut(Schema):
    """A sale on credit to somebody else than a member, and what is still owed of it."""

    sale_id: UUID
    number: str
    on: date
    buyer: str
    amount: int
    rest: int


class ReceivablesOut(Schema):
    """Who owes the co-operative for goods."""

    members: list[DebtorOut]
    sales: list[OpenSaleOut]


class CreditorOut(Schema):
    """A supplier who is owed, in whole rupiah."""

    supplier: str
    owed: int


def told(receipt: TradeReceipt) -> TradeReceiptOut:
    """A receipt as the API tells it."""
    plain = ReceiptOut.model_validate(receipt, from_attributes=True)
    return TradeReceiptOut(**plain.model_dump(), document_id=receipt.document.id)


def open_sale(found: OpenDocument) -> OpenSaleOut:
    """A sale that is not settled, as the API tells it."""
    sale = found.document
    return OpenSaleOut(
        sale_id=sale.id,
        number=sale.number,
        on=sale.on,
        buyer=sale.partner,
        amount=sale.amount,
        rest=found.rest,
    )


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
        on=asked.on or door.today,
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
        on=asked.on or door.today,
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
        on=asked.on or door.today,
        key=door.source_key,
        memo=asked.memo,
        by=door.actor,
    )
    return told(receipt)


@router.post(
    "/k/{slug}/trade/collections",
    auth=Key(Duty.RECEIVE_MONEY),
    response={200: TradeReceiptOut, **REFUSALS},
)
@once
def collect(door: ApiDoor, asked: CollectionIn) -> TradeReceiptOut:
    """Receive what a buyer on credit owes. Duty: `terima_uang`."""
    receipt = receive_payment_of_receivable(
        cooperative_id=door.cooperative_id,
        member_id=asked.member_id,
        sale_id=asked.sale_id,
        amount=Rupiah(asked.amount),
        money=asked.money,
        on=asked.on or door.today,
        key=door.source_key,
        memo=asked.memo,
        by=door.actor,
    )
    return told(receipt)


@router.post(
    "/k/{slug}/trade/supplier-payments",
    auth=Key(Duty.PAY_MONEY),
    response={200: TradeReceiptOut, **REFUSALS},
)
@once
def settle_supplier(door: ApiDoor, asked: SupplierPaymentIn) -> TradeReceiptOut:
    """Pay a supplier what is owed to him. Duty: `bayar_uang`."""
    receipt = pay_supplier(
        cooperative_id=door.cooperative_id,
        supplier=asked.supplier,
        amount=Rupiah(asked.amount),
        money=asked.money,
        on=asked.on or door.today,
        key=door.source_key,
        memo=asked.memo,
        by=door.actor,
    )
    return told(receipt)


@router.get(
    "/k/{slug}/trade/receivables",
    auth=Key(Duty.READ_BOOKS),
    response={200: ReceivablesOut, **REFUSALS},
)
def list_receivables(request: HttpRequest, slug: str, on: Day | None = None) -> ReceivablesOut:
    """What members owe on a day, and the sales to others not settled yet. Duty: `lihat_buku`."""
    with opened(request, slug) as door:
        its = door.cooperative_id
        return ReceivablesOut(
            members=[
                DebtorOut.model_validate(each, from_attributes=True)
                for each in receivables(cooperative_id=its, on=on or door.today)
            ],
            sales=[open_sale(each) for each in open_sales(cooperative_id=its)],
        )


@router.get(
    "/k/{slug}/trade/payables",
    auth=Key(Duty.READ_BOOKS),
    response={200: list[CreditorOut], **REFUSALS},
)
def list_payables(request: HttpRequest, slug: str) -> list[CreditorOut]:
    """What each supplier is owed. Duty: `lihat_buku`."""
    with opened(request, slug) as door:
        owed = payables(cooperative_id=door.cooperative_id)
        return [CreditorOut(supplier=name, owed=rest) for name, rest in owed.items()]
