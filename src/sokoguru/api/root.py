"""The API itself: its addresses and the shape of its refusals (RFC 9457)."""

import json
from datetime import date
from typing import Annotated
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Query, Schema
from ninja.errors import ValidationError

from sokoguru.api.doors import DoorClosedError, opened
from sokoguru.identity.vocabulary import Duty
from sokoguru.members.queries import members
from sokoguru.members.vocabulary import MemberState

api = NinjaAPI(title="Sokoguru", version="1", docs_url=None, urls_namespace="api")
TITLES = {401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 422: "Unprocessable Content"}
SENTENCES = {
    401: "Kunci API tidak ada atau tidak berlaku. Kirim kunci sebagai Bearer.",
    403: "Kunci ini tidak memiliki tugas yang diperlukan. Minta kunci lain.",
    404: "Alamat itu tidak ditemukan. Periksa alamatnya.",
    422: "Isi permintaan tidak terbaca. Periksa parameternya.",
}


class Problem(Schema):
    """Why a request was refused."""

    type: str
    title: str
    status: int
    detail: str
    code: str


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


REFUSALS = {401: Problem, 403: Problem, 404: Problem, 422: Problem}


def problem(status: int) -> HttpResponse:
    """A refusal as problem+json."""
    code = f"api.{TITLES[status].lower().replace(' ', '_')}"
    told = Problem(
        type=f"urn:sokoguru:{code}",
        title=TITLES[status],
        status=status,
        detail=SENTENCES[status],
        code=code,
    )
    body = json.dumps(told.model_dump())
    return HttpResponse(body, status=status, content_type="application/problem+json")


@api.exception_handler(DoorClosedError)
def closed(_request: HttpRequest, why: DoorClosedError) -> HttpResponse:
    return problem(why.status)


@api.exception_handler(Http404)
def missing(_request: HttpRequest, _why: Http404) -> HttpResponse:
    return problem(404)


@api.exception_handler(ValidationError)
def unreadable(_request: HttpRequest, _why: ValidationError) -> HttpResponse:
    return problem(422)


@api.get("/k/{slug}/", response={200: CooperativeOut, **REFUSALS})
def show_cooperative(request: HttpRequest, slug: str) -> CooperativeOut:
    """The facts of the co-operative. Duty: `lihat_anggota`."""
    with opened(request, slug, Duty.READ_MEMBERS) as cooperative:
        return CooperativeOut.model_validate(cooperative, from_attributes=True)


@api.get("/k/{slug}/members", response={200: MemberPage, **REFUSALS})
def list_members(
    request: HttpRequest,
    slug: str,
    state: MemberState | None = None,
    page: Annotated[int, Query(ge=1, le=1_000_000)] = 1,
    size: Annotated[int, Query(ge=1, le=200)] = 50,
) -> MemberPage:
    """One page of the register by name. Duty: `lihat_anggota`."""
    with opened(request, slug, Duty.READ_MEMBERS) as cooperative:
        found = members(cooperative_id=cooperative.id, page=page, size=size, state=state)
        return MemberPage.model_validate(found, from_attributes=True)
