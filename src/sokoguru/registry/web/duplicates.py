"""Entries that look like one co-operative, and what was decided about them."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sokoguru.foundation.refusal import Refusal
from sokoguru.registry import operations, queries
from sokoguru.registry.web.doors import DeskDoor, desk_page
from sokoguru.registry.web.filters import area_box, read_filters
from sokoguru.registry.web.labels import place, place_names
from sokoguru.registry.web.tabs import around


@desk_page
def index(request: HttpRequest, door: DeskDoor) -> HttpResponse:
    """Pairs that wait for a decision; a decision is sent here."""
    if request.method == "POST":
        _decide(request, door)
        return redirect(request.get_full_path())
    filters = read_filters(request, within=door.under)
    is_open = request.GET.get("lihat") != "diputuskan"
    pairs = queries.duplicates(under=filters.under, is_open=is_open)
    names = place_names(code for p in pairs for code in (p.first.area_code, p.second.area_code))
    rows = [
        (pair, place(pair.first.area_code, names), place(pair.second.area_code, names))
        for pair in pairs
    ]
    facts = {
        "rows": rows,
        "is_open": is_open,
        "is_wide": len(filters.under) < len("3322"),
        "area_box": area_box(filters, within=door.under, today=door.today),
        **around(door, "duplicates"),
    }
    return render(request, "registry/duplicates.html", facts)


def _decide(request: HttpRequest, door: DeskDoor) -> None:
    try:
        first, second = (int(request.POST.get(name, "")[:18]) for name in ("first", "second"))
    except ValueError as error:
        raise Http404 from error
    for entry_id in (first, second):
        door.entry(entry_id)
    try:
        operations.decide_duplicate(
            first_id=first,
            second_id=second,
            is_same=request.POST.get("act") == "same",
            reason=request.POST.get("reason", ""),
            by=door.actor,
        )
    except Refusal as refusal:
        messages.error(request, refusal.sentence)
    else:
        messages.success(request, _("Keputusan dicatat."))
