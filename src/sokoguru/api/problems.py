"""The shape of a refusal: problem+json (RFC 9457)."""

from collections.abc import Sequence

from django.http import HttpResponse
from ninja import Schema

from sokoguru.foundation.refusal import Refusal

TITLES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    409: "Conflict",
    413: "Content Too Large",
    415: "Unsupported Media Type",
    422: "Unprocessable Content",
    500: "Internal Server Error",
}
SENTENCES = {
    400: "Isi permintaan tidak utuh atau bukan JSON. Kirim lagi yang utuh.",
    401: "Kunci API tidak ada atau tidak berlaku. Kirim kunci sebagai Bearer.",
    403: "Kunci ini tidak memiliki tugas yang diperlukan. Minta kunci lain.",
    404: "Alamat itu tidak ditemukan. Periksa alamatnya.",
    405: "Alamat itu tidak menerima cara ini. Lihat header Allow.",
    413: "Isi permintaan terlalu besar. Bagi menjadi beberapa permintaan.",
    415: "Jenis isi permintaan tidak sesuai. Kirim JSON, atau multipart untuk berkas.",
    422: "Isi permintaan tidak terbaca. Periksa parameternya.",
    500: "Ada kesalahan pada sistem; tidak ada yang disimpan. Kirim lagi dengan kunci yang sama.",
}


class Fault(Schema):
    """One thing wrong in a file: its sheet, row and column (as people count), and what to do."""

    sheet: str
    row: int
    column: str
    code: str
    detail: str


class Problem(Schema):
    """Why a request was refused.

    `field` names what to correct, where there is one; `errors` lists what is wrong in a file, the
    first of `error_count` faults.
    """

    type: str
    title: str
    status: int
    detail: str
    code: str
    field: str | None = None
    error_count: int | None = None
    errors: list[Fault] | None = None


REFUSALS = {status: Problem for status in TITLES if status < 500}


def problem(status: int, *, field: str | None = None) -> HttpResponse:
    """A refusal of the door or of the reader of requests."""
    code = f"api.{TITLES[status].lower().replace(' ', '_')}"
    return _told(_problem(status, code, SENTENCES[status], field))


def problem_of(refusal: Refusal, status: int) -> HttpResponse:
    """A refusal of an operation, in its own words."""
    return _told(_problem(status, refusal.code, refusal.sentence, refusal.field))


def problem_with_faults(refusal: Refusal, faults: Sequence[Fault], *, count: int) -> HttpResponse:
    """A file that cannot be taken over, with what is wrong in it, place by place."""
    told = _problem(422, refusal.code, refusal.sentence, refusal.field)
    return _told(told.model_copy(update={"error_count": count, "errors": list(faults)}))


def _problem(status: int, code: str, detail: str, field: str | None) -> Problem:
    return Problem(
        type=f"urn:sokoguru:{code}",
        title=TITLES[status],
        status=status,
        detail=detail,
        code=code,
        field=field,
    )


def _told(told: Problem) -> HttpResponse:
    left_out = {"error_count", "errors"} if told.errors is None else set()
    body = told.model_dump_json(exclude=left_out)
    return HttpResponse(body, status=told.status, content_type="application/problem+json")
