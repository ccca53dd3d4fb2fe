"""Outlines and inks: what a drawing is made of, for a screen and for paper alike."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import cos, radians, sin
from typing import Self

Point = tuple[float, float]
_ROUND = 0.5522847498  # handles of four cubic curves that make a circle
_STEP = re.compile(r"([MLCZ])([^MLCZ]*)")


@dataclass(frozen=True)
class Cmyk:
    """An ink in whole per cent of cyan, magenta, yellow and black."""

    cyan: int
    magenta: int
    yellow: int
    black: int

    @property
    def web(self) -> str:
        """The plain conversion for screens, `#rrggbb`, halves up."""
        light = 100 - self.black
        parts = (self.cyan, self.magenta, self.yellow)
        return "#" + "".join(
            f"{(255 * (100 - ink) * light + 5_000) // 10_000:02x}" for ink in parts
        )

    @property
    def paper(self) -> list[int]:
        """What the typesetter reads: per cent of the four inks."""
        return [self.cyan, self.magenta, self.yellow, self.black]


@dataclass(frozen=True)
class Rgb:
    """A colour as screens know it, `#rrggbb`."""

    web: str

    @property
    def paper(self) -> str:
        """What the typesetter reads."""
        return self.web


Ink = Cmyk | Rgb


@dataclass(frozen=True)
class Outline:
    """Steps of a path: M and L with a point, C with three points, Z without; y grows downwards."""

    steps: tuple[tuple[str, tuple[Point, ...]], ...]

    @classmethod
    def read(cls, text: str) -> Self:
        """Read absolute steps as SVG writes them: `M0 0L1 0C1 1 2 2 3 3Z`."""
        return cls(tuple((found[1], _points(found[2])) for found in _STEP.finditer(text)))

    @property
    def path(self) -> str:
        """The steps as SVG writes them, to a thousandth of a unit."""
        return "".join(
            step + " ".join(f"{_short(x)} {_short(y)}" for x, y in points)
            for step, points in self.steps
        )

    def placed(
        self, x: float = 0, y: float = 0, *, turn: float = 0, scale: float = 1, mirror: bool = False
    ) -> Self:
        """Mirrored left to right, enlarged, turned clockwise by degrees, then moved."""
        dx, dy = cos(radians(turn)) * scale, sin(radians(turn)) * scale
        side = -1 if mirror else 1

        def put(point: Point) -> Point:
            across, down = point[0] * side, point[1]
            return x + across * dx - down * dy, y + across * dy + down * dx

        return type(self)(tuple((step, tuple(map(put, points))) for step, points in self.steps))

    def __add__(self, other: "Outline") -> "Outline":
        return Outline(self.steps + other.steps)


@dataclass(frozen=True, kw_only=True)
class Shape:
    """One outline of a drawing; `part` says what it shows; `is_hollow` for one with holes."""

    part: str
    outline: Outline
    fill: Ink | None = None
    stroke: Ink | None = None
    width: float = 0
    is_hollow: bool = False


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """A square of `modules` by `modules` units filled with shapes, the hindmost first."""

    name: str
    title: str
    modules: int
    shapes: tuple[Shape, ...]


def circle(x: float, y: float, radius: float) -> Outline:
    """A circle of four curves, clockwise from the right."""
    return ellipse(x, y, radius, radius)


def ellipse(x: float, y: float, wide: float, high: float) -> Outline:
    """An upright ellipse by its two half axes."""
    a, b = wide * _ROUND, high * _ROUND
    return Outline(
        (
            ("M", ((x + wide, y),)),
            ("C", ((x + wide, y + b), (x + a, y + high), (x, y + high))),
            ("C", ((x - a, y + high), (x - wide, y + b), (x - wide, y))),
            ("C", ((x - wide, y - b), (x - a, y - high), (x, y - high))),
            ("C", ((x + a, y - high), (x + wide, y - b), (x + wide, y))),
            ("Z", ()),
        )
    )


def polygon(points: Sequence[Point]) -> Outline:
    """A closed figure of straight sides."""
    first, *others = points
    return Outline((("M", (first,)), *(("L", (point,)) for point in others), ("Z", ())))


def on_circle(x: float, y: float, radius: float, degrees: float) -> Point:
    """The point at an angle clockwise from the right."""
    return x + radius * cos(radians(degrees)), y + radius * sin(radians(degrees))


def joined(outlines: Iterable[Outline]) -> Outline:
    """Many outlines as one."""
    return Outline(tuple(step for outline in outlines for step in outline.steps))


def _points(text: str) -> tuple[Point, ...]:
    numbers = [float(number) for number in text.split()]
    return tuple(zip(numbers[0::2], numbers[1::2], strict=True))


def _short(number: float) -> str:
    return f"{round(number, 3) + 0:.3f}".rstrip("0").rstrip(".")
