"""Closing a meeting, and its signed minutes."""

from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.accountability.queries import supervisors_report
from sokoguru.cooperatives.vocabulary import Subject
from sokoguru.correspondence.operations import keep_file
from sokoguru.correspondence.vocabulary import FileDetails, FileKind
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.governance.models import Minutes
from sokoguru.governance.operations.planning import in_state
from sokoguru.governance.queries.agenda import agenda
from sokoguru.governance.queries.meetings import meeting_fact, minutes_of
from sokoguru.governance.queries.paper import minutes_draft
from sokoguru.governance.vocabulary import MeetingFact, MeetingKind, MeetingState, MinutesFact

_OFFICES = 2
_RATIFIED = (Subject.ACCOUNT, Subject.STATEMENTS)


class SupervisorsReportIsMissing(Refusal):
    """The supervisors answer to the meeting in writing (UU 25/1992 Pasal 39, S3-043)."""

    code = "governance.supervisors_report_is_missing"
    template = (
        "Laporan tertulis pengawas tahun buku {year} belum ada, jadi rapat anggota tahunan tidak "
        "dapat ditutup. Minta pengawas menulisnya."
    )


class AccountIsNotDecided(Refusal):
    """Only the meeting ratifies account and statements, each by itself (UU 25/1992 Pasal 23)."""

    code = "governance.account_is_not_decided"
    template = (
        "Rapat anggota tahunan belum memutus {subjects}. Putuskan dulu, menerima atau menolak."
    )


class MinutesNeedSigners(Refusal):
    """Minutes are signed by the chair and somebody else."""

    code = "governance.minutes_need_signers"
    template = "Berita acara ditandatangani paling sedikit dua orang yang berbeda. Tulis namanya."
    field = "signers"


@transaction.atomic
def close_meeting(*, cooperative_id: int, meeting_id: UUID, by: Actor) -> MeetingFact:
    """Close the meeting; nothing is decided any more.

    An annual one has the supervisors' written report, and decided the account and the statements:
    refuses `SupervisorsReportIsMissing` and `AccountIsNotDecided`.
    """
    row = in_state(
        cooperative_id=cooperative_id, meeting_id=meeting_id, wanted=(MeetingState.OPEN,)
    )
    if row.kind == MeetingKind.ANNUAL.value:
        _answered(cooperative_id, meeting_id, row.year)
    row.state, row.closed_at = MeetingState.CLOSED.value, by.at
    row.save(update_fields=["state", "closed_at"])
    return meeting_fact(row)


@transaction.atomic
def sign_minutes(
    *, cooperative_id: int, meeting_id: UUID, signers: tuple[str, ...], on: date, by: Actor
) -> MinutesFact:
    """Keep the minutes in the vault, signed as "office: name"; they never change again.

    Refuses `MinutesNeedSigners`.
    """
    row = in_state(
        cooperative_id=cooperative_id, meeting_id=meeting_id, wanted=(MeetingState.CLOSED,)
    )
    names = tuple(dict.fromkeys(" ".join(one.split()) for one in signers if one.strip()))
    people = {one.rpartition(":")[2].strip().casefold() for one in names} - {""}
    if len(people) < _OFFICES:
        raise MinutesNeedSigners
    found = meeting_fact(row)
    content = minutes_draft(
        cooperative_id=cooperative_id, meeting_id=meeting_id, on=on, signers=names, is_draft=False
    )
    kept = keep_file(
        cooperative_id=cooperative_id,
        details=FileDetails(
            kind=FileKind.MINUTES, title=f"Berita acara {found.title}", issued_on=row.held_on
        ),
        content=content,
        filename=f"berita-acara-{row.kind}-{row.year}.pdf".lower(),
        by=by,
    )
    Minutes.objects.create(
        cooperative_id=cooperative_id,
        meeting_id=meeting_id,
        document_id=kept.document_id,
        file_id=kept.id,
        sha256=kept.sha256,
        signers=list(names),
        kept_by=by.name,
        kept_at=by.at,
    )
    row.state = MeetingState.MINUTED.value
    row.save(update_fields=["state"])
    fact = minutes_of(cooperative_id=cooperative_id, meeting_id=meeting_id)
    if fact is None:
        raise LookupError("the minutes just kept are not there")
    return fact


def _answered(cooperative_id: int, meeting_id: UUID, year: int) -> None:
    if supervisors_report(cooperative_id=cooperative_id, year=year) is None:
        raise SupervisorsReportIsMissing(year=str(year))
    items = agenda(cooperative_id=cooperative_id, meeting_id=meeting_id)
    decided = {each.subject for each in items if each.decision is not None}
    open_ones = [one.label for one in _RATIFIED if one not in decided]
    if open_ones:
        raise AccountIsNotDecided(subjects=", ".join(open_ones))
