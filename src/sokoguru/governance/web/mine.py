"""What every member sees of the meetings of his own co-op (S3-006)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sokoguru.governance import queries
from sokoguru.governance.vocabulary import MeetingState
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page

_SHOWN = 6


@cooperative_page(Duty.READ_OWN, Duty.READ_BOOKS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """The newest meetings that were called: agenda, papers, decisions."""
    called = [
        each
        for each in queries.meetings(cooperative_id=door.cooperative_id)
        if each.state is not MeetingState.DRAFT
    ]
    rows = [
        (each, queries.agenda(cooperative_id=door.cooperative_id, meeting_id=each.id))
        for each in called[:_SHOWN]
    ]
    return render(request, "governance/mine.html", {"rows": rows})
