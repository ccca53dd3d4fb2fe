"""Writing down what a members' meeting decided."""

from dataclasses import replace
from uuid import UUID

from django.db import transaction

from sokoguru.cooperatives.calculations.resolutions import number_key, resolution_faults
from sokoguru.cooperatives.models import AdoptedResolution
from sokoguru.cooperatives.queries.resolutions import fact
from sokoguru.cooperatives.vocabulary import (
    Resolution,
    ResolutionFact,
    ResolutionSource,
    VoteCount,
    VoteMethod,
)
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal


class ResolutionNumberIsTaken(Refusal):
    """One number names one resolution of a co-op, whatever its spaces and capitals."""

    code = "cooperatives.resolution_number_is_taken"
    template = (
        "Nomor {number} sudah dipakai keputusan tanggal {adopted_on} tentang {subject}. "
        "Periksa nomornya pada berita acara."
    )
    field = "number"


def record_resolution(
    *,
    cooperative_id: int,
    resolution: Resolution,
    source: ResolutionSource,
    meeting_ref: UUID | None,
    votes: VoteCount | None,
    document_id: UUID | None,
    by: Actor,
) -> ResolutionFact:
    """Write an adopted resolution into the register; the same one again answers with the first.

    Refuses one without number, meeting or text (`ResolutionIsIncomplete`), one on paper without its
    minutes (`MinutesAreMissing`), one of a meeting here that names none (`MeetingIsMissing`),
    votes that cannot be (`VotesAreMoreThanMembers`) or do not carry (`VotesDoNotCarry`),
    a limit no act asks (`LimitIsUnknown`) and a taken number (`ResolutionNumberIsTaken`).
    """
    tidy = _tidied(resolution)
    for fault in resolution_faults(
        tidy,
        source,
        votes,
        has_meeting=meeting_ref is not None,
        has_minutes=document_id is not None,
    ):
        raise fault
    told = {**_columns(tidy, votes), "meeting_ref": meeting_ref, "document_id": document_id}
    with transaction.atomic():
        row, is_new = AdoptedResolution.objects.get_or_create(
            cooperative_id=cooperative_id,
            number_key=number_key(tidy.number),
            defaults={
                **told,
                "source": source.value,
                "recorded_by": by.name,
                "recorded_at": by.at,
            },
        )
    found = fact(row)
    if not is_new and (found.resolution != tidy or found.votes != votes or found.source != source):
        raise ResolutionNumberIsTaken(
            number=tidy.number,
            adopted_on=found.resolution.adopted_on,
            subject=found.subject.label,
        )
    return found


def _tidied(resolution: Resolution) -> Resolution:
    return replace(
        resolution,
        number=resolution.number.strip(),
        meeting=resolution.meeting.strip(),
        text=resolution.text.strip(),
    )


def _columns(resolution: Resolution, votes: VoteCount | None) -> dict[str, object]:
    counted = votes or VoteCount(present=0)
    return {
        "number": resolution.number,
        "subject": resolution.subject.value,
        "adopted_on": resolution.adopted_on,
        "meeting": resolution.meeting,
        "text": resolution.text,
        "limits": dict(resolution.limits),
        "votes_present": None if votes is None else votes.present,
        "votes_yes": counted.yes,
        "votes_no": counted.no,
        "votes_abstained": counted.abstained,
        "votes_method": "" if votes is None else VoteMethod(votes.method).value,
    }
