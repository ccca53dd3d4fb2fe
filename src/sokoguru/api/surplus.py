"""SHU of a year: determination, the meeting's decision, announcement and slips."""

from datetime import date
from uuid import UUID

from django.http import Http404, HttpRequest
from ninja import Router, Schema

from sokoguru.api.doors import ApiDoor, Key, opened
from sokoguru.api.once import once
from sokoguru.api.problems import REFUSALS
from sokoguru.api.shapes import PageNumber, PageSize, ReasonIn, ResolutionIn, Year
from sokoguru.cooperatives.vocabulary import Subject
from sokoguru.identity.vocabulary import Duty
from sokoguru.surplus.operations import (
    announce,
    approve_allocation,
    determine_surplus,
    withdraw_approval,
)
from sokoguru.surplus.queries import determination, slips, unpaid
from sokoguru.surplus.vocabulary import DeterminationFact

router = Router(tags=["surplus"])


class DeterminationOut(Schema):
    """SHU as it was determined, in whole rupiah; `root` is the Merkle root over all slips."""

    id: UUID
    year: int
    member_result: int
    nonmember_result: int
    heads: dict[str, int]
    usaha_pool: int
    modal_pool: int
    members: int
    notices: list[str]
    root: str


class ApprovalOut(Schema):
    """The decision as it was posted."""

    id: UUID
    year: int
    entry_ids: list[UUID]


class WithdrawnOut(Schema):
    """The year whose decision was taken back."""

    year: int


class AnnouncementOut(Schema):
    """What was announced."""

    announced_on: date
    root: str


class SlipOut(Schema):
    """One member's SHU, in whole rupiah."""

    id: UUID
    year: int
    member_id: UUID
    member_number: str
    member_name: str
    usaha: int
    modal: int
    total: int
    tax: int
    net: int
    is_paid: bool

    @staticmethod
    def resolve_is_paid(slip: object) -> bool:
        return getattr(slip, "payment", None) is not None


class SlipPage(Schema):
    """One page of slips by member number."""

    items: list[SlipOut]
    page: int
    size: int
    total: int


class UnpaidOut(Schema):
    """The slips still to be paid, how many there are and what they come to."""

    slips: list[SlipOut]
    count: int
    total: int
    tax: int
    net: int


def told(found: DeterminationFact) -> DeterminationOut:
    """A determination as the API tells it."""
    return DeterminationOut(
        id=found.id,
        year=found.year,
        member_result=found.sources.member,
        nonmember_result=found.sources.nonmember,
        heads={head.value: int(amount) for head, amount in found.pots.heads.items()},
        usaha_pool=found.usaha_pool,
        modal_pool=found.modal_pool,
        members=found.members,
        notices=list(found.notices),
        root=found.root.hex(),
    )


def determined(cooperative_id: int, year: int) -> DeterminationFact:
    """The determination in force; 404 before there is one."""
    found = determination(cooperative_id=cooperative_id, year=year)
    if found is None:
        raise Http404
    return found


@router.post(
    "/k/{slug}/surplus/{int:year}/determination",
    auth=Key(Duty.DETERMINE_SURPLUS),
    response={200: DeterminationOut, **REFUSALS},
)
@once
def determine(door: ApiDoor, year: Year) -> DeterminationOut:
    """Determine SHU from the closed books. Duty: `tetapkan_shu`."""
    found = determine_surplus(cooperative_id=door.cooperative_id, year=year, by=door.actor)
    return told(found)


@router.get(
    "/k/{slug}/surplus/{int:year}/determination",
    auth=Key(Duty.READ_BOOKS),
    response={200: DeterminationOut, **REFUSALS},
)
def show_determination(request: HttpRequest, slug: str, year: Year) -> DeterminationOut:
    """SHU as it was determined. Duty: `lihat_buku`."""
    with opened(request, slug) as door:
        return told(determined(door.cooperative_id, year))


@router.post(
    "/k/{slug}/surplus/{int:year}/approval",
    auth=Key(Duty.DETERMINE_SURPLUS),
    response={200: ApprovalOut, **REFUSALS},
)
@once
def approve(door: ApiDoor, year: Year, asked: ResolutionIn) -> ApprovalOut:
    """Record and post the meeting's decision, once. Duty: `tetapkan_shu`."""
    found = approve_allocation(
        cooperative_id=door.cooperative_id,
        year=year,
        resolution=asked.about(Subject.SURPLUS),
        by=door.actor,
    )
    return ApprovalOut.model_validate(found, from_attributes=True)


@router.post(
    "/k/{slug}/surplus/{int:year}/withdrawal",
    auth=Key(Duty.DETERMINE_SURPLUS),
    response={200: WithdrawnOut, **REFUSALS},
)
@once
def withdraw(door: ApiDoor, year: Year, asked: ReasonIn) -> WithdrawnOut:
    """Take a wrong decision back before anybody was paid. Duty: `tetapkan_shu`."""
    withdraw_approval(
        cooperative_id=door.cooperative_id,
        year=year,
        reason=asked.reason,
        on=door.day(asked.on),
        by=door.actor,
    )
    return WithdrawnOut(year=year)


@router.post(
    "/k/{slug}/surplus/{int:year}/announcement",
    auth=Key(Duty.DETERMINE_SURPLUS),
    response={200: AnnouncementOut, **REFUSALS},
)
@once
def make_public(door: ApiDoor, year: Year) -> AnnouncementOut:
    """Announce the decision on the co-operative's day. Duty: `tetapkan_shu`."""
    found = announce(cooperative_id=door.cooperative_id, year=year, on=door.today, by=door.actor)
    return AnnouncementOut.model_validate(found, from_attributes=True)


@router.get(
    "/k/{slug}/surplus/{int:year}/slips",
    auth=Key(Duty.READ_BOOKS),
    response={200: SlipPage, **REFUSALS},
)
def list_slips(
    request: HttpRequest, slug: str, year: Year, page: PageNumber = 1, size: PageSize = 50
) -> SlipPage:
    """One page of slips. Duty: `lihat_buku`."""
    with opened(request, slug) as door:
        its = determined(door.cooperative_id, year).id
        found = slips(
            cooperative_id=door.cooperative_id, determination_id=its, page=page, size=size
        )
        return SlipPage.model_validate(found, from_attributes=True)


@router.get(
    "/k/{slug}/surplus/{int:year}/unpaid",
    auth=Key(Duty.READ_BOOKS),
    response={200: UnpaidOut, **REFUSALS},
)
def list_unpaid(
    request: HttpRequest, slug: str, year: Year, page: PageNumber = 1, size: PageSize = 100
) -> UnpaidOut:
    """The slips still to be paid. Duty: `lihat_buku`."""
    with opened(request, slug) as door:
        its = determined(door.cooperative_id, year).id
        found = unpaid(
            cooperative_id=door.cooperative_id, determination_id=its, page=page, size=size
        )
        return UnpaidOut.model_validate(found, from_attributes=True)
