"""Choosing an area in a form: the options that `<c-area-picker>` shows while one types."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from sokoguru.areas import queries
from sokoguru.areas.calculations.codes import UnreadableCode, parse_code
from sokoguru.areas.vocabulary import FoundArea, Level
from sokoguru.areas.web.rows import Row, rows_of_finds, typed
from sokoguru.foundation.identifiers import is_slug

FOUND_AT_MOST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Picker:
    """What a page hands to `<c-area-picker :picker="…" />`.

    The words typed, the options for them, the code chosen before, and what narrows the search.
    """

    name: str
    text: str = ""
    chosen: str = ""
    options: tuple[Row, ...] = ()
    level: str = ""
    under: str = ""


def picker_of(
    request: HttpRequest,
    *,
    name: str,
    chosen: str = "",
    levels: Collection[Level] = (),
    under: str = "",
    on: date | None = None,
) -> Picker:
    """The picker as a page shows it at first, or after "Cari" where no script runs.

    `chosen` is the plain code picked before; an area that is not in force is not offered again.
    """
    day = on or timezone.localdate()
    text = typed(request, f"{name}_q")
    finds = list(_finds(text, day, levels, under))
    if chosen and chosen not in {found.area.code for found in finds}:
        finds = [*queries.located(codes=[chosen], on=day).values(), *finds]
    return Picker(
        name=name,
        text=text,
        chosen=chosen,
        options=rows_of_finds(finds),
        level=",".join(str(int(level)) for level in levels),
        under=under,
    )


@require_safe
def options(request: HttpRequest) -> HttpResponse:
    """The options for what stands in the search box of a picker."""
    name = request.GET.get("name", "")
    name = name if is_slug(name.replace("_", "-")) else "area"
    level = request.GET.get("level", "")
    levels = [Level(int(each)) for each in level.split(",") if each in {"1", "2", "3", "4"}]
    text = typed(request, f"{name}_q")
    finds = _finds(text, timezone.localdate(), levels, _code(request.GET.get("under", "")))
    picker = Picker(name=name, text=text, options=rows_of_finds(finds))
    return render(request, "areas/options.html", {"picker": picker})


def _code(text: str) -> str:
    """The code below which to search; what is no code narrows nothing."""
    try:
        return parse_code(text)
    except UnreadableCode:
        return ""


def _finds(text: str, day: date, levels: Collection[Level], under: str) -> tuple[FoundArea, ...]:
    return queries.search(text=text, on=day, levels=levels, under=under, limit=FOUND_AT_MOST)
