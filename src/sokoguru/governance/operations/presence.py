"""The door of the hall: opening the meeting, who came, and who speaks for whom."""

from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.governance.models import Attendance, Meeting
from sokoguru.governance.operations.planning import in_state
from sokoguru.governance.queries.meetings import meeting_fact, required_rules
from sokoguru.governance.vocabulary import MeetingFact, MeetingState
from sokoguru.members.queries import NoSuchMember, member
from sokoguru.members.vocabulary import MemberFact

_AT_THE_DOOR = (MeetingState.CALLED, MeetingState.OPEN)


class MeetingIsOnAnotherDay(Refusal):
    """A meeting is opened on the day to which members were called."""

    code = "governance.meeting_is_on_another_day"
    template = "Anggota diundang untuk {held_on}; rapat tidak dapat dibuka {on}."


class IsNoMember(Refusal):
    """Only members of this co-op, on that day, sit in its meeting (UU 25/1992 Pasal 20)."""

    code = "governance.is_no_member"
    template = "{name} bukan anggota aktif koperasi ini pada {on}, jadi tidak ikut memutus."


class IsAlreadyPresent(Refusal):
    """One member counts once."""

    code = "governance.is_already_present"
    template = "{name} sudah tercatat hadir atau diwakili. Satu anggota satu suara."


class ProxiesAreNotAllowed(Refusal):
    """How many absent members one may speak for is what the articles allow."""

    code = "governance.proxies_are_not_allowed"
    template = (
        "Seorang anggota boleh mewakili {allowed} anggota lain ({clause}); batas ini tercapai."
    )


class IsNotPresent(Refusal):
    """Who speaks is there himself."""

    code = "governance.is_not_present"
    template = "{name} tidak tercatat hadir sendiri. Catat kehadirannya lebih dulu."


@transaction.atomic
def open_meeting(
    *, cooperative_id: int, meeting_id: UUID, chair: str, on: date, by: Actor
) -> MeetingFact:
    """Open the meeting on its day, under its chair. Refuses `MeetingIsOnAnotherDay`."""
    row = in_state(
        cooperative_id=cooperative_id, meeting_id=meeting_id, wanted=(MeetingState.CALLED,)
    )
    if on != row.held_on:
        raise MeetingIsOnAnotherDay(held_on=row.held_on, on=on)
    row.state, row.opened_at, row.chair = MeetingState.OPEN.value, by.at, chair.strip() or by.name
    row.save(update_fields=["state", "opened_at", "chair"])
    return meeting_fact(row)


@transaction.atomic
def register_presence(
    *, cooperative_id: int, meeting_id: UUID, member_id: UUID, on: date, by: Actor
) -> None:
    """Write down that a member came.

    Refuses another day than the meeting's, `IsNoMember` and `IsAlreadyPresent`.
    """
    row = _at_the_door(cooperative_id, meeting_id, on)
    _add(row, _own_member(row, member_id), None, by)


@transaction.atomic
def register_proxy(
    *,
    cooperative_id: int,
    meeting_id: UUID,
    member_id: UUID,
    through_id: UUID,
    on: date,
    by: Actor,
) -> None:
    """Write down that a present member speaks for an absent one, as the articles allow.

    Refuses `IsNoMember`, `IsNotPresent`, `ProxiesAreNotAllowed` and `IsAlreadyPresent`.
    """
    row = _at_the_door(cooperative_id, meeting_id, on)
    absent, speaker = _own_member(row, member_id), _own_member(row, through_id)
    there = Attendance.objects.of(cooperative_id).filter(meeting_id=meeting_id)
    if not there.filter(member_id=through_id, through__isnull=True).exists():
        raise IsNotPresent(name=speaker.name)
    rules = required_rules(cooperative_id=cooperative_id, on=row.held_on)
    if there.filter(through=through_id).count() >= rules.proxies:
        raise ProxiesAreNotAllowed(allowed=rules.proxies, clause=rules.clause)
    _add(row, absent, speaker, by)


def _at_the_door(cooperative_id: int, meeting_id: UUID, on: date) -> Meeting:
    row = in_state(cooperative_id=cooperative_id, meeting_id=meeting_id, wanted=_AT_THE_DOOR)
    if on != row.held_on:
        raise MeetingIsOnAnotherDay(held_on=row.held_on, on=on)
    return row


def _own_member(row: Meeting, member_id: UUID) -> MemberFact:
    try:
        found = member(cooperative_id=row.cooperative_id, member_id=member_id)
    except NoSuchMember as missing:
        raise IsNoMember(name="Orang itu", on=row.held_on) from missing
    is_gone = found.left_on is not None and found.left_on <= row.held_on
    if found.joined_on is None or found.joined_on > row.held_on or is_gone:
        raise IsNoMember(name=found.name, on=row.held_on)
    return found


def _add(row: Meeting, who: MemberFact, speaker: MemberFact | None, by: Actor) -> None:
    _, is_new = Attendance.objects.get_or_create(
        cooperative_id=row.cooperative_id,
        meeting_id=row.id,
        member_id=who.id,
        defaults={
            "number": who.number,
            "name": who.name,
            "through": None if speaker is None else speaker.id,
            "through_name": "" if speaker is None else speaker.name,
            "came_at": by.at,
            "written_by": by.name,
        },
    )
    if not is_new:
        raise IsAlreadyPresent(name=who.name)
