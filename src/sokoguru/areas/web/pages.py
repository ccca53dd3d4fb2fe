"""The pages below /wilayah/: from the provinces down to a village, by steps or by a search."""

from collections.abc import Sequence
from datetime import date
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from sokoguru.areas import queries
from sokoguru.areas.calculations.codes import dotted, kind_of, level_below, level_of, parse_code
from sokoguru.areas.vocabulary import LEVEL_LABELS, POINT_LABELS, AreaFact, EditionFact, History
from sokoguru.areas.web.rows import is_fragment, rows_of_finds, rows_of_parts, typed
from sokoguru.areas.web.story import codes_named, is_older_than_the_list, moments
from sokoguru.foundation.refusal import Refusal
from sokoguru.ui.vocabulary import Crumb

FOUND_AT_MOST = 30


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The provinces, or what a search finds in the whole country."""
    today = timezone.localdate()
    text = typed(request, "q")
    facts = _found(text, today) if text else _parts("", today)
    facts |= {"text": text, "editions": queries.editions(), "part": _("Provinsi")}
    return render(request, _template(request, "areas/index.html"), facts)


@require_safe
def detail(request: HttpRequest, code: str) -> HttpResponse:
    """One code: what it is, what lies below it, what became of it."""
    try:
        plain = parse_code(code)
    except queries.UnreadableCode as refusal:
        return _nothing(request, refusal)
    if plain != code:
        return redirect("areas:area", code=plain)
    told = queries.history(code=plain)
    if not told.names:
        return _nothing(request, queries.UnknownArea(code=dotted(plain)))
    today = timezone.localdate()
    text = typed(request, "q")
    facts = _found(text, today, under=plain) if text else _parts(plain, today)
    if not is_fragment(request):
        facts |= _around(plain, told, today)
    return render(request, _template(request, "areas/area.html"), {**facts, "text": text})


def _template(request: HttpRequest, name: str) -> str:
    return f"{name}#rows" if is_fragment(request) else name


def _nothing(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    return render(request, "areas/nothing.html", {"sentence": refusal.sentence}, status=404)


def _parts(code: str, today: date) -> dict[str, object]:
    return {"rows": rows_of_parts(queries.areas_under(code=code, on=today)), "guesses": ()}


def _found(text: str, today: date, *, under: str = "") -> dict[str, object]:
    """What a search finds, or the nearest names where it finds nothing in the whole country."""
    finds = queries.search(text=text, on=today, under=under, limit=FOUND_AT_MOST + 1)
    guesses = () if finds or under else queries.suggestions(text=text, on=today)
    return {
        "rows": rows_of_finds(finds[:FOUND_AT_MOST]),
        "is_cut": len(finds) > FOUND_AT_MOST,
        "guesses": rows_of_finds(guesses),
    }


def _around(code: str, told: History, today: date) -> dict[str, object]:
    """Everything on the page of a code but the list."""
    known = queries.editions()
    now = next((name for name in told.names if name.holds_on(today)), None)
    area = now or told.names[-1]
    above = queries.located(codes=[code], on=today) if now else {}
    below = level_below(level_of(code)) if now else None
    return {
        "area": area,
        "dotted": dotted(code),
        "kind": _(kind_of(code).value),
        "crumbs": _crumbs(area, above[code].within if now else ()),
        **({} if now else _why_not(code, today)),
        "part": _(LEVEL_LABELS[below]) if below else "",
        "point_label": _(POINT_LABELS[area.point.kind]) if area.point else "",
        "is_older": is_older_than_the_list(told, code=code, known=known),
        "edition": _edition(area, known),
        "moments": moments(told, code=code, names=queries.named(codes=codes_named(told, code))),
    }


def _crumbs(area: AreaFact, within: Sequence[AreaFact]) -> list[Crumb]:
    return [
        Crumb(label=_("Wilayah"), url=reverse("areas:index")),
        *(Crumb(label=each.name, url=reverse("areas:area", args=[each.code])) for each in within),
        Crumb(label=area.name),
    ]


def _why_not(code: str, today: date) -> dict[str, object]:
    """What a code that is not in force today is refused for, and its successors."""
    try:
        queries.area(code=code, on=today)
    except queries.AreaNotInForce as refusal:
        heirs = cast("Sequence[AreaFact]", refusal.facts["heirs"])
        return {"refusal": refusal.sentence, "heirs": rows_of_parts(heirs)}
    except Refusal as refusal:
        return {"refusal": refusal.sentence, "heirs": ()}
    return {"refusal": "", "heirs": ()}


def _edition(area: AreaFact, known: tuple[EditionFact, ...]) -> EditionFact | None:
    """The edition that still says so, or said so last."""
    said = [each for each in known if area.holds_on(each.valid_from)]
    return said[-1] if said else None
