"""The emblem of four flower buds of 2012 (Permenkop 02/Per/M.KUKM/IV/2012).

Drawn from its description: four buds towards the four winds, joined bud to bud by one ring, the
words Koperasi Indonesia, three pastel inks, on a grid of 20 units: an emblem of 40 mm has modules
of 2 mm.
"""

from sokoguru.documents.emblems.drawing import Cmyk, Drawing, Outline, Shape, circle
from sokoguru.documents.emblems.lettering import fitted

LIGHT_GREEN = Cmyk(10, 3, 22, 9)
DARK_GREEN = Cmyk(20, 0, 30, 25)
DARK_RED = Cmyk(5, 56, 76, 21)
MODULES = 20

_CENTRE = (10.0, 7.7)
_RING = circle(*_CENTRE, 3.45)
_WINDS = {"utara": 0, "timur": 90, "selatan": 180, "barat": 270}

# A bud that opens upwards; the middle of the flower is (0, 0).
_LEAF = Outline.read(
    "M0.03 -0.45C-1.1 -0.95 -2.75 -2.2 -2.72 -4.15C-2.7 -5.2 -2.2 -5.95 -1.95 -6.75"
    "C-1.2 -6.1 -0.55 -5.2 -0.3 -4.2C-0.1 -3.4 0.03 -2.4 0.03 -0.45Z"
)
_PETAL = Outline.read(
    "M0 -1.55C-0.85 -2.1 -1.5 -3 -1.42 -4.3C-1.35 -5.5 -0.55 -6.45 0 -7.35"
    "C0.55 -6.45 1.35 -5.5 1.42 -4.3C1.5 -3 0.85 -2.1 0 -1.55Z"
)
_HEART = Outline.read(
    "M0 -2.15C-0.5 -2.55 -0.78 -3.05 -0.74 -3.75C-0.7 -4.45 -0.3 -5 0 -5.6"
    "C0.3 -5 0.7 -4.45 0.74 -3.75C0.78 -3.05 0.5 -2.55 0 -2.15Z"
)


def kuncup() -> Drawing:
    """Leaves below the ring, petals above it: so the ring links bud to bud."""
    ring = Shape(part="cincin", outline=_RING, stroke=DARK_RED, width=0.5)
    words = Shape(
        part="tulisan",
        outline=fitted("Koperasi Indonesia", left=1.6, right=18.4, baseline=18.35),
        fill=DARK_RED,
    )
    shapes = (*_leaves(), ring, *_buds(), words)
    return Drawing(name="kuncup", title="Koperasi Indonesia", modules=MODULES, shapes=shapes)


def _leaves() -> tuple[Shape, ...]:
    return tuple(
        Shape(
            part=f"daun {wind}",
            outline=_LEAF.placed(*_CENTRE, turn=turn, mirror=is_right),
            fill=DARK_GREEN,
        )
        for wind, turn in _WINDS.items()
        for is_right in (False, True)
    )


def _buds() -> tuple[Shape, ...]:
    return tuple(
        Shape(part=part, outline=outline.placed(*_CENTRE, turn=turn), fill=ink)
        for wind, turn in _WINDS.items()
        for part, outline, ink in (
            (f"kuncup {wind}", _PETAL, LIGHT_GREEN),
            (f"hati {wind}", _HEART, DARK_RED),
        )
    )
