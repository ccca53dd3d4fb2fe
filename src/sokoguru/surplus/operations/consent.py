"""A member's own word that his SHU may be handed over otherwise than in money (S3-098)."""

from datetime import date
from uuid import UUID

from sokoguru.foundation.actor import Actor
from sokoguru.members.queries import member
from sokoguru.surplus.models import SavingsConsent
from sokoguru.surplus.operations.refusals import EvidenceNeeded
from sokoguru.surplus.vocabulary import PayoutMethod


def record_consent(
    *,
    cooperative_id: int,
    member_id: UUID,
    year: int,
    method: PayoutMethod,
    evidence: str,
    on: date,
    by: Actor,
) -> None:
    """Record that the member agreed, for one year, with the paper that shows it.

    A consent given before stays as it is. Refuses without evidence (`EvidenceNeeded`) and for
    somebody who is no member of the co-op.
    """
    if not evidence.strip():
        raise EvidenceNeeded
    owner = member(cooperative_id=cooperative_id, member_id=member_id)
    SavingsConsent.objects.get_or_create(
        cooperative_id=cooperative_id,
        member_id=owner.id,
        year=year,
        method=method.value,
        defaults={
            "given_on": on,
            "evidence": evidence.strip()[:200],
            "recorded_at": by.at,
            "recorded_by": by.name,
        },
    )
