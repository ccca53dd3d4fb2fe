"""The settling of what buyers owe and suppliers are owed."""

from datetime import date
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema

from sokoguru.api.doors import ApiDoor, Key, opened
from sokoguru.api.once import once
from sokoguru.api.problems import REFUSALS
from sokoguru.api.shapes import Amount, Day, ShortText, Text
from sokoguru.api.trade_receipts import TradeReceiptOut, told
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Duty
from sokoguru.trade.operations import pay_supplier, receive_payment_of_receivable
from sokoguru.trade.queries import open_sales, payables, receivables
from sokoguru.trade.vocabulary import MoneyAccount, OpenDocument

router = Router(tags=["trade"])


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
        on=door.day(asked.on),
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
        on=door.day(asked.on),
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
