"""The console of a meeting, its invitations and its minutes."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sokoguru.cooperatives.vocabulary import Subject
from sokoguru.foundation.calendar import format_date
from sokoguru.foundation.refusal import Refusal
from sokoguru.governance import queries
from sokoguru.governance.vocabulary import Channel, MeetingFact, MeetingState, Quorum
from sokoguru.governance.web.places import crumbs, find
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.members.queries import search_members


@cooperative_page(Duty.CONVENE, Duty.READ_BOOKS)
def meeting_page(request: HttpRequest, door: Door, meeting_id: UUID) -> HttpResponse:
    """One meeting: agenda, invitations, presence, quorum, decisions."""
    return show(request, door, find(door, meeting_id))


def show(
    request: HttpRequest, door: Door, found: MeetingFact, *, refused: str = ""
) -> HttpResponse:
    """The console, with the sentence of a refusal above it."""
    own = door.cooperative_id
    typed = request.GET.get("cari", "").strip()
    there = queries.attendance(cooperative_id=own, meeting_id=found.id)
    invited = queries.invitations(cooperative_id=own, meeting_id=found.id)
    facts = {
        "meeting": found,
        "items": queries.agenda(cooperative_id=own, meeting_id=found.id),
        "attendance": there,
        "speakers": [each for each in there if not each.spoken_for_by],
        "quorum": quorum_of(door, found),
        "invited": len(invited),
        "unsent": sum(each.sent_at is None for each in invited),
        "warnings": queries.warnings(cooperative_id=own, found=found),
        "minutes": queries.minutes_of(cooperative_id=own, meeting_id=found.id),
        "found": search_members(cooperative_id=own, text=typed, limit=8) if typed else (),
        "typed": typed,
        "subjects": list(Subject),
        "channels": list(Channel),
        "may_convene": door.may(Duty.CONVENE),
        "refused": refused,
        "state": found.state.name,
        "crumbs": crumbs(door, _(found.kind.label)),
    }
    status = 422 if refused else 200
    return render(request, "governance/meeting.html", facts, status=status)


@cooperative_page(Duty.CONVENE)
def invited(request: HttpRequest, door: Door, meeting_id: UUID) -> HttpResponse:
    """The letter and the list of the invited with proof of sending, for paper and for WhatsApp."""
    found = find(door, meeting_id)
    text = _(
        "Undangan %(title)s %(house)s: %(day)s pukul %(hour)s di %(place)s. "
        "Acara dan bahan: %(address)s"
    ) % {
        "title": found.title,
        "house": door.cooperative.name,
        "day": format_date(found.held_on),
        "hour": f"{found.begins_at:%H.%M}",
        "place": found.place,
        "address": request.build_absolute_uri(f"/k/{door.cooperative.slug}/rapat/saya/"),
    }
    facts = {
        "meeting": found,
        "rows": queries.invitations(cooperative_id=door.cooperative_id, meeting_id=found.id),
        "items": queries.agenda(cooperative_id=door.cooperative_id, meeting_id=found.id),
        "text": text,
        "crumbs": crumbs(door, _("Undangan")),
    }
    return render(request, "governance/invited.html", facts)


@cooperative_page(Duty.CONVENE, Duty.READ_BOOKS, Duty.READ_OWN)
def minutes(request: HttpRequest, door: Door, meeting_id: UUID) -> HttpResponse:
    """The kept minutes byte for byte; before that the draft, for those who run the meeting."""
    found = find(door, meeting_id)
    try:
        if found.state is MeetingState.MINUTED or not door.may(Duty.CONVENE):
            content = queries.minutes_bytes(
                cooperative_id=door.cooperative_id, meeting_id=meeting_id
            )
        else:
            content = queries.minutes_draft(
                cooperative_id=door.cooperative_id,
                meeting_id=meeting_id,
                on=door.today,
                signers=(),
                is_draft=True,
            )
    except Refusal as refusal:
        return HttpResponse(refusal.sentence, status=404, content_type="text/plain; charset=utf-8")
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = 'inline; filename="berita-acara.pdf"'
    return answer


def quorum_of(door: Door, found: MeetingFact) -> Quorum | None:
    """The quorum of this moment; None while no rules are written down."""
    if queries.meeting_rules(cooperative_id=door.cooperative_id, on=found.held_on) is None:
        return None
    return queries.quorum(cooperative_id=door.cooperative_id, meeting_id=found.id)
