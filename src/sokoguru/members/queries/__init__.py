"""Every question about members."""

from sokoguru.members.queries.business import business_profile, members_per_scale
from sokoguru.members.queries.known import known_numbers, living_niks, memberships
from sokoguru.members.queries.members import (
    NoSuchMember,
    count_by_state,
    member,
    member_by_number,
    members,
    names,
    steps,
)
from sokoguru.members.queries.movement import member_movement
from sokoguru.members.queries.roll import members_by_number, roll
from sokoguru.members.queries.search import search_members

__all__ = [
    "NoSuchMember",
    "business_profile",
    "count_by_state",
    "known_numbers",
    "living_niks",
    "member",
    "member_by_number",
    "member_movement",
    "members",
    "members_by_number",
    "members_per_scale",
    "memberships",
    "names",
    "roll",
    "search_members",
    "steps",
]
