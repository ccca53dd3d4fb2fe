"""Taking one step of a membership: the register shows where it stands, the trail how it came."""

from datetime import date
from typing import Any

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.members.models import Member, MembershipStep
from sokoguru.members.queries.facts import fact
from sokoguru.members.vocabulary import MemberFact, MemberState


class MembershipStandsElsewhere(Refusal):
    """The step does not lead on from where the membership stands."""

    code = "members.membership_stands_elsewhere"
    template = "{name} berstatus {state}, sehingga tidak dapat menjadi {wanted}."


class StepRunsBackward(Refusal):
    """A step cannot be dated before the one it follows."""

    code = "members.step_runs_backward"
    template = "Tanggal {on} mendahului langkah sebelumnya pada {previous}. Pilih hari sesudahnya."
    field = "on"


def check_step(
    *, row: Member, wanted: MemberState, allowed: tuple[MemberState, ...], on: date
) -> None:
    """Refuse a step from a wrong state, or dated before the step it follows."""
    if row.state not in allowed:
        raise MembershipStandsElsewhere(name=row.name, state=row.state, wanted=wanted)
    previous = max(day for day in (row.applied_on, row.admitted_on, row.joined_on) if day)
    if on < previous:
        raise StepRunsBackward(on=on, previous=previous)


def take_step(
    *, row: Member, state: MemberState, on: date, by: Actor, reason: str = "", **changes: Any
) -> MemberFact:
    """Write the step and the columns it changes."""
    changes |= {"state": state.value}
    if reason:
        changes["reason"] = reason
    Member.objects.of(row.cooperative_id).filter(id=row.id).update(**changes)
    for column, value in changes.items():
        setattr(row, column, value)
    write_step(row=row, state=state, on=on, by=by, reason=reason)
    return fact(row)


def write_step(*, row: Member, state: MemberState, on: date, by: Actor, reason: str = "") -> None:
    """Add the step to the trail."""
    MembershipStep.objects.create(
        cooperative_id=row.cooperative_id,
        member=row,
        state=state,
        on=on,
        at=by.at,
        by=by.name,
        reason=reason,
    )
