"""Deciding: deliberation first, a count of hands when somebody objects."""

from uuid import UUID

from django.db import transaction

from sokoguru.cooperatives.operations import record_resolution
from sokoguru.cooperatives.vocabulary import (
    Resolution,
    ResolutionFact,
    ResolutionSource,
    VoteCount,
    VoteMethod,
)
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.governance.calculations.numbers import resolution_number
from sokoguru.governance.calculations.quorum import outcome
from sokoguru.governance.models import Attendance, Decision, Meeting, Objection
from sokoguru.governance.operations.agenda import undecided
from sokoguru.governance.operations.planning import in_state
from sokoguru.governance.operations.presence import IsNotPresent
from sokoguru.governance.queries.agenda import item
from sokoguru.governance.queries.meetings import meeting_fact, required_rules
from sokoguru.governance.queries.people import quorum, uninvited
from sokoguru.governance.vocabulary import DecisionFact, ItemFact, MeetingState, Outcome, Quorum

_OPEN = (MeetingState.OPEN,)
_WITNESSES = 2


class ExplanationIsMissing(Refusal):
    """Members know purpose, plan and intended decision before they decide (S2-159)."""

    code = "governance.explanation_is_missing"
    template = "Acara {title} belum dijelaskan. Tulis tujuan, rencana dan usul keputusannya dulu."


class DecisionTextIsMissing(Refusal):
    """A decision says what was decided."""

    code = "governance.decision_text_is_missing"
    template = "Isi keputusan belum ditulis. Tulis apa yang diputus."
    field = "text"


class InvitationsAreMissing(Refusal):
    """Every member has the same opportunity in decisions (S2-162)."""

    code = "governance.invitations_are_missing"
    template = (
        "{count} anggota aktif belum terbukti diundang, antara lain {names}. Rapat tidak dapat "
        "memutus sebelum semua anggota diundang."
    )


class QuorumIsNotReached(Refusal):
    """Too few are there to decide (articles; UU 25/1992 Pasal 28)."""

    code = "governance.quorum_is_not_reached"
    template = (
        "Kuorum tidak tercapai: {voices} suara hadir dari {entitled} anggota, perlu {needed} "
        "({clause}). Tunda keputusan, atau undang rapat kedua."
    )


class ItemHasObjections(Refusal):
    """With an objection on record there is no consensus (S3-039)."""

    code = "governance.item_has_objections"
    template = (
        "Ada {count} keberatan tercatat, jadi bukan mufakat. Putuskan dengan suara terbanyak."
    )


class VotesAreMoreThanVoices(Refusal):
    """Nobody votes who is not there, and nobody twice (S3-005)."""

    code = "governance.votes_are_more_than_voices"
    template = "Jumlah suara {cast} tidak mungkin dari {voices} suara yang hadir. Hitung lagi."
    field = "yes"


class WitnessesAreMissing(Refusal):
    """A count of hands is seen by two present members."""

    code = "governance.witnesses_are_missing"
    template = "Hitungan suara perlu dua saksi yang hadir dan bukan orang yang sama."
    field = "witnesses"


@transaction.atomic
def record_objection(
    *,
    cooperative_id: int,
    meeting_id: UUID,
    item_id: UUID,
    member_id: UUID,
    reason: str,
    by: Actor,
) -> None:
    """Write down that a present member does not agree; once per member and item."""
    in_state(cooperative_id=cooperative_id, meeting_id=meeting_id, wanted=_OPEN)
    undecided(cooperative_id=cooperative_id, meeting_id=meeting_id, item_id=item_id)
    there = Attendance.objects.of(cooperative_id).filter(meeting_id=meeting_id)
    who = there.filter(member_id=member_id).first()
    if who is None:
        raise IsNotPresent(name="Anggota itu")
    Objection.objects.get_or_create(
        cooperative_id=cooperative_id,
        item_id=item_id,
        member_id=member_id,
        defaults={
            "member_name": who.name,
            "reason": reason.strip()[:500],
            "at": by.at,
            "written_by": by.name,
        },
    )


@transaction.atomic
def decide_by_consensus(
    *, cooperative_id: int, meeting_id: UUID, item_id: UUID, text: str, by: Actor
) -> DecisionFact:
    """All agree after deliberation (mufakat, the normal way: UU 25/1992 Pasal 24 ayat 1).

    Refuses what every decision refuses, and `ItemHasObjections`.
    """
    row, about, there = _ready(cooperative_id, meeting_id, item_id, text)
    if about.objections:
        raise ItemHasObjections(count=len(about.objections))
    return _decide(row, about, text, there, VoteCount(present=there.voices), (), by)


