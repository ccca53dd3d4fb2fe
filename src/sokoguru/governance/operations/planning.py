"""Writing down the rules of meetings and planning one."""

from datetime import date, time
from uuid import UUID

from django.db import transaction

from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.governance.models import Meeting, MeetingRule
from sokoguru.governance.queries.meetings import NoSuchMeeting, meeting_fact
from sokoguru.governance.vocabulary import (
    WHOLE_BPS,
    MeetingFact,
    MeetingKind,
    MeetingRules,
    MeetingState,
)


class RulesAreImpossible(Refusal):
    """Shares lie between nothing and everybody, and the clause is named."""

    code = "governance.rules_are_impossible"
    template = (
        "Aturan rapat tidak mungkin: persentase antara 0 dan 100 (kuorum biasa di bawah 100), "
        "hari dan kuasa tidak negatif, dan pasalnya disebut. Periksa {clause}."
    )


class PlaceIsMissing(Refusal):
    """Members must know where to go."""

    code = "governance.place_is_missing"
    template = "Tempat rapat belum diisi. Tulis tempatnya, paling panjang 200 huruf."
    field = "place"


class MeetingIsElsewhere(Refusal):
    """An act belongs to one state of the meeting, and states only go forward."""

    code = "governance.meeting_is_elsewhere"
    template = "Rapat ini sekarang {state}; langkah ini hanya untuk rapat yang {wanted}."


def write_rules(*, cooperative_id: int, rules: MeetingRules, by: Actor) -> None:
    """Write down what the articles say of meetings since a day. Refuses `RulesAreImpossible`."""
    shares = (rules.second_bps, rules.special_bps, rules.special_votes_bps)
    possible = (
        0 <= rules.quorum_bps < WHOLE_BPS
        and all(0 <= share <= WHOLE_BPS for share in shares)
        and min(rules.call_days, rules.proxies) >= 0
    )
    if not possible or not 0 < len(rules.clause.strip()) <= 200:
        raise RulesAreImpossible(clause=rules.clause.strip() or "-")
    MeetingRule.objects.create(
        cooperative_id=cooperative_id,
        valid_from=rules.valid_from,
        clause=rules.clause.strip(),
        call_days=rules.call_days,
        quorum_bps=rules.quorum_bps,
        second_bps=rules.second_bps,
        special_bps=rules.special_bps,
        special_votes_bps=rules.special_votes_bps,
        proxies=rules.proxies,
        written_by=by.name,
        written_at=by.at,
    )


@transaction.atomic
def plan_meeting(
    *,
    cooperative_id: int,
    kind: MeetingKind,
    year: int,
    held_on: date,
    begins_at: time,
    place: str,
    key: str,
    by: Actor,
    is_second_call: bool = False,
) -> MeetingFact:
    """Plan a meeting about a book year; the same key answers with the first.

    Refuses `PlaceIsMissing`.
    """
    if not 0 < len(place.strip()) <= 200:
        raise PlaceIsMissing
    row, _ = Meeting.objects.get_or_create(
        cooperative_id=cooperative_id,
        key=key,
        defaults={
            "kind": kind.value,
            "year": year,
            "held_on": held_on,
            "begins_at": begins_at,
            "place": place.strip(),
            "state": MeetingState.DRAFT.value,
            "is_second_call": is_second_call,
            "written_by": by.name,
            "written_at": by.at,
        },
    )
    return meeting_fact(row)


def in_state(*, cooperative_id: int, meeting_id: UUID, wanted: tuple[MeetingState, ...]) -> Meeting:
    """The meeting, held until the transaction ends. Refuses one in another state."""
    hold(cooperative_id=cooperative_id, what=f"meeting:{meeting_id}")
    row = Meeting.objects.of(cooperative_id).filter(id=meeting_id).first()
    if row is None:
        raise NoSuchMeeting
    state = MeetingState(row.state)
    if state not in wanted:
        raise MeetingIsElsewhere(state=state.label, wanted=" / ".join(one.label for one in wanted))
    return row
