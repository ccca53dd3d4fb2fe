"""Areas as lines of a list."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import gettext as _

from sokoguru.areas.calculations.codes import dotted, kind_of
from sokoguru.areas.vocabulary import AreaFact, FoundArea

LONGEST_TEXT = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One area of a list; `place` says where it lies, where the list does not say it already."""

    code: str
    dotted: str
    name: str
    kind: str
    place: str = ""


def rows_of_parts(parts: Iterable[AreaFact]) -> tuple[Row, ...]:
    """The parts of one area."""
    return tuple(_row(area) for area in parts)


def rows_of_finds(finds: Iterable[FoundArea]) -> tuple[Row, ...]:
    """Areas that lie anywhere."""
    return tuple(_row(found.area, found.place) for found in finds)


def typed(request: HttpRequest, name: str) -> str:
    """What somebody looks for, without what no keyboard writes."""
    return request.GET.get(name, "").replace("\x00", "").strip()[:LONGEST_TEXT]


def is_fragment(request: HttpRequest) -> bool:
    """Whether only the list is asked for, and not the page around it."""
    return bool(request.headers.get("HX-Request") and not request.headers.get("HX-Boosted"))


def _row(area: AreaFact, place: str = "") -> Row:
    return Row(
        code=area.code,
        dotted=dotted(area.code),
        name=area.name,
        kind=_(kind_of(area.code).value),
        place=place,
    )
