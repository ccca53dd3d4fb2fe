"""The door of the API: a key of the co-operative, with the duty that the operation names."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from django.utils import timezone
from ninja.security import HttpBearer

from sokoguru.cooperatives.calculations.days import local_day
from sokoguru.cooperatives.queries import cooperative_by_slug
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.calculations.token_text import read_token
from sokoguru.identity.queries import bearer
from sokoguru.identity.vocabulary import Duty

JSON = "application/json"
FORM = "multipart/form-data"


class DatedAhead(Refusal):
    """What is recorded has happened."""

    code = "api.dated_ahead"
    template = "Tanggal {on} belum tiba. Kirim {today} atau hari sebelumnya."
    field = "on"


class DoorClosedError(Exception):
    """Nobody is let in.

    401 without a key in force, 404 for a stranger, 403 without the duty, 415 with a body of
    another type.
    """

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


@dataclass(frozen=True, kw_only=True)
class ApiDoor:
    """The co-operative of the key, who acts (the key's name), its duties and the day it is there.

    `source_key` is the name under which the house knows the act of a request; reading has none.
    """

    cooperative: CooperativeFact
    actor: Actor
    duties: frozenset[Duty]
    today: date
    source_key: str = ""

    @property
    def cooperative_id(self) -> int:
        return self.cooperative.id

    def day(self, asked: date | None) -> date:
        """The day of an act, today where none is asked for; refuses one that is yet to come."""
        if asked is not None and asked > self.today:
            raise DatedAhead(on=asked, today=self.today)
        return asked or self.today

    def require(self, duty: Duty) -> None:
        """Ask for one duty more, where a part of the act needs it; closes with 403."""
        if duty not in self.duties:
            raise DoorClosedError(403)


class Key(HttpBearer):
    """Tries the key, and the type of the body, before anything of the request is read."""

    def __init__(self, duty: Duty, *, takes: str = JSON) -> None:
        super().__init__()
        self.duty = duty
        self.takes = takes

    def authenticate(self, request: HttpRequest, token: str) -> ApiDoor:
        """The opened door. Closes with 401, 404, 403 or 415."""
        read = None if "\0" in token else read_token(token.strip())
        if read is None:
            raise DoorClosedError(401)
        now = timezone.now()
        slug = request.resolver_match.kwargs["slug"] if request.resolver_match else ""
        with tenant(read.cooperative_id):
            key = bearer(cooperative_id=read.cooperative_id, digest=read.digest)
            if key is None or not key.is_in_force_at(now):
                raise DoorClosedError(401)
            cooperative = None if "\0" in slug else cooperative_by_slug(slug)
        if cooperative is None or cooperative.id != read.cooperative_id:
            raise DoorClosedError(404)
        if self.duty not in key.duties:
            raise DoorClosedError(403)
        if request.headers.get("Content-Length", "0") != "0" and request.content_type != self.takes:
            raise DoorClosedError(415)
        return ApiDoor(
            cooperative=cooperative,
            actor=Actor(name=key.name, at=now),
            duties=key.duties,
            today=local_day(cooperative, now),
        )


@contextmanager
def opened(request: HttpRequest, slug: str) -> Iterator[ApiDoor]:
    """Run as the tenant of the key that `Key` let in; another slug closes with 404."""
    door: ApiDoor = request.auth  # type: ignore[attr-defined]
    if door.cooperative.slug != slug:
        raise DoorClosedError(404)
    with tenant(door.cooperative_id):
        yield door
