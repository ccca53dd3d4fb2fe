"""The keys of programmes."""

from sokoguru.identity.models import ApiToken
from sokoguru.identity.vocabulary import Duty, TokenFact


def tokens(*, cooperative_id: int) -> tuple[TokenFact, ...]:
    """All keys of a co-operative, the newest first, the revoked ones too."""
    rows = ApiToken.objects.of(cooperative_id).order_by("-issued_at", "-id")
    return tuple(_fact(row) for row in rows)


def bearer(*, cooperative_id: int, digest: str) -> TokenFact | None:
    """The key with this digest that nobody revoked; the door has entered the tenant of its text.

    Whether it has expired is for the door to ask, which knows the moment.
    """
    row = ApiToken.objects.of(cooperative_id).filter(digest=digest, revoked_at=None).first()
    return None if row is None else _fact(row)


def _fact(row: ApiToken) -> TokenFact:
    return TokenFact(
        id=row.id,
        cooperative_id=row.cooperative_id,
        name=row.name,
        hint=row.hint,
        duties=frozenset(Duty(duty) for duty in row.duties),
        issued_at=row.issued_at,
        issued_by=row.issued_by,
        revoked_at=row.revoked_at,
        holder_id=row.holder_id,
        expires_at=row.expires_at,
    )
