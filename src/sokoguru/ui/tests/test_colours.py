"""Every pair of text and ground in the style sheet can be read, in light and in dark."""

import re
from pathlib import Path

import pytest

SHEET = Path(__file__).parent.parent / "static/ui/sokoguru.css"
TOKEN = re.compile(r"--([\w-]+):(#[0-9a-f]{3,6})")
GROUNDS = ("paper", "surface", "sunk")
TINTS = ("green-1", "rust-1", "amber-1", "blue-1")
TEXTS = ("ink", "ink-2", "ink-3", "green-7", "rust-6", "rust-7")
ON_TINTS = (
    *((text, tint) for text in ("ink", "ink-2") for tint in TINTS),
    ("green-9", "green-1"),
    ("green-9", "green-2"),
    ("rust-7", "rust-1"),
    ("amber-7", "amber-1"),
    ("blue-7", "blue-1"),
    ("on-act", "act"),
    ("on-act", "act-hover"),
)


def themes() -> dict[str, dict[str, str]]:
    text = SHEET.read_text(encoding="utf-8")
    light = dict(TOKEN.findall(text.partition("@media")[0]))
    dark = text.partition(":root[data-theme=dark]{")[2].partition("}")[0]
    return {"light": light, "dark": {**light, **dict(TOKEN.findall(dark))}}


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(each * 2 for each in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dim, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_reaches_four_and_a_half_to_one(theme: str) -> None:
    colours = themes()[theme]
    pairs = [*((text, ground) for text in TEXTS for ground in GROUNDS), *ON_TINTS]
    weak = [
        f"{text} on {ground}: {contrast(colours[text], colours[ground]):.2f}"
        for text, ground in pairs
        if contrast(colours[text], colours[ground]) < 4.5
    ]

    assert not weak


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_edges_of_boxes_marks_and_the_focus_reach_three_to_one(theme: str) -> None:
    colours = themes()[theme]
    weak = [
        f"{mark} on {ground}"
        for mark in ("edge", "focus", "rust-4", "green-6")
        for ground in GROUNDS
        if contrast(colours[mark], colours[ground]) < 3
    ]

    assert not weak


def test_the_two_places_of_the_dark_tokens_say_the_same() -> None:
    text = SHEET.read_text(encoding="utf-8")
    asked = text.partition(":root:not([data-theme=light]){")[2].partition("}")[0]
    chosen = text.partition(":root[data-theme=dark]{")[2].partition("}")[0]

    assert asked.split() == chosen.split()
