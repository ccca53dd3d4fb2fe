"""Which numbers are taken already: what a file of new members is held against."""

from collections.abc import Mapping

from sokoguru.members.models import Member
from sokoguru.members.vocabulary import LIVING


def known_numbers(*, cooperative_id: int) -> frozenset[str]:
    """All member numbers ever given out."""
    rows = Member.objects.of(cooperative_id).exclude(number="")
    return frozenset(rows.values_list("number", flat=True))


def living_niks(*, cooperative_id: int) -> Mapping[str, str]:
    """The NIK of every living membership, with the name; for matching only, never for a screen."""
    rows = Member.objects.of(cooperative_id).filter(state__in=LIVING).exclude(nik="")
    return dict(rows.values_list("nik", "name"))
