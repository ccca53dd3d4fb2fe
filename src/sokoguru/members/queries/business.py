"""What members' own businesses are."""

from collections.abc import Mapping
from uuid import UUID

from django.db.models import Count

from sokoguru.members.models import Business
from sokoguru.members.vocabulary import LIVING, BusinessProfile, BusinessScale


def business_profile(*, cooperative_id: int, member_id: UUID) -> BusinessProfile | None:
    """The business of a member, or None where none was recorded."""
    row = Business.objects.of(cooperative_id).filter(member_id=member_id).first()
    if row is None:
        return None
    return BusinessProfile(
        scale=BusinessScale(row.scale), line=row.line, products=tuple(row.products)
    )


def members_per_scale(*, cooperative_id: int) -> Mapping[BusinessScale, int]:
    """How many living members run a business of each scale; every scale is answered."""
    rows = Business.objects.of(cooperative_id).filter(member__state__in=LIVING)
    counted = rows.values("scale").annotate(count=Count("id")).order_by("scale")
    counts = {row["scale"]: row["count"] for row in counted}
    return {scale: counts.get(scale.value, 0) for scale in BusinessScale}
