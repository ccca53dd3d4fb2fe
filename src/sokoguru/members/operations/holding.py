"""Holding one membership still while an act decides about it."""

from collections.abc import Collection
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


def hold_members(*, cooperative_id: int, member_ids: Collection[UUID] | None = None) -> None:
    """Lock these memberships, or all of the co-op, until the open transaction ends.

    Before the books are held, as a teller does: he locks his member first and then posts. Rows that
    only point at a member (an entry under way) are not waited for.
    """
    rows = Member.objects.of(cooperative_id).select_for_update(no_key=True).order_by("id")
    if member_ids is not None:
        rows = rows.filter(id__in=list(member_ids))
    list(rows.values_list("id"))


def held(*, cooperative_id: int, member_id: UUID) -> Member:
    """The locked row, for the operations of this room."""
    row = Member.objects.of(cooperative_id).select_for_update().filter(id=member_id).first()
    if row is None:
        raise NoSuchMember
    return row
