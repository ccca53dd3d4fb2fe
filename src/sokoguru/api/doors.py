"""The door of the API: a key of the co-operative, with the duty that the operation names."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.http import HttpRequest

from sokoguru.cooperatives.queries import cooperative_by_slug
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.database.tenancy import tenant
from sokoguru.identity.calculations.token_text import read_token
from sokoguru.identity.queries import bearer
from sokoguru.identity.vocabulary import Duty


class DoorClosedError(Exception):
    """Nobody is let in: 401 without a living key, 404 for a stranger, 403 without the duty."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


@contextmanager
def opened(request: HttpRequest, slug: str, duty: Duty) -> Iterator[CooperativeFact]:
    """Run as the tenant of the key. Closes with 401, 404 or 403."""
    scheme, _, text = request.headers.get("Authorization", "").partition(" ")
    read = read_token(text.strip()) if scheme.lower() == "bearer" and "\0" not in text else None
    if read is None:
        raise DoorClosedError(401)
    with tenant(read.cooperative_id):
        key = bearer(cooperative_id=read.cooperative_id, digest=read.digest)
        if key is None or key.revoked_at is not None:
            raise DoorClosedError(401)
        cooperative = None if "\0" in slug else cooperative_by_slug(slug)
        if cooperative is None or cooperative.id != read.cooperative_id:
            raise DoorClosedError(404)
        if duty not in key.duties:
            raise DoorClosedError(403)
        yield cooperative
