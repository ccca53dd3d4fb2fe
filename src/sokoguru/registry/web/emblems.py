"""The co-operatives that have not taken over the emblem that is valid."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sokoguru.law.queries import emblem_on
from sokoguru.law.vocabulary import Emblem
from sokoguru.registry import queries
from sokoguru.registry.web.doors import DeskDoor, desk_page
from sokoguru.registry.web.labels import place, place_names
from sokoguru.registry.web.tabs import around


@desk_page
def index(request: HttpRequest, door: DeskDoor) -> HttpResponse:
    """Those of the desk's area, today or on an earlier day (S3-032)."""
    on = _day(request.GET.get("per", ""), door.today)
    lagging = queries.emblem_laggards(under=door.under, on=on)
    names = place_names(each.area_code for each in lagging if each.area_code)
    facts = {
        "rows": [
            (each, place(each.area_code, names) if each.area_code else "") for each in lagging
        ],
        "on": on,
        "is_banyan": emblem_on(on=on) is Emblem.BANYAN,
        **around(door, "emblems"),
    }
    return render(request, "registry/emblems.html", facts)


def _day(text: str, today: date) -> date:
    """The day asked for; anything unreadable or yet to come is today."""
    try:
        return min(date.fromisoformat(text[:10]), today)
    except ValueError:
        return today
