"""One key per printed form, so that sending the form twice does the thing once.

`{% load keys %}{% post_key %}` writes the hidden field; a form class may carry a `KeyField`.
The page hands `read_key(request)` to its operation as idempotency key. A form that comes back with
a correction to make keeps its key; a fresh page has a fresh one.

An act that takes no key is guarded by the door itself: `claim` before it, `settle` after it,
`release` when it was refused. The claim is a row written in the page's own transaction, so a second
sending waits for the first and is then led to where that one went.
"""

from typing import Any
from uuid import UUID

from django import forms, template
from django.core.cache import cache
from django.core.exceptions import BadRequest
from django.http import HttpRequest
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString

from sokoguru.foundation.identifiers import uuid7

FIELD = "key"
GOOD_FOR_SECONDS = 24 * 3600

register = template.Library()


class KeyField(forms.UUIDField):
    """A hidden field that fills itself with a new key."""

    widget = forms.HiddenInput

    def __init__(self, **options: Any) -> None:
        options.setdefault("initial", uuid7)
        super().__init__(**options)


def read_key(request: HttpRequest) -> str:
    """The key that came with the form; a form without one gets a new one.

    A key that is no UUID did not come from our page: answered with 400.
    """
    given = request.POST.get(FIELD, "")
    if not given:
        return str(uuid7())
    try:
        return str(UUID(given))
    except ValueError as error:
        raise BadRequest("the key of the form is not a UUID") from error


def claim(request: HttpRequest) -> str:
    """Where the same form led when it was sent before; nothing, and the key claimed, when new."""
    if cache.add(_place(request), "", GOOD_FOR_SECONDS):
        return ""
    return str(cache.get(_place(request), ""))


def settle(request: HttpRequest, address: str) -> None:
    """Remember where the form led."""
    cache.set(_place(request), address, GOOD_FOR_SECONDS)


def release(request: HttpRequest) -> None:
    """Give the key back after a refusal, so that the corrected form may be sent."""
    cache.delete(_place(request))


@register.simple_tag(takes_context=True)
def post_key(context: Context) -> SafeString:
    """The hidden field with the key of this form."""
    request: HttpRequest | None = context.get("request")
    sent = request.POST.get(FIELD, "") if request is not None else ""
    return format_html('<input type="hidden" name="{}" value="{}">', FIELD, _kept(sent))


def _place(request: HttpRequest) -> str:
    return f"form:{request.user.pk}:{read_key(request)}"


def _kept(sent: str) -> str:
    try:
        return str(UUID(sent))
    except ValueError:
        return str(uuid7())
