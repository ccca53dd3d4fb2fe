"""Changing the organisation chart without losing an organ, and where its boxes stand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sokoguru.cooperatives.vocabulary import (
    BoxIsNotEmpty,
    BoxTitleIsMissing,
    ChartBox,
    NoSuchBox,
    Organ,
    OrganIsRequired,
    UnitFact,
)

Chart = tuple[ChartBox, ...]
_LONGEST_TITLE = 60


def usual_chart(units: Sequence[UnitFact]) -> Chart:
    """The chart that fits most: meeting, board, supervisors, manager, units, members."""
    return (
        ChartBox(key="ra", title="Rapat Anggota", parent="", organ=Organ.MEETING),
        ChartBox(key="pengurus", title="Pengurus", parent="ra", organ=Organ.BOARD),
        ChartBox(key="pengawas", title="Pengawas", parent="ra", organ=Organ.SUPERVISORS),
        ChartBox(key="manajer", title="Manajer", parent="pengurus", organ=Organ.MANAGER),
        *(
            ChartBox(key=f"unit-{unit.code}", title=unit.name, parent="manajer", organ=Organ.UNIT)
            for unit in units
        ),
        ChartBox(key="anggota", title="Anggota", parent="manajer", organ=Organ.MEMBERS),
    )


def add_box(chart: Chart, *, key: str, title: str, parent: str) -> Chart:
    """The chart with one more box below another one."""
    _box(chart, parent)
    return (*chart, ChartBox(key=key, title=_checked(chart, title), parent=parent))


def rename_box(chart: Chart, *, key: str, title: str) -> Chart:
    """The chart with another title on a box; an organ stays the organ it is."""
    named = replace(_box(chart, key), title=_checked(chart, title))
    return tuple(named if box.key == key else box for box in chart)


def remove_box(chart: Chart, *, key: str) -> Chart:
    """The chart without a box; refuses the three organs and a box that others stand below."""
    box = _box(chart, key)
    if box.organ.is_required:
        raise OrganIsRequired(title=box.title)
    if any(other.parent == key for other in chart):
        raise BoxIsNotEmpty(title=box.title)
    return tuple(other for other in chart if other.key != key)


@dataclass(frozen=True)
class PlacedBox:
    """A box with the place of its middle: column in box widths, row from above."""

    box: ChartBox
    column: float
    row: int


def placed(chart: Chart) -> tuple[PlacedBox, ...]:
    """Every box with its place: leaves side by side, each parent above the middle of its own."""
    places: dict[str, PlacedBox] = {}
    _place(chart, "", 0, 0.0, places)
    return tuple(places[box.key] for box in chart)


def _place(chart: Chart, parent: str, row: int, left: float, places: dict[str, PlacedBox]) -> float:
    for box in chart:
        if box.parent != parent:
            continue
        start = left
        left = max(_place(chart, box.key, row + 1, left, places), start + 1)
        places[box.key] = PlacedBox(box, (start + left) / 2, row)
    return left


def _box(chart: Chart, key: str) -> ChartBox:
    found = next((box for box in chart if box.key == key), None)
    if found is None:
        raise NoSuchBox
    return found


def _checked(chart: Chart, title: str) -> str:
    wanted = " ".join(title.split())
    taken = {box.title.casefold() for box in chart}
    if not wanted or len(wanted) > _LONGEST_TITLE or wanted.casefold() in taken:
        raise BoxTitleIsMissing
    return wanted
