"""Issuing and revoking the keys with which programmes use the API."""

import secrets
from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.calculations.token_text import (
    SECRET_BYTES,
    digest_of,
    hint_of,
    write_token,
)
from sokoguru.identity.models import ApiToken
from sokoguru.identity.vocabulary import Duty


class TokenNeedsName(Refusal):
    """A key without a name cannot be told apart later."""

    code = "identity.token_needs_name"
    template = "Beri nama pada kunci, misalnya nama program yang memakainya."
    field = "name"


class TokenNeedsDuties(Refusal):
    """A key that may do nothing, or reads somebody's own pages, is no key."""

    code = "identity.token_needs_duties"
    template = "Pilih sedikitnya satu wewenang untuk kunci ini (bukan data pribadi anggota)."
    field = "duties"


class UnknownToken(Refusal):
    """There is no such key in force."""

    code = "identity.unknown_token"
    template = "Kunci itu tidak ada atau sudah dicabut. Muat ulang daftar kunci."


def issue_token(*, cooperative_id: int, name: str, duties: Iterable[Duty], by: Actor) -> str:
    """Make a key and answer with its text, which is kept nowhere and cannot be shown again.

    Whether the issuer himself holds these duties is for the door to check.
    Refuses with `TokenNeedsName` or `TokenNeedsDuties`.
    """
    granted = frozenset(duties)
    if not name.strip():
        raise TokenNeedsName
    if not granted or Duty.READ_OWN in granted:
        raise TokenNeedsDuties
    secret = secrets.token_urlsafe(SECRET_BYTES)
    text = write_token(cooperative_id=cooperative_id, secret=secret)
    with transaction.atomic():
        ApiToken.objects.create(
            cooperative_id=cooperative_id,
            name=name.strip(),
            digest=digest_of(text),
            hint=hint_of(text),
            duties=sorted(duty.value for duty in granted),
            issued_by=by.name,
            issued_at=by.at,
        )
    return text


def revoke_token(*, cooperative_id: int, token_id: UUID, by: Actor) -> None:
    """Let a key open nothing any more; it stays in the list with the name of who took it away.

    Refuses with `UnknownToken`.
    """
    in_force = ApiToken.objects.of(cooperative_id).filter(id=token_id, revoked_at=None)
    if not in_force.update(revoked_at=by.at, revoked_by=by.name):
        raise UnknownToken
