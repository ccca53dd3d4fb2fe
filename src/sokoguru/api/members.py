"""The co-operative, its register, joining at the counter and leaving."""

from datetime import date
from typing import Annotated
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router, Schema

from sokoguru.api.doors import ApiDoor, Key, opened
from sokoguru.api.once import once
from sokoguru.api.problems import REFUSALS
from sokoguru.api.shapes import (
    Day,
    PageNumber,
    PageSize,
    PostedOut,
    ReceiptOut,
    ShortText,
    Text,
)
from sokoguru.counter.operations import join_at_counter, pay_leaver, settle_leaving
from sokoguru.counter.queries import leaving_preview
from sokoguru.identity.vocabulary import Duty
from sokoguru.members.queries import member, members, search_members
from sokoguru.members.vocabulary import MemberState
from sokoguru.savings.vocabulary import MoneyAccount

router = Router(tags=["members"])


class CooperativeOut(Schema):
    """The co-operative of the key."""

    slug: str
    name: str
    kind: str
    legal_number: str
    founded_on: date


class MemberOut(Schema):
    """One membership."""

    id: UUID
    number: str
    name: str
    nik_masked: str
    group: str
    state: str
    applied_on: date
    joined_on: date | None
    left_on: date | None


class MemberPage(Schema):
    """One page of the register."""

    items: list[MemberOut]
    page: int
    size: int
    total: int


class JoinIn(Schema):
    """A person at the counter who applies and pays simpanan pokok."""

    name: ShortText
    nik: ShortText
    phone: ShortText
    address: Text
    group: ShortText
    consent: bool
    money: MoneyAccount
    on: Day | None = None


class JoinedOut(Schema):
    """The new membership and the receipt of its simpanan pokok."""

    member: MemberOut
    receipt: ReceiptOut


class LeaveIn(Schema):
    """Why a member leaves, and from which money he is paid at once; without it he is paid later."""

    reason: ShortText
    money: MoneyAccount | None = None
    on: Day | None = None


class LeaverPaymentIn(Schema):
    """From which money a leaver gets what is still due."""

    money: MoneyAccount
    on: Day | None = None


class SettlementLineOut(Schema):
    """A part of a settlement: the account it comes from, in whole rupiah."""

    account: str
    amount: int


class SettlementOut(Schema):
    """What savings become: first they clear what is owed, the rest is due to the leaver."""

    set_off: list[SettlementLineOut]
    refund: list[SettlementLineOut]
    set_off_total: int
    refund_total: int
    still_owed: int


class LeftOut(Schema):
    """A settled leaving, in whole rupiah; `entry` is missing when nothing had to be moved."""

    member: MemberOut
    settlement: SettlementOut
    paid: int
    entry: PostedOut | None


@router.get("/k/{slug}/", auth=Key(Duty.READ_MEMBERS), response={200: CooperativeOut, **REFUSALS})
def show_cooperative(request: HttpRequest, slug: str) -> CooperativeOut:
    """The facts of the co-operative. Duty: `lihat_anggota`."""
    with opened(request, slug) as door:
        return CooperativeOut.model_validate(door.cooperative, from_attributes=True)


@router.get(
    "/k/{slug}/members", auth=Key(Duty.READ_MEMBERS), response={200: MemberPage, **REFUSALS}
)
def list_members(
    request: HttpRequest,
    slug: str,
    state: MemberState | None = None,
    page: PageNumber = 1,
    size: PageSize = 50,
) -> MemberPage:
    """One page of the register by name. Duty: `lihat_anggota`."""
    with opened(request, slug) as door:
        found = members(cooperative_id=door.cooperative_id, page=page, size=size, state=state)
        return MemberPage.model_validate(found, from_attributes=True)


@router.get(
    "/k/{slug}/members/search",
    auth=Key(Duty.READ_MEMBERS),
    response={200: list[MemberOut], **REFUSALS},
)
def find_members(
    request: HttpRequest,
    slug: str,
    text: Annotated[str, Query(max_length=80, pattern=r"^[^\x00]*$")],
) -> list[MemberOut]:
    """At most 20 members by parts of the name or by number. Duty: `lihat_anggota`."""
    with opened(request, slug) as door:
        found = search_members(cooperative_id=door.cooperative_id, text=text)
        return [MemberOut.model_validate(each, from_attributes=True) for each in found]


@router.get(
    "/k/{slug}/members/{uuid:member_id}",
    auth=Key(Duty.READ_MEMBERS),
    response={200: MemberOut, **REFUSALS},
)
def show_member(request: HttpRequest, slug: str, member_id: UUID) -> MemberOut:
    """One membership. Duty: `lihat_anggota`."""
    with opened(request, slug) as door:
        found = member(cooperative_id=door.cooperative_id, member_id=member_id)
        return MemberOut.model_validate(found, from_attributes=True)


@router.post(
    "/k/{slug}/members", auth=Key(Duty.ADMIT_MEMBERS), response={200: JoinedOut, **REFUSALS}
)
@once
def join(door: ApiDoor, asked: JoinIn) -> JoinedOut:
    """Apply, be admitted and pay simpanan pokok in one act. Duty: `terima_anggota`."""
    joined = join_at_counter(
        cooperative_id=door.cooperative_id,
        **asked.model_dump(exclude={"on"}),
        on=door.day(asked.on),
        key=door.source_key,
        by=door.actor,
    )
    return JoinedOut.model_validate(joined, from_attributes=True)


@router.get(
    "/k/{slug}/members/{uuid:member_id}/leaving",
    auth=Key(Duty.READ_MEMBERS),
    response={200: SettlementOut, **REFUSALS},
)
def show_leaving(request: HttpRequest, slug: str, member_id: UUID) -> SettlementOut:
    """What a member would get if he left now; nothing is moved. Duty: `lihat_anggota`."""
    with opened(request, slug) as door:
        its = member(cooperative_id=door.cooperative_id, member_id=member_id).id
        found = leaving_preview(cooperative_id=door.cooperative_id, member_id=its)
        return SettlementOut.model_validate(found, from_attributes=True)


@router.post(
    "/k/{slug}/members/{uuid:member_id}/leaving",
    auth=Key(Duty.ADMIT_MEMBERS),
    response={200: LeftOut, **REFUSALS},
)
@once
def leave(door: ApiDoor, member_id: UUID, asked: LeaveIn) -> LeftOut:
    """End a membership and settle it. Duty: `terima_anggota`; with `money` also `bayar_uang`."""
    if asked.money is not None:
        door.require(Duty.PAY_MONEY)
    left = settle_leaving(
        cooperative_id=door.cooperative_id,
        member_id=member_id,
        reason=asked.reason,
        money=asked.money,
        on=door.day(asked.on),
        key=door.source_key,
        by=door.actor,
    )
    return LeftOut.model_validate(left, from_attributes=True)


@router.post(
    "/k/{slug}/members/{uuid:member_id}/leaving/payment",
    auth=Key(Duty.PAY_MONEY),
    response={200: ReceiptOut, **REFUSALS},
)
@once
def pay_due(door: ApiDoor, member_id: UUID, asked: LeaverPaymentIn) -> ReceiptOut:
    """Pay a leaver everything that is still due. Duty: `bayar_uang`."""
    receipt = pay_leaver(
        cooperative_id=door.cooperative_id,
        member_id=member_id,
        money=asked.money,
        on=door.day(asked.on),
        key=door.source_key,
        by=door.actor,
    )
    return ReceiptOut.model_validate(receipt, from_attributes=True)
