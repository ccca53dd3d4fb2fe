"""Handing SHU over: one share, all shares, a mistake taken back, and a member's consent."""

from uuid import UUID

from ninja import Router, Schema

from sokoguru.api.doors import ApiDoor, Key
from sokoguru.api.once import once
from sokoguru.api.problems import REFUSALS
from sokoguru.api.shapes import Day, ReasonIn, ShortText, Text, Year
from sokoguru.identity.vocabulary import Duty
from sokoguru.surplus.operations import pay_run, pay_share, record_consent, take_back_payment
from sokoguru.surplus.vocabulary import PayoutMethod

router = Router(tags=["surplus"])


class PaymentIn(Schema):
    """How a share is handed over."""

    method: PayoutMethod
    remark: ShortText = ""
    on: Day | None = None


class PaidOut(Schema):
    """A share handed over; `number` names the entry in the books."""

    number: str
    total: int
    tax: int
    net: int


class RunIn(Schema):
    """How everybody is paid: `tunai` or `transfer`."""

    method: PayoutMethod
    on: Day | None = None


class RunOut(Schema):
    """How many members a run paid."""

    year: int
    paid: int


class OwedAgainOut(Schema):
    """The slip that is owed again."""

    slip_id: UUID


class ConsentIn(Schema):
    """A member's word that a year's SHU may be handed over otherwise than in money."""

    member_id: UUID
    method: PayoutMethod
    evidence: Text
    on: Day | None = None


class ConsentOut(Schema):
    """The consent that is on record."""

    member_id: UUID
    year: int
    method: PayoutMethod


@router.post(
    "/k/{slug}/surplus/slips/{uuid:slip_id}/payment",
    auth=Key(Duty.PAY_SURPLUS),
    response={200: PaidOut, **REFUSALS},
)
@once
def pay(door: ApiDoor, slip_id: UUID, asked: PaymentIn) -> PaidOut:
    """Hand a member's SHU over. Duty: `bayar_shu`."""
    receipt = pay_share(
        cooperative_id=door.cooperative_id,
        slip_id=slip_id,
        method=asked.method,
        on=door.day(asked.on),
        key=door.source_key,
        by=door.actor,
        remark=asked.remark,
    )
    paid = receipt.payment
    return PaidOut(number=receipt.number, total=paid.total, tax=paid.tax, net=paid.net)


@router.post(
    "/k/{slug}/surplus/slips/{uuid:slip_id}/payment/return",
    auth=Key(Duty.PAY_SURPLUS),
    response={200: OwedAgainOut, **REFUSALS},
)
@once
def return_payment(door: ApiDoor, slip_id: UUID, asked: ReasonIn) -> OwedAgainOut:
    """Take a mistaken payment back; the slip is owed again. Duty: `bayar_shu`."""
    take_back_payment(
        cooperative_id=door.cooperative_id,
        slip_id=slip_id,
        reason=asked.reason,
        on=door.day(asked.on),
        by=door.actor,
    )
    return OwedAgainOut(slip_id=slip_id)


@router.post(
    "/k/{slug}/surplus/{int:year}/payments",
    auth=Key(Duty.PAY_SURPLUS),
    response={200: RunOut, **REFUSALS},
)
@once
def pay_everybody(door: ApiDoor, year: Year, asked: RunIn) -> RunOut:
    """Pay everybody of a year who is still owed. Duty: `bayar_shu`."""
    paid = pay_run(
        cooperative_id=door.cooperative_id,
        year=year,
        method=asked.method,
        on=door.day(asked.on),
        key=door.source_key,
        by=door.actor,
    )
    return RunOut(year=year, paid=paid)


@router.post(
    "/k/{slug}/surplus/{int:year}/consents",
    auth=Key(Duty.PAY_SURPLUS),
    response={200: ConsentOut, **REFUSALS},
)
@once
def consent(door: ApiDoor, year: Year, asked: ConsentIn) -> ConsentOut:
    """Record that a member agreed to savings or goods instead of money. Duty: `bayar_shu`."""
    record_consent(
        cooperative_id=door.cooperative_id,
        member_id=asked.member_id,
        year=year,
        method=asked.method,
        evidence=asked.evidence,
        on=door.day(asked.on),
        by=door.actor,
    )
    return ConsentOut(member_id=asked.member_id, year=year, method=asked.method)
