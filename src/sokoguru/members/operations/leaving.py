"""Leaving the co-operative: free at any time, recorded with its reason."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.members.calculations.particulars import read_reason
from sokoguru.members.models import Member, MembershipStep
from sokoguru.members.operations.holding import held
from sokoguru.members.operations.step import check_step, take_step
from sokoguru.members.vocabulary import MemberFact, MemberState

_MAY_LEAVE = (MemberState.ADMITTED, MemberState.ACTIVE)


def mark_left(
    *, cooperative_id: int, member_id: UUID, on: date, reason: str, by: Actor
) -> MemberFact:
    """Record that a member, or somebody admitted, left on a day.

    Leaving cannot be refused; what is due to the member is settled by `counter`. Refuses only
    somebody who is not in, a day before the joining, and an empty reason.
    """
    said = read_reason(reason)
    with transaction.atomic():
        row = held(cooperative_id=cooperative_id, member_id=member_id)
        check_step(row=row, wanted=MemberState.LEFT, allowed=_MAY_LEAVE, on=on)
        return take_step(row=row, state=MemberState.LEFT, on=on, by=by, reason=said, left_on=on)


def end_memberships(
    *, cooperative_id: int, member_ids: Collection[UUID], on: date, reason: str, by: Actor
) -> int:
    """Record that many left together, all or none, and answer how many: their co-op merged.

    Refuses what `mark_left` refuses of each.
    """
    said = read_reason(reason)
    with transaction.atomic():
        own = Member.objects.of(cooperative_id).filter(id__in=list(member_ids))
        rows = tuple(own.select_for_update().order_by("id"))
        for row in rows:
            check_step(row=row, wanted=MemberState.LEFT, allowed=_MAY_LEAVE, on=on)
        count = own.update(state=MemberState.LEFT, left_on=on, reason=said)
        MembershipStep.objects.bulk_create(
            MembershipStep(
                cooperative_id=cooperative_id,
                member=row,
                state=MemberState.LEFT,
                on=on,
                at=by.at,
                by=by.name,
                reason=said,
            )
            for row in rows
        )
    return count
