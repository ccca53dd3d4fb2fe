"""The chain of seals, and the proof that the books still say what was sealed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.ledger import queries
from sokoguru.ledger.web.crumbs import tabs


@cooperative_page(Duty.READ_BOOKS)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """The newest seals first; *periksa sekarang* computes everything anew and says what it found.

    Checking changes nothing, so it needs no key and may be sent as often as one likes.
    """
    found = queries.seals(cooperative_id=door.cooperative_id)
    is_asked = request.method == "POST"
    facts = {
        "seals": [
            {"fact": seal, "digest": seal.digest.hex(), "previous": seal.previous.hex()}
            for seal in found
        ],
        "tabs": tabs(door, "seals"),
        "result": queries.verify_books(cooperative_id=door.cooperative_id) if is_asked else None,
    }
    return render(request, "ledger/seals.html", facts)
