"""Where the shapes of a server-made chart stand, in a drawing 100 wide and 100 high.

Coordinates are text with a decimal point, so that no locale can turn them into commas.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sokoguru.ui.vocabulary import Chart, Part

SIZE = 100
TONES = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class Slice:
    """One part of a stacked bar: place, width and share of the whole in basis points."""

    part: Part
    tone: int
    x: str
    width: str
    share_bps: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One series as the points of a polyline."""

    label: str
    tone: int
    is_dashed: bool
    points: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """One column of a column chart."""

    tone: int
    x: str
    y: str
    width: str
    height: str
    title: str
    value: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Scale:
    """The lowest and highest value of the vertical axis; both are round numbers."""

    low: int
    high: int

    @property
    def middle(self) -> int:
        return (self.low + self.high) // 2

    def y(self, value: int) -> float:
        """How far below the top edge this value stands."""
        return SIZE * (self.high - value) / (self.high - self.low)


def slices(parts: Sequence[Part]) -> list[Slice]:
    """Lay the parts side by side in proportion to their weights; parts of weight 0 keep a place
    in the legend and no width."""
    whole = sum(part.weight for part in parts)
    placed: list[Slice] = []
    before = 0
    for index, part in enumerate(parts):
        placed.append(
            Slice(
                part=part,
                tone=index % TONES + 1,
                x=_number(SIZE * before / whole if whole else 0),
                width=_number(SIZE * part.weight / whole if whole else 0),
                share_bps=round(10_000 * part.weight / whole) if whole else 0,
            )
        )
        before += part.weight
    return placed


def scale_of(chart: Chart) -> Scale:
    """The smallest round scale that holds every value and zero."""
    values = [value for series in chart.series for value in series.values] or [0]
    return Scale(low=-_round_up(-min(0, *values)), high=_round_up(max(0, *values)) or 1)


def lines(chart: Chart) -> list[Line]:
    """Each series as one polyline across the full width; every second one is dashed."""
    scale = scale_of(chart)
    steps = max(len(chart.labels) - 1, 1)
    return [
        Line(
            label=series.label,
            tone=index % TONES + 1,
            is_dashed=index % 2 == 1,
            points=" ".join(
                f"{_number(SIZE * place / steps)},{_number(scale.y(value))}"
                for place, value in enumerate(series.values)
            ),
        )
        for index, series in enumerate(chart.series)
    ]


def columns(chart: Chart) -> list[Column]:
    """Columns side by side above each label, a third of the space left free."""
    scale = scale_of(chart)
    room = SIZE / max(len(chart.labels), 1)
    width = room * 0.66 / max(len(chart.series), 1)
    zero = scale.y(0)
    return [
        Column(
            tone=index % TONES + 1,
            x=_number(room * place + room * 0.17 + width * index),
            y=_number(min(zero, scale.y(value))),
            width=_number(width),
            height=_number(abs(scale.y(value) - zero)),
            title=f"{chart.labels[place]}, {series.label}",
            value=value,
        )
        for index, series in enumerate(chart.series)
        for place, value in enumerate(series.values)
    ]


def _round_up(value: int) -> int:
    """The next number of the kind 1, 2, 4, 5, 6, 8 or 10 times a power of ten."""
    if value <= 0:
        return 0
    power: int = 10 ** (len(str(value)) - 1)
    return next(head for head in (1, 2, 4, 5, 6, 8, 10) if power * head >= value) * power


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
