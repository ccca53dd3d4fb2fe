"""The wall of the hall: what is on, who is there, whether they are enough."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sokoguru.governance import queries
from sokoguru.governance.web.console import quorum_of
from sokoguru.governance.web.places import find
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page


@cooperative_page(Duty.CONVENE, Duty.READ_OWN)
def page(request: HttpRequest, door: Door, meeting_id: UUID) -> HttpResponse:
    """The whole screen, which asks for its body every few seconds."""
    return render(request, "governance/screen.html", _facts(door, meeting_id))


@cooperative_page(Duty.CONVENE, Duty.READ_OWN)
def body(request: HttpRequest, door: Door, meeting_id: UUID) -> HttpResponse:
    """What changes on it."""
    return render(request, "governance/screen_body.html", _facts(door, meeting_id))


def _facts(door: Door, meeting_id: UUID) -> dict[str, object]:
    found = find(door, meeting_id)
    items = queries.agenda(cooperative_id=door.cooperative_id, meeting_id=meeting_id)
    return {
        "meeting": found,
        "items": items,
        "now": next((each for each in items if each.decision is None), None),
        "quorum": quorum_of(door, found),
    }
