"""Where the shapes of the map of the register stand, and how strong their colour is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

from sokoguru.areas.vocabulary import AreaFact, Outline
from sokoguru.registry.vocabulary import Tally

TONES = 5
_BIGGEST = 9.0  # radius of the largest bubble in the drawing
# The outlines of `areas` lie so in their drawing: degrees east and north to points.
_EAST, _WEST_EDGE = 21.54, 2041.3
_NORTH, _EQUATOR = 21.46, 134.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Province:
    """A province on the map: its path and its tone, 0 (none) to 5 (most)."""

    path: str
    tone: int
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bubble:
    """A regency on the map; coordinates are text, so that no locale turns points into commas."""

    x: str
    y: str
    radius: str
    title: str


def provinces(
    outlines: Iterable[Outline], tallies: Mapping[str, Tally], names: Mapping[str, str]
) -> tuple[Province, ...]:
    """The outlines coloured by rank: a fifth of the provinces that have any in each tone."""
    ranked = sorted(code for code, each in tallies.items() if each.total)
    ranked.sort(key=lambda code: tallies[code].total)
    tones = {code: 1 + place * TONES // len(ranked) for place, code in enumerate(ranked)}
    return tuple(
        Province(
            path=outline.path,
            tone=tones.get(outline.code, 0),
            title=names.get(outline.code, outline.code),
        )
        for outline in outlines
    )


def bubbles(places: Iterable[AreaFact], tallies: Mapping[str, Tally]) -> tuple[Bubble, ...]:
    """A circle for each regency that has co-operatives and a point; its surface is their number."""
    shown = [(place, tallies[place.code].total) for place in places if place.code in tallies]
    most = max((total for _, total in shown), default=0)
    return tuple(
        Bubble(
            x=f"{_EAST * place.point.longitude - _WEST_EDGE:.1f}",
            y=f"{_EQUATOR - _NORTH * place.point.latitude:.1f}",
            radius=f"{max(1.0, _BIGGEST * sqrt(total / most)):.1f}",
            title=place.name,
        )
        for place, total in shown
        if place.point is not None
    )
