"""How many co-operatives there are: the figures, the map, and the same as tables."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from sokoguru.areas import queries as areas
from sokoguru.areas.vocabulary import Level as AreaLevel
from sokoguru.registry import queries
from sokoguru.registry.calculations.drawing import bubbles, provinces
from sokoguru.registry.vocabulary import EntryFilters, Tally
from sokoguru.registry.web.doors import DeskDoor, desk_page
from sokoguru.registry.web.filters import area_box, read_filters
from sokoguru.registry.web.labels import class_words
from sokoguru.registry.web.tabs import around


@desk_page
def index(request: HttpRequest, door: DeskDoor) -> HttpResponse:
    """Counts of the desk's area, or of a part of it. Ten queries at most."""
    filters = EntryFilters(under=read_filters(request, within=door.under).under)
    digits = len("33") if not filters.under else len(filters.under) + 2
    digits = 10 if digits > len("332201") else digits
    parts = queries.by_area(filters=filters, digits=digits)
    names = areas.named(codes=[part.code for part in parts])
    facts = {
        "filters": filters,
        "total": queries.tally(filters=filters),
        "parts": [_part(part, names, door, digits) for part in parts],
        "classes": _by_axis(queries.by_class(filters=filters)),
        "area_box": area_box(filters, within=door.under, today=door.today),
        "map": _map(door, parts, names) if not filters.under else None,
        **around(door, "counts"),
    }
    return render(request, "registry/counts.html", facts)


def _part(tally: Tally, names: dict[str, str], door: DeskDoor, digits: int) -> dict[str, object]:
    goes_on = len(tally.code) == digits and digits < len("3322012001")
    page = "registry:counts" if goes_on else "registry:list"
    url = f"{reverse(page)}?area={tally.code}"
    return {"name": names.get(tally.code, tally.code), "tally": tally, "url": url}


def _map(door: DeskDoor, parts: tuple[Tally, ...], names: dict[str, str]) -> dict[str, object]:
    tallies = {part.code: part for part in parts}
    regencies = queries.by_area(filters=EntryFilters(), digits=len("3322"))
    places = areas.areas_under(code="", on=door.today, level=AreaLevel.REGENCY)
    width, height = areas.MAP_SIZE
    return {
        "provinces": provinces(areas.province_outlines(), tallies, names),
        "bubbles": bubbles(places, {each.code: each for each in regencies}),
        "width": width,
        "height": height,
        "credit": areas.MAP_CREDIT,
    }


def _by_axis(tallies: tuple[Tally, ...]) -> list[tuple[str, list[tuple[str, Tally]]]]:
    """Each axis with its classes; a co-operative is counted once an axis (S5-03)."""
    grouped: dict[str, list[tuple[str, Tally]]] = {}
    for tally in tallies:
        for words in class_words([tally.code]):
            axis, _, name = words.partition(": ")
            grouped.setdefault(axis, []).append((name, tally))
    return list(grouped.items())
