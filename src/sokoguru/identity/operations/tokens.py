"""Issuing and revoking the keys with which programmes use the API."""

import secrets
from collections.abc import Iterable
from datetime import date, datetime
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
from sokoguru.identity.queries.standing import standing
from sokoguru.identity.vocabulary import Duty, UserFact

LONGEST_NAME = 80


class TokenNeedsName(Refusal):
    """A key without a name cannot be told apart later."""

    code = "identity.token_needs_name"
    template = "Beri nama pada kunci, misalnya nama program yang memakainya."
    field = "name"


class TokenNameTooLong(Refusal):
    """More letters than a list of keys has room for."""

    code = "identity.token_name_too_long"
    template = "Nama kunci paling panjang {most} huruf. Persingkat namanya."
    field = "name"


class TokenNeedsDuties(Refusal):
    """A key that may do nothing, or reads somebody's own pages, is no key."""

    code = "identity.token_needs_duties"
    template = "Pilih sedikitnya satu wewenang untuk kunci ini (bukan data pribadi anggota)."
    field = "duties"


class TokenHolderHasNoOffice(Refusal):
    """A key carries the duties of its holder, and he has none to give."""

    code = "identity.token_holder_has_no_office"
    template = (
        "{name} tidak memegang jabatan di koperasi ini pada {on}, jadi tidak ada wewenang untuk "
        "kunci. Angkat dulu sebagai petugas, atau pilih petugas lain."
    )
    field = "user"


class TokenNeverHolds(Refusal):
    """A key whose last moment is over before it begins."""

    code = "identity.token_never_holds"
    template = "Masa berlaku kunci harus berakhir sesudah kunci dibuat. Isi jumlah hari yang lain."
    field = "days"


class UnknownToken(Refusal):
    """There is no such key in force."""

    code = "identity.unknown_token"
    template = "Kunci itu tidak ada atau sudah dicabut. Muat ulang daftar kunci."


def issue_token(
    *,
    cooperative_id: int,
    name: str,
    duties: Iterable[Duty],
    by: Actor,
    holder_id: UUID | None = None,
    expires_at: datetime | None = None,
) -> str:
    """Make a key and answer with its text, which is kept nowhere and cannot be shown again.

    Whether the issuer himself holds these duties is for the door to check; he is the holder unless
    another is named. The key opens nothing from `expires_at` on. Refuses with `TokenNeedsName`,
    `TokenNameTooLong`, `TokenNeedsDuties` or `TokenNeverHolds`.
    """
    granted = frozenset(duties)
    if not name.strip():
        raise TokenNeedsName
    if len(name.strip()) > LONGEST_NAME:
        raise TokenNameTooLong(most=LONGEST_NAME)
    if not granted or Duty.READ_OWN in granted:
        raise TokenNeedsDuties
    if expires_at is not None and expires_at <= by.at:
        raise TokenNeverHolds
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
            holder_id=holder_id or by.user_id,
            expires_at=expires_at,
        )
    return text


def issue_token_of(
    *,
    cooperative_id: int,
    holder: UserFact,
    name: str,
    on: date,
    by: Actor,
    expires_at: datetime | None = None,
) -> str:
    """Make a key with every duty that the holder's offices give him on a day.

    It keeps these duties until it is revoked or expires. Refuses whoever holds no office
    (`TokenHolderHasNoOffice`) and what `issue_token` refuses.
    """
    found = standing(cooperative_id=cooperative_id, user_id=holder.id, on=on)
    duties = found.duties - {Duty.READ_OWN}
    if not duties:
        raise TokenHolderHasNoOffice(name=holder.name, on=on)
    return issue_token(
        cooperative_id=cooperative_id,
        name=name,
        duties=duties,
        by=by,
        holder_id=holder.id,
        expires_at=expires_at,
    )


def revoke_token(*, cooperative_id: int, token_id: UUID, by: Actor) -> None:
    """Let a key open nothing any more; it stays in the list with the name of who took it away.

    Refuses with `UnknownToken`.
    """
    in_force = ApiToken.objects.of(cooperative_id).filter(id=token_id, revoked_at=None)
    if not in_force.update(revoked_at=by.at, revoked_by=by.name):
        raise UnknownToken
