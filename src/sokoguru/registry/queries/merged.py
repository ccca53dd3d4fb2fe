"""What a member brings along from a co-operative that merged into this one."""

from dataclasses import dataclass
from uuid import UUID

from sokoguru.cooperatives import queries as cooperatives
from sokoguru.database.tenancy import tenant
from sokoguru.registry.models import MergedMember
from sokoguru.surplus.queries import slips_of_member
from sokoguru.surplus.vocabulary import SlipFact


@dataclass(frozen=True, kw_only=True)
class EarlierSurplus:
    """A member's SHU of a year in a co-op that merged; its slip stays readable there."""

    cooperative_name: str
    slug: str
    slip: SlipFact


def surplus_before(*, cooperative_id: int, member_id: UUID) -> tuple[EarlierSurplus, ...]:
    """A member's slips of all co-ops that merged into this one, the newest first.

    A co-op that had taken over another one before hands on what its members brought. One query
    where nothing was brought along.
    """
    rows = MergedMember.objects.filter(into_tenant_id=cooperative_id, into_member_id=member_id)
    found: list[EarlierSurplus] = []
    for tenant_id, before in rows.order_by("id").values_list("from_tenant_id", "from_member_id"):
        with tenant(tenant_id):
            body = cooperatives.cooperative(tenant_id)
            found += (
                EarlierSurplus(cooperative_name=body.name, slug=body.slug, slip=slip)
                for slip in slips_of_member(cooperative_id=tenant_id, member_id=before)
            )
            found += surplus_before(cooperative_id=tenant_id, member_id=before)
    return tuple(sorted(found, key=lambda each: (-each.slip.year, each.cooperative_name)))
