"""The shape of a refusal: problem+json (RFC 9457)."""

import json

from django.http import HttpResponse
from ninja import Schema

from sokoguru.foundation.refusal import Refusal

TITLES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    422: "Unprocessable Content",
}
SENTENCES = {
    400: "Isi permintaan bukan JSON. Kirim JSON yang utuh.",
    401: "Kunci API tidak ada atau tidak berlaku. Kirim kunci sebagai Bearer.",
    403: "Kunci ini tidak memiliki tugas yang diperlukan. Minta kunci lain.",
    404: "Alamat itu tidak ditemukan. Periksa alamatnya.",
    422: "Isi permintaan tidak terbaca. Periksa parameternya.",
}


class Problem(Schema):
    """Why a request was refused; `field` names what to correct, where there is one."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    field: str | None = None


REFUSALS = dict.fromkeys(TITLES, Problem)


def problem(status: int, *, field: str | None = None) -> HttpResponse:
    """A refusal of the door or of the reader of requests."""
    code = f"api.{TITLES[status].lower().replace(' ', '_')}"
    return _told(status, code, SENTENCES[status], field)


def problem_of(refusal: Refusal, status: int) -> HttpResponse:
    """A refusal of an operation, in its own words."""
    return _told(status, refusal.code, refusal.sentence, refusal.field)


def _told(status: int, code: str, detail: str, field: str | None) -> HttpResponse:
    told = Problem(
        type=f"urn:sokoguru:{code}",
        title=TITLES[status],
        status=status,
        detail=detail,
        code=code,
        field=field,
    )
    body = json.dumps(told.model_dump())
    return HttpResponse(body, status=status, content_type="application/problem+json")
