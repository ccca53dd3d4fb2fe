"""Writing through the API: an act behind the door, carried out once for each Idempotency-Key."""

import json
from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from hashlib import sha256
from inspect import Parameter, Signature, signature
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from ninja import Schema

from sokoguru.api.doors import JSON, opened
from sokoguru.api.shapes import RequestKey
from sokoguru.identity.operations import first_answer, remember_answer
from sokoguru.identity.vocabulary import AskedRequest

Act = Callable[..., Schema]
_FIRST = (("request", HttpRequest), ("slug", str), ("key", RequestKey))


def once(act: Act) -> Callable[..., HttpResponse]:
    """The view of an act that takes an open door and what was asked.

    Act and answer are kept in one transaction. A repeat of the key with the same content is told
    the first answer; with other content it is refused. What was refused may be tried again.
    """

    @wraps(act)
    def view(request: HttpRequest, *, slug: str, key: str, **given: Any) -> HttpResponse:
        with opened(request, slug) as door:
            asked = AskedRequest(operation=act.__name__, key=key, content=content_of(given))
            before = first_answer(cooperative_id=door.cooperative_id, asked=asked)
            if before is not None:
                return _told(before, is_repeat=True)
            own = replace(door, source_key=f"api:{act.__name__}:{key}")
            answer = act(own, **given).model_dump_json()
            remember_answer(
                cooperative_id=door.cooperative_id, asked=asked, answer=answer, by=door.actor
            )
        return _told(answer, is_repeat=False)

    view.__signature__ = _shown(act)  # type: ignore[attr-defined]
    return view


def content_of(given: dict[str, Any]) -> bytes:
    """The SHA-256 of what was asked, whatever its spaces, its order and the defaults left out."""
    said = {name: _plain(value) for name, value in given.items()}
    return sha256(json.dumps(said, sort_keys=True).encode()).digest()


def _plain(value: Any) -> Any:
    if isinstance(value, Schema):
        return value.model_dump(mode="json")
    if isinstance(value, UploadedFile):
        digest = sha256()
        for chunk in value.chunks():
            digest.update(chunk)
        value.seek(0)
        return digest.hexdigest()
    return str(value)


def _shown(act: Act) -> Signature:
    """What the address takes: the act's own parameters behind those of every write."""
    own = list(signature(act).parameters.values())[1:]
    kind = Parameter.KEYWORD_ONLY
    first = [Parameter(name, kind, annotation=annotation) for name, annotation in _FIRST]
    first[0] = first[0].replace(kind=Parameter.POSITIONAL_OR_KEYWORD)
    return Signature([*first, *(each.replace(kind=kind) for each in own)])


def _told(answer: str, *, is_repeat: bool) -> HttpResponse:
    response = HttpResponse(answer, content_type=JSON)
    if is_repeat:
        response["Idempotency-Replayed"] = "true"
    return response
