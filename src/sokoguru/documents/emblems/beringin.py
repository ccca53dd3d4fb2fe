"""The banyan emblem, of before April 2012 and again since February 2015.

Drawn from its eight elements: gear, chain, rice and cotton, scales, star and shield, banyan, the
words, red and white.
"""

from sokoguru.documents.emblems.drawing import (
    Drawing,
    Outline,
    Rgb,
    Shape,
    circle,
    ellipse,
    joined,
    on_circle,
    polygon,
)
from sokoguru.documents.emblems.lettering import fitted

GOLD = Rgb("#c69214")
STRAW = Rgb("#e2b93b")
GREEN = Rgb("#1f6b3a")
LEAF = Rgb("#3f8f4f")
BARK = Rgb("#6b4423")
RED = Rgb("#c8102e")
WHITE = Rgb("#ffffff")
INK = Rgb("#20261c")
MODULES = 200

_C = 100.0
_TEETH = 36
_LINKS = 30
_GRAIN = Outline.read("M0 0C-2.6 -2.2 -3.2 -6 0 -10.5C3.2 -6 2.6 -2.2 0 0Z")
_COTTON_LEAF = Outline.read("M0 0C-4.5 -2 -6 -8 0 -14C6 -8 4.5 -2 0 0Z")
_SHIELD = Outline.read(
    "M-17 -22C-11 -20 -5 -21.5 0 -25C5 -21.5 11 -20 17 -22"
    "C18.5 -8 18 12 0 24C-18 12 -18.5 -8 -17 -22Z"
)
_TRUNK = Outline.read(
    "M94.5 62C95.5 74 93.5 84 86 91C90.5 90 94 88 96 86C96.5 88.5 96 90.5 95 93L105 93"
    "C104 90.5 103.5 88.5 104 86C106 88 109.5 90 114 91C106.5 84 104.5 74 105.5 62Z"
)
_ROOTS = ((84, 62, 80), (88.5, 64, 84), (111.5, 64, 84), (116, 62, 80))
_CROWN = (
    (100, 46, 12), (87, 51, 11), (113, 51, 11), (77, 59, 8.5), (123, 59, 8.5), (90, 59, 10),
    (110, 59, 10), (100, 57, 12),
)  # fmt: skip
_LIGHT = ((97, 42, 5.4), (84, 49, 4.6), (110, 48, 5), (75, 58, 3.4), (121, 57, 3.8), (99, 56, 4.8))


def beringin() -> Drawing:
    """The gear around all, the ribbon before all."""
    shapes = (
        *_gear(),
        *_chain(),
        *_rice(),
        *_cotton(),
        *_banyan(),
        *_scales(),
        *_shield(),
        *_ribbon(),
    )
    return Drawing(name="beringin", title="Koperasi Indonesia", modules=MODULES, shapes=shapes)


def _gear() -> tuple[Shape, ...]:
    step = 360 / _TEETH
    corners = [
        on_circle(_C, _C, radius, tooth * step + part * step)
        for tooth in range(_TEETH)
        for radius, part in ((90, -0.3), (97, -0.17), (97, 0.17), (90, 0.3))
    ]
    wheel = polygon(corners) + circle(_C, _C, 82)
    return (
        Shape(part="dasar", outline=circle(_C, _C, 84), fill=WHITE),
        Shape(part="gerigi roda", outline=wheel, fill=GOLD, is_hollow=True),
    )


def _chain() -> tuple[Shape, ...]:
    """Links seen from the front and from the side by turns."""
    front, side = [], []
    for link in range(_LINKS):
        turn = link * 360 / _LINKS
        x, y = on_circle(_C, _C, 74, turn)
        if link % 2:
            side.append(ellipse(0, 0, 1.4, 8.6).placed(x, y, turn=turn))
        else:
            front.append(ellipse(0, 0, 3.6, 9.4).placed(x, y, turn=turn))
    return (
        Shape(part="rantai", outline=joined(front), stroke=GREEN, width=2.4),
        Shape(part="rantai", outline=joined(side), fill=GREEN),
    )


def _rice() -> tuple[Shape, ...]:
    """An ear along the left side, grains in pairs and one at its tip."""
    grains = []
    for turn in range(122, 218, 8):
        x, y = on_circle(_C, _C, 57, turn)
        grains += [_GRAIN.placed(x, y, turn=turn + way) for way in (28, -30)]
    tip = on_circle(_C, _C, 57, 218)
    grains.append(_GRAIN.placed(*tip, turn=310))
    stem = Outline((("M", (on_circle(_C, _C, 57, 100),)), *_arc(57, 100, 218)))
    return (
        Shape(part="padi", outline=stem, stroke=GOLD, width=1.6),
        *(
            Shape(part="padi", outline=grain, fill=STRAW, stroke=GOLD, width=0.6)
            for grain in grains
        ),
    )


