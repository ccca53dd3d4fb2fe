"""The chain of seals, computed again in the visitor's own browser."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from sokoguru.examination import queries
from sokoguru.examination.web.places import tabs
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger.queries import seals


@cooperative_page(Duty.EXAMINE)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """The page whose script fetches the chain and computes every link."""
    last = seals(cooperative_id=door.cooperative_id, limit=1)
    facts = {"last": last[0] if last else None, "tabs": tabs(door, "seals")}
    return render(request, "examination/seals.html", facts)


@cooperative_page(Duty.EXAMINE)
def chain(request: HttpRequest, door: Door) -> HttpResponse:
    """Every link of the chain as JSON."""
    return JsonResponse({"chain": queries.chain_of_seals(cooperative_id=door.cooperative_id)})
