"""The organisation chart as shapes: boxes, the lines between them, and how large it all is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sokoguru.cooperatives.calculations.organisation import placed
from sokoguru.cooperatives.vocabulary import ChartBox

WIDTH, HEIGHT, GAP, FALL = 148, 62, 16, 34
_LETTERS = 20


@dataclass(frozen=True)
class BoxShape:
    """A box with its left upper corner, up to two lines of title and who holds the office."""

    box: ChartBox
    x: int
    y: int
    lines: tuple[str, ...]
    holder: str

    @property
    def middle(self) -> int:
        """Where its text and its lines stand, from the left."""
        return self.x + WIDTH // 2


@dataclass(frozen=True)
class ChartShape:
    """The whole chart in pixels."""

    boxes: tuple[BoxShape, ...]
    lines: tuple[str, ...]
    width: int
    height: int


def drawn(chart: Sequence[ChartBox], holders: Mapping[str, str]) -> ChartShape:
    """The chart as shapes; `holders` names who stands in a box, by its key."""
    boxes = {
        place.box.key: BoxShape(
            box=place.box,
            x=round(place.column * (WIDTH + GAP) - (WIDTH + GAP) / 2) + GAP // 2,
            y=place.row * (HEIGHT + FALL) + 1,
            lines=_lines(place.box.title),
            holder=_short(holders.get(place.box.key, ""), _LETTERS + 2),
        )
        for place in placed(tuple(chart))
    }
    joints = [
        _line(boxes[box.box.parent], box) for box in boxes.values() if box.box.parent in boxes
    ]
    right = max(box.x + WIDTH for box in boxes.values())
    bottom = max(box.y + HEIGHT for box in boxes.values())
    return ChartShape(tuple(boxes.values()), tuple(joints), right + GAP // 2, bottom + 1)


def _line(upper: BoxShape, lower: BoxShape) -> str:
    turn = upper.y + HEIGHT + FALL // 2
    return f"M{upper.middle} {upper.y + HEIGHT}V{turn}H{lower.middle}V{lower.y}"


def _lines(title: str) -> tuple[str, ...]:
    if len(title) <= _LETTERS:
        return (title,)
    first = ""
    words = title.split()
    while words and len(f"{first} {words[0]}") <= _LETTERS:
        first = f"{first} {words.pop(0)}".strip()
    return (first or _short(words.pop(0), _LETTERS), _short(" ".join(words), _LETTERS))


def _short(text: str, letters: int) -> str:
    return text if len(text) <= letters else f"{text[: letters - 1]}…"
