"""Who is invited, who is there, and whether they are enough."""

from uuid import UUID

from django.db.models import Count, Q

from sokoguru.cooperatives.vocabulary import Subject
from sokoguru.governance.calculations.quorum import needed
from sokoguru.governance.models import Attendance, Invitation, Sending
from sokoguru.governance.queries.meetings import meeting, required_rules
from sokoguru.governance.vocabulary import (
    AttendanceFact,
    Channel,
    InvitationFact,
    MeetingFact,
    Quorum,
)
from sokoguru.members.queries import member_movement, roll
from sokoguru.members.vocabulary import MemberFact


def invitations(*, cooperative_id: int, meeting_id: UUID) -> tuple[InvitationFact, ...]:
    """The invited by number, each with the last proof of sending. Two queries."""
    sent = (
        Sending.objects.of(cooperative_id).filter(meeting_id=meeting_id).order_by("sent_at", "id")
    )
    last = {row.member_id: row for row in sent}
    rows = Invitation.objects.of(cooperative_id).filter(meeting_id=meeting_id)
    return tuple(
        _invited(row, last.get(row.member_id)) for row in rows.order_by("number", "member_id")
    )


def uninvited(*, cooperative_id: int, found: MeetingFact) -> tuple[MemberFact, ...]:
    """Active members of the meeting's day without an invitation, or without proof that it went out.

    Each has the same opportunity in decisions (S2-162).
    """
    reached = {
        each.member_id
        for each in invitations(cooperative_id=cooperative_id, meeting_id=found.id)
        if each.sent_at is not None
    }
    everybody = roll(cooperative_id=cooperative_id, on=found.held_on)
    return tuple(each for each in everybody if each.id not in reached)


def attendance(*, cooperative_id: int, meeting_id: UUID) -> tuple[AttendanceFact, ...]:
    """Everybody present or spoken for, the last to come first. One query."""
    rows = Attendance.objects.of(cooperative_id).filter(meeting_id=meeting_id)
    return tuple(
        AttendanceFact(
            member_id=row.member_id,
            number=row.number,
            name=row.name,
            came_at=row.came_at,
            spoken_for_by=row.through_name,
        )
        for row in rows.order_by("-came_at", "-id")
    )


def quorum(*, cooperative_id: int, meeting_id: UUID, subject: Subject | None = None) -> Quorum:
    """Who is there of how many members of the day, and how many the rules of the day ask for.

    Every member counts once, whatever his capital (UU 25/1992 Pasal 24 ayat 3). Who left the co-op
    before the day is not counted. Refuses `MeetingRulesAreMissing`.
    """
    found = meeting(cooperative_id=cooperative_id, meeting_id=meeting_id)
    rules = required_rules(cooperative_id=cooperative_id, on=found.held_on)
    moved = member_movement(
        cooperative_id=cooperative_id, first_day=found.held_on, last_day=found.held_on
    )
    there = Attendance.objects.of(cooperative_id).filter(meeting_id=meeting_id)
    counted = there.aggregate(
        own=Count("id", filter=Q(through__isnull=True)),
        proxied=Count("id", filter=Q(through__isnull=False)),
    )
    second = found.is_second_call
    return Quorum(
        present=counted["own"],
        proxied=counted["proxied"],
        entitled=moved.closing,
        needed=needed(rules, entitled=moved.closing, subject=subject, second=second),
        clause=rules.clause,
        is_second_call=second,
    )


def _invited(row: Invitation, sent: Sending | None) -> InvitationFact:
    return InvitationFact(
        member_id=row.member_id,
        number=row.number,
        name=row.name,
        phone=row.phone,
        channel=None if sent is None else Channel(sent.channel),
        sent_at=None if sent is None else sent.sent_at,
        sent_by="" if sent is None else sent.sent_by,
    )
