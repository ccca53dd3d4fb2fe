"""Holding one membership still while an act decides about it."""

from uuid import UUID

from sokoguru.members.models import Member
from sokoguru.members.queries.facts import fact
from sokoguru.members.queries.members import NoSuchMember
from sokoguru.members.vocabulary import MemberFact


def hold_member(*, cooperative_id: int, member_id: UUID) -> MemberFact:
    """Lock one membership until the open transaction ends, and tell how it stands.

    Two acts that depend on the state (paying the last of simpanan pokok, leaving) take turns.
    Refuses with `NoSuchMember`.
    """
    return fact(held(cooperative_id=cooperative_id, member_id=member_id))


def held(*, cooperative_id: int, member_id: UUID) -> Member:
    """The locked row, for the operations of this room."""
    row = Member.objects.of(cooperative_id).select_for_update().filter(id=member_id).first()
    if row is None:
        raise NoSuchMember
    return row
