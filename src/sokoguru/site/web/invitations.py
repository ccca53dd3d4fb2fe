"""Invitations: a signed text that lets one person connect his account with one membership.

Nothing is kept: the text carries the co-op and the member, holds for two weeks, and is worthless as
soon as the member has an account.
"""

from dataclasses import dataclass
from uuid import UUID

from django.core import signing

SALT = "sokoguru.site.invitation"
GOOD_FOR_SECONDS = 14 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Invitation:
    """Who is invited to read what is his own."""

    cooperative_id: int
    member_id: UUID


def invitation_text(cooperative_id: int, member_id: UUID) -> str:
    """The signed text for an address."""
    return signing.dumps([cooperative_id, str(member_id)], salt=SALT, compress=True)


def read_invitation(text: str) -> Invitation | None:
    """The invitation behind a text; None when it is forged, broken or too old."""
    try:
        cooperative_id, member_id = signing.loads(text, salt=SALT, max_age=GOOD_FOR_SECONDS)
        return Invitation(int(cooperative_id), UUID(member_id))
    except (signing.BadSignature, ValueError, TypeError):
        return None
