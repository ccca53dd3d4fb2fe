"""Who a member is, and where everybody stands."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db.models import Count

from sokoguru.foundation.paging import Page
from sokoguru.foundation.refusal import Refusal
from sokoguru.members.models import Member, MembershipStep
from sokoguru.members.queries.facts import fact
from sokoguru.members.vocabulary import MemberFact, MemberState, StepFact


class NoSuchMember(Refusal):
    """The co-op has no such member; a member of another co-op is no such member either."""

    code = "members.no_such_member"
    template = "Anggota tidak ditemukan di koperasi ini. Cari kembali dengan nama atau nomor."


def member(*, cooperative_id: int, member_id: UUID) -> MemberFact:
    """The member with this identity; refuses with `NoSuchMember`."""
    row = Member.objects.of(cooperative_id).filter(id=member_id).first()
    if row is None:
        raise NoSuchMember
    return fact(row)


def member_by_number(*, cooperative_id: int, number: str) -> MemberFact | None:
    """The member with this number, or None."""
    if not number:
        return None
    row = Member.objects.of(cooperative_id).filter(number=number).first()
    return None if row is None else fact(row)


def members(
    *, cooperative_id: int, page: int, size: int, state: MemberState | None = None
) -> Page[MemberFact]:
    """One page of the register by name; pages count from 1."""
    rows = Member.objects.of(cooperative_id).exclude(name="").order_by("folded_name", "id")
    if state is not None:
        rows = rows.filter(state=state)
    first = (page - 1) * size
    found = tuple(fact(row) for row in rows[first : first + size])
    return Page(items=found, page=page, size=size, total=rows.count())


def names(*, cooperative_id: int, ids: Iterable[UUID]) -> Mapping[UUID, MemberFact]:
    """The members behind these identities, in one query."""
    rows = Member.objects.of(cooperative_id).filter(id__in=list(ids))
    return {row.id: fact(row) for row in rows}


def count_by_state(*, cooperative_id: int) -> Mapping[MemberState, int]:
    """How many stand where; every state is answered."""
    rows = Member.objects.of(cooperative_id).values("state").annotate(count=Count("id"))
    counts = {row["state"]: row["count"] for row in rows.order_by("state")}
    return {state: counts.get(state.value, 0) for state in MemberState}


def steps(*, cooperative_id: int, member_id: UUID) -> tuple[StepFact, ...]:
    """The steps of one membership in the order they were taken."""
    order = list(MemberState)
    rows = MembershipStep.objects.of(cooperative_id).filter(member_id=member_id)
    taken = sorted(
        rows.order_by("id"), key=lambda row: (row.at, order.index(MemberState(row.state)))
    )
    return tuple(
        StepFact(state=MemberState(row.state), on=row.on, by=row.by, reason=row.reason)
        for row in taken
    )
