"""Members of two registers that become one: who is known there, who is new, who had left."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from uuid import UUID

from sokoguru.members.vocabulary import LIVING, KnownMember, Membership, MemberState

_IN = (MemberState.ADMITTED, MemberState.ACTIVE)


@dataclass(frozen=True, kw_only=True)
class Matching:
    """Memberships of the co-op that goes, by what becomes of them.

    `known` pairs each with the living membership of the same person there; `applying` are those of
    the latter who only apply so far. `leavers` left long ago and are still owed something, or owe.
    """

    known: tuple[tuple[Membership, Membership], ...]
    new: tuple[Membership, ...]
    leavers: tuple[Membership, ...]
    applicants: tuple[UUID, ...]

    @property
    def living(self) -> tuple[Membership, ...]:
        """All who are in and leave by the merger."""
        return (*(ours for ours, _ in self.known), *self.new)

    @property
    def applying(self) -> tuple[UUID, ...]:
        """Who has to be admitted there first."""
        return tuple(there.id for _, there in self.known if there.state is MemberState.APPLIED)


def match_people(
    ours: Sequence[Membership], theirs: Sequence[Membership], with_money: Set[UUID]
) -> Matching:
    """The same person has the same NIK (a body the same legal number); without one he is new."""
    there = {each.identity: each for each in theirs if each.identity and each.state in LIVING}
    living = [each for each in ours if each.state in _IN]
    return Matching(
        known=tuple((each, there[each.identity]) for each in living if each.identity in there),
        new=tuple(each for each in living if each.identity not in there),
        leavers=tuple(each for each in ours if each.state not in _IN and each.id in with_money),
        applicants=tuple(
            each.id
            for each in ours
            if each.state is MemberState.APPLIED and each.id not in with_money
        ),
    )


def enrolled(
    people: Iterable[Membership], numbers: Iterable[str], groups: Sequence[str]
) -> tuple[KnownMember, ...]:
    """The people under their new numbers; a group that is unknown there becomes the first one."""
    return tuple(
        replace(
            each.person,
            number=number,
            group=_group(each.person.group, groups),
        )
        for each, number in zip(people, numbers, strict=True)
    )


def without_living_niks(
    leavers: Iterable[KnownMember], theirs: Iterable[Membership]
) -> tuple[KnownMember, ...]:
    """A NIK names one living membership: who has one there, or came twice, enters without it."""
    taken = {each.person.nik for each in theirs if each.state in LIVING}
    found = []
    for person in leavers:
        found.append(replace(person, nik="") if person.nik in taken else person)
        taken.add(person.nik)
    return tuple(found)


def _group(group: str, groups: Sequence[str]) -> str:
    return group if group in groups or not groups else groups[0]
