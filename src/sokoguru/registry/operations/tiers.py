"""Tiers: a co-operative becomes a member of a secondary one, and leaves it."""

from datetime import date

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.registry.models import Entry, TierMembership
from sokoguru.registry.vocabulary import Level, LifeState

_RANK = {
    Level.PRIMARY: 0,
    Level.SECONDARY: 1,
    Level.CENTRE: 1,
    Level.UNION: 2,
    Level.APEX: 3,
}


class UpperIsPrimary(Refusal):
    """A primary co-op consists of persons."""

    code = "registry.upper_is_primary"
    template = "{upper} koperasi primer dan beranggotakan orang, bukan koperasi."


class LowerHasNoLegalPersonality(Refusal):
    """Only a co-operative with legal personality becomes a member of another one."""

    code = "registry.lower_has_no_legal_personality"
    template = "{lower} belum berbadan hukum sehingga belum dapat menjadi anggota {upper}."


class LowerStandsTooHigh(Refusal):
    """The ladder leads upwards: primer, pusat, gabungan, induk."""

    code = "registry.lower_stands_too_high"
    template = "{lower} ({lower_level}) tidak dapat menjadi anggota {upper} ({upper_level})."


class AlreadyInTier(Refusal):
    """A co-operative is a member of another one only once at a time."""

    code = "registry.already_in_tier"
    template = "{lower} sudah menjadi anggota {upper}."


@transaction.atomic
def join_tier(*, upper_id: int, lower_id: int, since: date, by: Actor) -> int:
    """Make a co-operative a member of a secondary one; answers with the membership's number."""
    rows = {row.id: row for row in Entry.objects.filter(id__in=[upper_id, lower_id])}
    upper, lower = rows[upper_id], rows[lower_id]
    if Level(upper.level) is Level.PRIMARY:
        raise UpperIsPrimary(upper=upper.name)
    if not (LifeState(lower.state).is_legal_entity and lower.legal_number):
        raise LowerHasNoLegalPersonality(lower=lower.name, upper=upper.name)
    if _RANK[Level(lower.level)] >= _RANK[Level(upper.level)]:
        raise LowerStandsTooHigh(
            lower=lower.name,
            lower_level=lower.level.lower(),
            upper=upper.name,
            upper_level=upper.level.lower(),
        )
    if TierMembership.objects.filter(upper=upper, lower=lower, until=None).exists():
        raise AlreadyInTier(lower=lower.name, upper=upper.name)
    return TierMembership.objects.create(upper=upper, lower=lower, since=since).id


def leave_tier(*, upper_id: int, membership_id: int, until: date, by: Actor) -> None:
    """End a membership of a secondary co-operative with a last day."""
    open_rows = TierMembership.objects.filter(id=membership_id, upper_id=upper_id, until=None)
    open_rows.update(until=until)