@transaction.atomic
def decide_by_hands(
    *,
    cooperative_id: int,
    meeting_id: UUID,
    item_id: UUID,
    text: str,
    yes: int,
    no: int,
    abstained: int,
    witnesses: tuple[UUID, ...],
    by: Actor,
) -> DecisionFact:
    """An open show of hands, counted by the secretary before two witnesses who are present.

    Every voice counts once. Refuses what every decision refuses, `VotesAreMoreThanVoices` and
    `WitnessesAreMissing`. A rejected proposal is kept too.
    """
    row, about, there = _ready(cooperative_id, meeting_id, item_id, text)
    cast = yes + no + abstained
    if min(yes, no, abstained) < 0 or not 0 < cast <= there.voices:
        raise VotesAreMoreThanVoices(cast=cast, voices=there.voices)
    present = Attendance.objects.of(cooperative_id).filter(
        meeting_id=meeting_id, through__isnull=True, member_id__in=witnesses
    )
    names = tuple(present.order_by("number", "id").values_list("name", flat=True))
    if len(names) < _WITNESSES:
        raise WitnessesAreMissing
    count = VoteCount(
        present=there.voices, yes=yes, no=no, abstained=abstained, method=VoteMethod.OPEN
    )
    return _decide(row, about, text, there, count, names, by)


def _ready(
    cooperative_id: int, meeting_id: UUID, item_id: UUID, text: str
) -> tuple[Meeting, ItemFact, Quorum]:
    """The open meeting, the undecided item and a quorum counted now."""
    row = in_state(cooperative_id=cooperative_id, meeting_id=meeting_id, wanted=_OPEN)
    about = undecided(cooperative_id=cooperative_id, meeting_id=meeting_id, item_id=item_id)
    if not about.explanation:
        raise ExplanationIsMissing(title=about.title)
    if not text.strip():
        raise DecisionTextIsMissing
    left_out = uninvited(cooperative_id=cooperative_id, found=meeting_fact(row))
    if left_out:
        names = ", ".join(each.name for each in left_out[:3])
        raise InvitationsAreMissing(count=len(left_out), names=names)
    there = quorum(cooperative_id=cooperative_id, meeting_id=meeting_id, subject=about.subject)
    if not there.is_reached:
        raise QuorumIsNotReached(
            voices=there.voices, entitled=there.entitled, needed=there.needed, clause=there.clause
        )
    return row, about, there


def _decide(
    row: Meeting,
    about: ItemFact,
    text: str,
    there: Quorum,
    count: VoteCount,
    witnesses: tuple[str, ...],
    by: Actor,
) -> DecisionFact:
    cooperative_id = row.cooperative_id
    earlier = Decision.objects.of(cooperative_id).filter(meeting_id=row.id).count()
    rules = required_rules(cooperative_id=cooperative_id, on=row.held_on)
    is_vote = count.method is not VoteMethod.MUFAKAT
    verdict = Outcome.ADOPTED
    if is_vote:
        verdict = outcome(rules, subject=about.subject, yes=count.yes, no=count.no)
    number = _number(row, earlier + 1)
    is_adopted = verdict is Outcome.ADOPTED
    adopted = _record(row, about, number, text, count, by) if is_adopted else None
    Decision.objects.create(
        cooperative_id=cooperative_id,
        item_id=about.id,
        meeting_id=row.id,
        number=number,
        outcome=verdict.value,
        text=text.strip(),
        method=count.method.value,
        voices=there.voices,
        entitled=there.entitled,
        needed=there.needed,
        yes=count.yes,
        no=count.no,
        abstained=count.abstained,
        witnesses=list(witnesses),
        resolution_id=None if adopted is None else adopted.id,
        decided_by=by.name,
        decided_at=by.at,
    )
    decided = item(cooperative_id=cooperative_id, meeting_id=row.id, item_id=about.id).decision
    if decided is None:
        raise LookupError("the decision just written is not there")
    return decided


def _record(
    row: Meeting, about: ItemFact, number: str, text: str, count: VoteCount, by: Actor
) -> ResolutionFact:
    """The key that opens the subject, in the register of the co-op."""
    resolution = Resolution(
        number=number,
        adopted_on=row.held_on,
        meeting=meeting_fact(row).title,
        subject=about.subject,
        text=text,
    )
    return record_resolution(
        cooperative_id=row.cooperative_id,
        resolution=resolution,
        source=ResolutionSource.MEETING,
        meeting_ref=row.id,
        votes=count,
        document_id=None,
        by=by,
    )


def _number(row: Meeting, count: int) -> str:
    """`01/RAT/2026`; a second meeting of the kind about the same year goes on counting."""
    same = Meeting.objects.of(row.cooperative_id).filter(kind=row.kind, year=row.year)
    others = Decision.objects.of(row.cooperative_id).filter(
        meeting_id__in=same.exclude(id=row.id).values("id")
    )
    return resolution_number(meeting_fact(row).kind, row.year, others.count() + count)
