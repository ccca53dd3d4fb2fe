"""The roll of members on a day (buku daftar anggota)."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Q

from sokoguru.members.models import Member
from sokoguru.members.queries.facts import fact
from sokoguru.members.vocabulary import MemberFact


def roll(*, cooperative_id: int, on: date) -> tuple[MemberFact, ...]:
    """All who were members at the end of a day, by number; who left that day is not."""
    still_here = Q(left_on__isnull=True) | Q(left_on__gt=on)
    rows = Member.objects.of(cooperative_id).filter(still_here, joined_on__lte=on)
    return tuple(fact(row) for row in rows.order_by("number", "id"))


def members_by_number(*, cooperative_id: int) -> Mapping[str, MemberFact]:
    """Everybody who ever got a number, by number: what a file of numbers is matched with."""
    rows = Member.objects.of(cooperative_id).exclude(number="").order_by("number")
    return {row.number: fact(row) for row in rows}