def _cotton() -> tuple[Shape, ...]:
    """A twig along the right side with leaves and open bolls."""
    stem = Outline((("M", (on_circle(_C, _C, 57, 80),)), *_arc(57, 80, -36)))
    shapes = [Shape(part="kapas", outline=stem, stroke=GREEN, width=1.6)]
    for turn in (64, 42, 20, -2, -24):
        x, y = on_circle(_C, _C, 57, turn)
        leaves = joined(_COTTON_LEAF.placed(x, y, turn=turn + way) for way in (-60, 120))
        shapes.append(Shape(part="kapas", outline=leaves, fill=LEAF))
    for turn in (53, 31, 9, -13, -37):
        shapes += _boll(*on_circle(_C, _C, 57, turn), turn=turn)
    return tuple(shapes)


def _boll(x: float, y: float, *, turn: float) -> list[Shape]:
    lobes = joined(circle(*on_circle(x, y, 2.9, turn + way), 3.3) for way in (0, 90, 180, 270))
    return [
        Shape(part="kapas", outline=circle(x, y, 7), fill=GREEN),
        *(
            Shape(part="kapas", outline=Outline(lobes.steps[at : at + 6]), fill=WHITE,
                  stroke=GREEN, width=0.5)
            for at in range(0, len(lobes.steps), 6)
        ),
    ]  # fmt: skip


def _banyan() -> tuple[Shape, ...]:
    roots = Outline(
        tuple(
            step
            for x, top, foot in _ROOTS
            for step in (("M", ((x, float(top)),)), ("L", ((x, float(foot)),)))
        )
    )
    return (
        Shape(part="pohon beringin", outline=roots, stroke=BARK, width=1.6),
        Shape(part="pohon beringin", outline=_TRUNK, fill=BARK),
        *(Shape(part="pohon beringin", outline=circle(*leaf), fill=GREEN) for leaf in _CROWN),
        *(Shape(part="pohon beringin", outline=circle(*leaf), fill=LEAF) for leaf in _LIGHT),
    )


def _scales() -> tuple[Shape, ...]:
    beam = Outline.read("M68 99C78 95 90 97 100 95C110 97 122 95 132 99")
    cords = joined(Outline.read(f"M{x} 99L{x - 8} 120M{x} 99L{x + 8} 120") for x in (68.0, 132.0))
    pans = joined(
        Outline.read(f"M{x - 10} 120L{x + 10} 120C{x + 7} 127 {x - 7} 127 {x - 10} 120Z")
        for x in (68.0, 132.0)
    )
    return (
        Shape(part="timbangan", outline=cords, stroke=INK, width=0.9),
        Shape(part="timbangan", outline=beam, stroke=INK, width=2.6),
        Shape(part="timbangan", outline=pans, fill=GOLD, stroke=INK, width=0.9),
    )


def _shield() -> tuple[Shape, ...]:
    star = polygon(
        [on_circle(0, 0, 12.5 if tip % 2 == 0 else 4.9, -90 + 36 * tip) for tip in range(10)]
    )
    return (
        Shape(part="perisai", outline=_SHIELD.placed(_C, 121), fill=INK, stroke=GOLD, width=2.2),
        Shape(part="bintang", outline=star.placed(_C, 119.5), fill=STRAW),
    )


def _ribbon() -> tuple[Shape, ...]:
    tails = joined(
        Outline.read("M20 160L4 164L12 175L2 187L24 187Z").placed(at, mirror=bool(at))
        for at in (0, 200)
    )
    band = Outline.read("M16 154L184 154L184 182L16 182Z")
    red = Outline.read("M16 154L184 154L184 165L16 165Z")
    words = fitted("KOPERASI INDONESIA", left=29, right=171, baseline=178.6)
    return (
        Shape(part="pita", outline=tails, fill=RED, stroke=INK, width=1.2),
        Shape(part="putih", outline=band, fill=WHITE),
        Shape(part="merah", outline=red, fill=RED),
        Shape(part="pita", outline=band, stroke=INK, width=1.4),
        Shape(part="tulisan", outline=words, fill=INK),
    )


def _arc(radius: float, start: int, end: int) -> list[tuple[str, tuple[tuple[float, float], ...]]]:
    """An arc around the middle as short straight steps, fine enough to look round."""
    way = 2 if end > start else -2
    return [
        ("L", (on_circle(_C, _C, radius, degrees),)) for degrees in range(start + way, end + 1, way)
    ]
