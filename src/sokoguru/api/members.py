"""The co-operative, its register, and joining at the counter."""

from datetime import date
from typing import Annotated
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema

from sokoguru.api.doors import Key, opened
from sokoguru.api.problems import REFUSALS
from sokoguru.api.shapes import (
    Day,
    PageNumber,
    PageSize,
    ReceiptOut,
    RequestKey,
    ShortText,
    Text,
    mark,
    source_key,
)
from sokoguru.counter.operations import join_at_counter
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
def join(
    request: HttpRequest, response: HttpResponse, slug: str, key: RequestKey, asked: JoinIn
) -> JoinedOut:
    """Apply, be admitted and pay simpanan pokok in one act. Duty: `terima_anggota`."""
    with opened(request, slug) as door:
        joined = join_at_counter(
            cooperative_id=door.cooperative_id,
            **asked.model_dump(exclude={"on"}),
            on=asked.on or door.today,
            key=source_key("join", key),
            by=door.actor,
        )
        mark(response, is_repeat=joined.receipt.entry.is_repeat)
        return JoinedOut.model_validate(joined, from_attributes=True)
