"""Goods of members sold on their behalf (titip jual), and their payment."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema

from sokoguru.api.doors import ApiDoor, Key, opened
from sokoguru.api.once import once
from sokoguru.api.problems import REFUSALS
from sokoguru.api.shapes import Amount, AmountOrZero, Code, Day, Text
from sokoguru.api.trade_receipts import TradeReceiptOut, told
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Duty
from sokoguru.trade.operations import pay_out_consignment, record_consigned_sale
from sokoguru.trade.queries import consignments
from sokoguru.trade.vocabulary import MoneyAccount

router = Router(tags=["trade"])


class ConsignedIn(Schema):
    """A member's goods sold for `gross`; `fee` is what the co-operative keeps of it."""

    unit: Code
    member_id: UUID
    gross: Amount
    fee: AmountOrZero
    money: MoneyAccount
    memo: Text = ""
    on: Day | None = None


class PayoutIn(Schema):
    """Money for a member whose goods were sold."""

    unit: Code
    member_id: UUID
    amount: Amount
    money: MoneyAccount
    memo: Text = ""
    on: Day | None = None


class OwedOut(Schema):
    """A member who is owed for goods sold on his behalf, in whole rupiah."""

    member_id: UUID
    number: str
    name: str
    owed: int


@router.get(
    "/k/{slug}/trade/consignments",
    auth=Key(Duty.READ_BOOKS),
    response={200: list[OwedOut], **REFUSALS},
)
def list_consignments(request: HttpRequest, slug: str, on: Day | None = None) -> list[OwedOut]:
    """Who is owed for goods sold by the end of a day. Duty: `lihat_buku`."""
    with opened(request, slug) as door:
        found = consignments(cooperative_id=door.cooperative_id, on=on or door.today)
        return [OwedOut.model_validate(each, from_attributes=True) for each in found]


@router.post(
    "/k/{slug}/trade/consignments",
    auth=Key(Duty.SELL),
    response={200: TradeReceiptOut, **REFUSALS},
)
@once
def sell_consigned(door: ApiDoor, asked: ConsignedIn) -> TradeReceiptOut:
    """Sell a member's goods on his behalf. Duty: `jual`."""
    receipt = record_consigned_sale(
        cooperative_id=door.cooperative_id,
        unit=asked.unit,
        member_id=asked.member_id,
        gross=Rupiah(asked.gross),
        fee=Rupiah(asked.fee),
        money=asked.money,
        on=door.day(asked.on),
        key=door.source_key,
        memo=asked.memo,
        by=door.actor,
    )
    return told(receipt)


@router.post(
    "/k/{slug}/trade/consignment-payouts",
    auth=Key(Duty.PAY_MONEY),
    response={200: TradeReceiptOut, **REFUSALS},
)
@once
def pay_consigned(door: ApiDoor, asked: PayoutIn) -> TradeReceiptOut:
    """Pay a member for goods sold on his behalf. Duty: `bayar_uang`."""
    receipt = pay_out_consignment(
        cooperative_id=door.cooperative_id,
        unit=asked.unit,
        member_id=asked.member_id,
        amount=Rupiah(asked.amount),
        money=asked.money,
        on=door.day(asked.on),
        key=door.source_key,
        memo=asked.memo,
        by=door.actor,
    )
    return told(receipt)
