"""Meetings, the rules of a day, and the minutes that were kept."""

from datetime import date
from uuid import UUID

from sokoguru.foundation.refusal import Refusal
from sokoguru.governance.models import Meeting, MeetingRule, Minutes
from sokoguru.governance.vocabulary import (
    MeetingFact,
    MeetingKind,
    MeetingRules,
    MeetingState,
    MinutesFact,
)


class NoSuchMeeting(Refusal):
    """No meeting of this co-op has this identity."""

    code = "governance.no_such_meeting"
    template = "Rapat itu tidak ada di koperasi ini. Pilih dari daftar rapat."


class MeetingRulesAreMissing(Refusal):
    """The law leaves quorum and call to the articles (UU 25/1992 Pasal 28)."""

    code = "governance.meeting_rules_are_missing"
    template = (
        "Aturan rapat menurut anggaran dasar belum dicatat untuk {on}. Undang-undang menyerahkan "
        "kuorum dan tata cara rapat kepada anggaran dasar (UU 25/1992 Pasal 28): catat dulu."
    )


def meetings(*, cooperative_id: int) -> tuple[MeetingFact, ...]:
    """Every meeting, the newest first. One query."""
    rows = Meeting.objects.of(cooperative_id).order_by("-held_on", "-id")
    return tuple(map(meeting_fact, rows))


def meeting(*, cooperative_id: int, meeting_id: UUID) -> MeetingFact:
    """One meeting. Refuses `NoSuchMeeting`."""
    row = Meeting.objects.of(cooperative_id).filter(id=meeting_id).first()
    if row is None:
        raise NoSuchMeeting
    return meeting_fact(row)


def meeting_rules(*, cooperative_id: int, on: date) -> MeetingRules | None:
    """The rules of the articles that held on a day, or None while none are written down."""
    rows = MeetingRule.objects.of(cooperative_id).filter(valid_from__lte=on)
    row = rows.order_by("-valid_from", "-id").first()
    if row is None:
        return None
    return MeetingRules(
        valid_from=row.valid_from,
        clause=row.clause,
        call_days=row.call_days,
        quorum_bps=row.quorum_bps,
        second_bps=row.second_bps,
        special_bps=row.special_bps,
        special_votes_bps=row.special_votes_bps,
        proxies=row.proxies,
    )


def required_rules(*, cooperative_id: int, on: date) -> MeetingRules:
    """The rules of a day. Refuses `MeetingRulesAreMissing`."""
    rules = meeting_rules(cooperative_id=cooperative_id, on=on)
    if rules is None:
        raise MeetingRulesAreMissing(on=on)
    return rules


def minutes_of(*, cooperative_id: int, meeting_id: UUID) -> MinutesFact | None:
    """The minutes kept of a meeting, or None."""
    row = Minutes.objects.of(cooperative_id).filter(meeting_id=meeting_id).first()
    if row is None:
        return None
    return MinutesFact(
        document_id=row.document_id,
        file_id=row.file_id,
        sha256=row.sha256,
        signers=tuple(row.signers),
        kept_by=row.kept_by,
        kept_at=row.kept_at,
    )


def meeting_fact(row: Meeting) -> MeetingFact:
    """The row as a value."""
    return MeetingFact(
        id=row.id,
        kind=MeetingKind(row.kind),
        year=row.year,
        held_on=row.held_on,
        begins_at=row.begins_at,
        place=row.place,
        state=MeetingState(row.state),
        is_second_call=row.is_second_call,
        called_on=row.called_on,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        chair=row.chair,
    )
