"""Leaving the co-operative: free at any time, recorded with its reason."""

from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.members.calculations.particulars import read_reason
from sokoguru.members.operations.holding import held
from sokoguru.members.operations.step import check_step, take_step
from sokoguru.members.vocabulary import MemberFact, MemberState


def mark_left(
    *, cooperative_id: int, member_id: UUID, on: date, reason: str, by: Actor
) -> MemberFact:
    """Record that a member, or somebody admitted, left on a day.

    Leaving cannot be refused; what is due to the member is settled by `counter`. Refuses only
    somebody who is not in, a day before the joining, and an empty reason.
    """
    said = read_reason(reason)
    allowed = (MemberState.ADMITTED, MemberState.ACTIVE)
    with transaction.atomic():
        row = held(cooperative_id=cooperative_id, member_id=member_id)
        check_step(row=row, wanted=MemberState.LEFT, allowed=allowed, on=on)
        return take_step(row=row, state=MemberState.LEFT, on=on, by=by, reason=said, left_on=on)
