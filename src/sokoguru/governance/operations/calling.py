"""Calling a meeting: every active member is invited, and it is known how."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.governance.models import AgendaItem, Invitation, Meeting, Sending
from sokoguru.governance.operations.planning import in_state
from sokoguru.governance.queries.meetings import meeting_fact, required_rules
from sokoguru.governance.vocabulary import Channel, MeetingFact, MeetingState
from sokoguru.members.queries import roll

_CALLED = (MeetingState.CALLED, MeetingState.OPEN)


class AgendaIsEmpty(Refusal):
    """Members are called to something."""

    code = "governance.agenda_is_empty"
    template = "Rapat belum punya acara. Tulis acaranya sebelum mengundang anggota."


class CalledTooLate(Refusal):
    """Members get the days that the articles give them."""

    code = "governance.called_too_late"
    template = (
        "Undangan paling lambat {days} hari sebelum rapat ({clause}); dari {on} sampai {held_on} "
        "hanya {left} hari. Undurkan hari rapat."
    )


@transaction.atomic
def call_meeting(*, cooperative_id: int, meeting_id: UUID, on: date, by: Actor) -> MeetingFact:
    """Call the meeting: an invitation for every active member of the day of the call (S3-054).

    Refuses `AgendaIsEmpty`, `MeetingRulesAreMissing` and `CalledTooLate`.
    """
    row = in_state(
        cooperative_id=cooperative_id, meeting_id=meeting_id, wanted=(MeetingState.DRAFT,)
    )
    if not AgendaItem.objects.of(cooperative_id).filter(meeting_id=meeting_id).exists():
        raise AgendaIsEmpty
    rules = required_rules(cooperative_id=cooperative_id, on=row.held_on)
    left = (row.held_on - on).days
    if left < rules.call_days:
        raise CalledTooLate(
            days=rules.call_days, clause=rules.clause, on=on, held_on=row.held_on, left=left
        )
    row.state, row.called_on = MeetingState.CALLED.value, on
    row.save(update_fields=["state", "called_on"])
    _invite(row, on, by)
    return meeting_fact(row)


@transaction.atomic
def invite_rest(*, cooperative_id: int, meeting_id: UUID, on: date, by: Actor) -> int:
    """Invite active members of a day who are not invited yet; answers with how many."""
    row = in_state(cooperative_id=cooperative_id, meeting_id=meeting_id, wanted=_CALLED)
    return _invite(row, on, by)


@transaction.atomic
def record_sending(
    *,
    cooperative_id: int,
    meeting_id: UUID,
    member_ids: Iterable[UUID] | None,
    channel: Channel,
    by: Actor,
) -> int:
    """Write down that invitations went out; None means to all who have no proof yet."""
    in_state(cooperative_id=cooperative_id, meeting_id=meeting_id, wanted=_CALLED)
    invited = Invitation.objects.of(cooperative_id).filter(meeting_id=meeting_id)
    if member_ids is None:
        sent = Sending.objects.of(cooperative_id).filter(meeting_id=meeting_id)
        invited = invited.exclude(member_id__in=sent.values("member_id"))
    else:
        invited = invited.filter(member_id__in=list(member_ids))
    rows = [
        Sending(
            cooperative_id=cooperative_id,
            meeting_id=meeting_id,
            member_id=member_id,
            channel=channel.value,
            sent_at=by.at,
            sent_by=by.name,
        )
        for member_id in invited.order_by("number").values_list("member_id", flat=True)
    ]
    Sending.objects.bulk_create(rows)
    return len(rows)


def _invite(row: Meeting, on: date, by: Actor) -> int:
    known = Invitation.objects.of(row.cooperative_id).filter(meeting_id=row.id)
    invited = set(known.values_list("member_id", flat=True))
    rows = [
        Invitation(
            cooperative_id=row.cooperative_id,
            meeting_id=row.id,
            member_id=each.id,
            number=each.number,
            name=each.name,
            phone=each.phone,
            invited_at=by.at,
        )
        for each in roll(cooperative_id=row.cooperative_id, on=on)
        if each.id not in invited
    ]
    Invitation.objects.bulk_create(rows)
    return len(rows)
