"""The funds of SHU: what they hold, what was spent, and spending."""

from datetime import date
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema

from sokoguru.api.doors import ApiDoor, Key, opened
from sokoguru.api.once import once
from sokoguru.api.problems import REFUSALS
from sokoguru.api.shapes import Amount, Day, Text
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.vocabulary import Duty
from sokoguru.savings.vocabulary import MoneyAccount
from sokoguru.surplus.operations import spend_fund
from sokoguru.surplus.queries import fund_balances, spendings
from sokoguru.surplus.vocabulary import Head

router = Router(tags=["surplus"])


class SpendingIn(Schema):
    """Money taken from a fund for its purpose, with its evidence; a member may be helped."""

    head: Head
    amount: Amount
    money: MoneyAccount
    purpose: Text
    evidence: Text
    member_id: UUID | None = None
    on: Day | None = None


class SpendingOut(Schema):
    """What a fund paid for, in whole rupiah; `entry_id` is the entry in the books."""

    id: UUID
    head: Head
    amount: int
    on: date
    purpose: str
    evidence: str
    member_name: str
    entry_id: UUID
    spent_by: str


@router.get(
    "/k/{slug}/surplus/funds",
    auth=Key(Duty.READ_BOOKS),
    response={200: dict[Head, int], **REFUSALS},
)
def list_funds(request: HttpRequest, slug: str, on: Day | None = None) -> dict[Head, int]:
    """What may be spent from each fund on a day, in whole rupiah. Duty: `lihat_buku`."""
    with opened(request, slug) as door:
        found = fund_balances(cooperative_id=door.cooperative_id, on=on or door.today)
        return {head: int(amount) for head, amount in found.items()}


@router.get(
    "/k/{slug}/surplus/spendings",
    auth=Key(Duty.READ_BOOKS),
    response={200: list[SpendingOut], **REFUSALS},
)
def list_spendings(request: HttpRequest, slug: str) -> list[SpendingOut]:
    """The last 100 spendings of the funds, the latest first. Duty: `lihat_buku`."""
    with opened(request, slug) as door:
        found = spendings(cooperative_id=door.cooperative_id)
        return [SpendingOut.model_validate(each, from_attributes=True) for each in found]


@router.post(
    "/k/{slug}/surplus/spendings",
    auth=Key(Duty.PAY_SURPLUS),
    response={200: SpendingOut, **REFUSALS},
)
@once
def spend(door: ApiDoor, asked: SpendingIn) -> SpendingOut:
    """Pay from a fund of SHU. Duty: `bayar_shu`."""
    found = spend_fund(
        cooperative_id=door.cooperative_id,
        head=asked.head,
        amount=Rupiah(asked.amount),
        money=asked.money,
        purpose=asked.purpose,
        evidence=asked.evidence,
        member_id=asked.member_id,
        on=door.day(asked.on),
        key=door.source_key,
        by=door.actor,
    )
    return SpendingOut.model_validate(found, from_attributes=True)
