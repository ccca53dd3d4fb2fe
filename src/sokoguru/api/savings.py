"""Savings: deposits, withdrawals, who is behind, and a member's passbook."""

from datetime import date
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema

from sokoguru.api.doors import ApiDoor, Key, opened
from sokoguru.api.once import once
from sokoguru.api.problems import REFUSALS
from sokoguru.api.shapes import Amount, AmountOrZero, Day, ReceiptOut
from sokoguru.counter.operations import receive_together
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Duty
from sokoguru.savings.operations import pay_withdrawal, receive_deposit
from sokoguru.savings.queries import arrears, passbook
from sokoguru.savings.vocabulary import MoneyAccount, SavingsProduct

router = Router(tags=["savings"])


class SavingIn(Schema):
    """Money in or out of one of a member's savings, in whole rupiah."""

    member_id: UUID
    product: SavingsProduct
    amount: Amount
    money: MoneyAccount
    on: Day | None = None


class TogetherIn(Schema):
    """Everything a member pays in one visit, in whole rupiah; at least one above zero."""

    member_id: UUID
    money: MoneyAccount
    pokok: AmountOrZero = 0
    wajib: AmountOrZero = 0
    sukarela: AmountOrZero = 0
    piutang: AmountOrZero = 0
    on: Day | None = None


class BehindOut(Schema):
    """A member who is behind with simpanan wajib, and by how much."""

    member_id: UUID
    number: str
    name: str
    months: list[str]
    amount: int


class PassbookOut(Schema):
    """A member's savings on a day, in whole rupiah."""

    on: date
    pokok: int
    wajib: int
    sukarela: int
    pokok_rest: int
    arrears: int
    advance: int
    total: int


@router.post(
    "/k/{slug}/savings/deposits",
    auth=Key(Duty.RECEIVE_MONEY),
    response={200: ReceiptOut, **REFUSALS},
)
@once
def deposit(door: ApiDoor, asked: SavingIn) -> ReceiptOut:
    """Receive a deposit. Duty: `terima_uang`."""
    receipt = receive_deposit(
        cooperative_id=door.cooperative_id,
        member_id=asked.member_id,
        product=asked.product,
        amount=Rupiah(asked.amount),
        money=asked.money,
        on=door.day(asked.on),
        key=door.source_key,
        by=door.actor,
    )
    return ReceiptOut.model_validate(receipt, from_attributes=True)


@router.post(
    "/k/{slug}/savings/receipts",
    auth=Key(Duty.RECEIVE_MONEY),
    response={200: ReceiptOut, **REFUSALS},
)
@once
def receive(door: ApiDoor, asked: TogetherIn) -> ReceiptOut:
    """Receive savings and what is owed to the shop on one receipt. Duty: `terima_uang`."""
    receipt = receive_together(
        cooperative_id=door.cooperative_id,
        member_id=asked.member_id,
        money=asked.money,
        pokok=Rupiah(asked.pokok),
        wajib=Rupiah(asked.wajib),
        sukarela=Rupiah(asked.sukarela),
        piutang=Rupiah(asked.piutang),
        on=door.day(asked.on),
        key=door.source_key,
        by=door.actor,
    )
    return ReceiptOut.model_validate(receipt, from_attributes=True)


@router.post(
    "/k/{slug}/savings/withdrawals",
    auth=Key(Duty.PAY_MONEY),
    response={200: ReceiptOut, **REFUSALS},
)
@once
def withdrawal(door: ApiDoor, asked: SavingIn) -> ReceiptOut:
    """Pay savings back. Duty: `bayar_uang`."""
    receipt = pay_withdrawal(
        cooperative_id=door.cooperative_id,
        member_id=asked.member_id,
        product=asked.product,
        amount=Rupiah(asked.amount),
        money=asked.money,
        on=door.day(asked.on),
        key=door.source_key,
        by=door.actor,
    )
    return ReceiptOut.model_validate(receipt, from_attributes=True)


@router.get(
    "/k/{slug}/savings/arrears",
    auth=Key(Duty.READ_MEMBERS),
    response={200: list[BehindOut], **REFUSALS},
)
def list_arrears(request: HttpRequest, slug: str, on: Day | None = None) -> list[BehindOut]:
    """Who is behind with simpanan wajib on a day. Duty: `lihat_anggota`."""
    with opened(request, slug) as door:
        return [
            BehindOut(
                member_id=row.member.id,
                number=row.member.number,
                name=row.member.name,
                months=[str(due.month) for due in row.months],
                amount=row.amount,
            )
            for row in arrears(cooperative_id=door.cooperative_id, on=on or door.today)
        ]


@router.get(
    "/k/{slug}/members/{uuid:member_id}/passbook",
    auth=Key(Duty.READ_MEMBERS),
    response={200: PassbookOut, **REFUSALS},
)
def show_passbook(
    request: HttpRequest, slug: str, member_id: UUID, on: Day | None = None
) -> PassbookOut:
    """A member's savings on a day. Duty: `lihat_anggota`."""
    with opened(request, slug) as door:
        day = on or door.today
        found = passbook(cooperative_id=door.cooperative_id, member_id=member_id, on=day)
        return PassbookOut.model_validate(found, from_attributes=True)
