"""Requests of programmes that are carried out once, however often they are sent."""

from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.models import AnsweredRequest
from sokoguru.identity.vocabulary import AskedRequest


class RequestKeyUsed(Refusal):
    """A key names one request; another content needs a key of its own."""

    code = "identity.request_key_used"
    template = (
        "Kunci permintaan ini sudah dipakai untuk isi yang lain. "
        "Pakai kunci baru untuk tindakan yang baru."
    )
    field = "Idempotency-Key"


def first_answer(*, cooperative_id: int, asked: AskedRequest) -> str | None:
    """The answer that an earlier request with this key and content was given, if there was one.

    Whoever asks first holds the key until his transaction ends, so a request sent twice at the same
    moment waits here and then reads the first answer. Refuses other content (`RequestKeyUsed`).
    """
    hold(cooperative_id=cooperative_id, what=f"request:{asked.operation}:{asked.key}")
    row = (
        AnsweredRequest.objects.of(cooperative_id)
        .filter(operation=asked.operation, request_key=asked.key)
        .first()
    )
    if row is None:
        return None
    if bytes(row.content_hash) != asked.content:
        raise RequestKeyUsed
    return row.answer


def remember_answer(*, cooperative_id: int, asked: AskedRequest, answer: str, by: Actor) -> None:
    """Keep the answer for repeats, in the transaction of the act itself."""
    AnsweredRequest.objects.create(
        cooperative_id=cooperative_id,
        operation=asked.operation,
        request_key=asked.key,
        content_hash=asked.content,
        answer=answer,
        answered_at=by.at,
        asked_by=by.name,
    )
