"""Recording what a member of a producer co-op makes or sells."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from sokoguru.cooperatives import queries as cooperatives
from sokoguru.cooperatives.vocabulary import CooperativeKind
from sokoguru.foundation.refusal import Refusal
from sokoguru.members.calculations.particulars import read_text
from sokoguru.members.models import Business
from sokoguru.members.operations.holding import held
from sokoguru.members.vocabulary import BusinessProfile, BusinessScale

_KINDS = (CooperativeKind.PRODUCER, CooperativeKind.MARKETING, CooperativeKind.MULTI)
_LINE_LENGTH = 120


class NoBusinessesHere(Refusal):
    """Members of this kind of co-op are users, not producers."""

    code = "members.no_businesses_here"
    template = (
        "Koperasi {kind} tidak mencatat usaha anggota. Profil usaha ada di koperasi produsen."
    )


class BusinessLineIsMissing(Refusal):
    """A business does something."""

    code = "members.business_line_is_missing"
    template = "Bidang usaha belum diisi. Tulis misalnya mebel rotan."
    field = "line"


def record_business(
    *,
    cooperative_id: int,
    member_id: UUID,
    scale: BusinessScale,
    line: str,
    products: Sequence[str],
) -> BusinessProfile:
    """Record a member's business; a later recording replaces the earlier one.

    Refuses co-ops whose members are not producers and an empty line of business.
    """
    kind = cooperatives.cooperative(cooperative_id).kind
    if kind not in _KINDS:
        raise NoBusinessesHere(kind=kind)
    said = read_text(line, label="Bidang usaha", longest=_LINE_LENGTH)
    if not said:
        raise BusinessLineIsMissing
    made = [read_text(product, label="Hasil usaha", longest=_LINE_LENGTH) for product in products]
    made = [product for product in made if product]
    with transaction.atomic():
        row = held(cooperative_id=cooperative_id, member_id=member_id)
        Business.objects.of(cooperative_id).update_or_create(
            cooperative_id=cooperative_id,
            member=row,
            defaults={"scale": scale, "line": said, "products": made},
        )
    return BusinessProfile(scale=scale, line=said, products=tuple(made))
