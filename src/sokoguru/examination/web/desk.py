"""The first page of the audit desk: samples and the last marks."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sokoguru.examination import queries
from sokoguru.examination.web.places import tabs
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger.queries import entries_by_id

SHOWN = 20


@cooperative_page(Duty.EXAMINE)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """Samples with how far they were looked at, and what was noted last."""
    marks = queries.recent_marks(cooperative_id=door.cooperative_id, limit=SHOWN)
    named = entries_by_id(
        cooperative_id=door.cooperative_id, entry_ids=[mark.entry_id for mark in marks]
    )
    memos = {entry.id: entry for entry in named}
    facts = {
        "samples": queries.samples(cooperative_id=door.cooperative_id),
        "marks": [(mark, memos[mark.entry_id]) for mark in marks],
        "tabs": tabs(door, "desk"),
    }
    return render(request, "examination/desk.html", facts)
