"""What members see: the books that the board submitted."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sokoguru.accountability import queries
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page


@cooperative_page(Duty.READ_OWN, Duty.READ_BOOKS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """Every submitted book, the newest first; of a year, the newest version leads."""
    found = queries.submissions(cooperative_id=door.cooperative_id)
    newest = {one.year: one.number for one in reversed(found)}
    rows = [(one, one.number == newest[one.year]) for one in found]
    return render(request, "accountability/own.html", {"rows": rows})
