"""Words as outlines, so that an emblem reads alike wherever it is drawn.

The outlines are Inter Bold's, in heights of the type, from the baseline at (0, 0).
"""

import csv
from functools import cache
from pathlib import Path

from sokoguru.documents.emblems.drawing import Outline

_FILE = Path(__file__).parent / "lettering.csv"


@cache
def lettering(text: str) -> Outline:
    """The outline of a text that an emblem carries; any other one is a fault (KeyError)."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        return {row["text"]: Outline.read(row["outline"]) for row in csv.DictReader(file)}[text]


def fitted(text: str, *, left: float, right: float, baseline: float) -> Outline:
    """The text as wide as its place."""
    outline = lettering(text)
    across = [x for _step, points in outline.steps for x, _y in points]
    scale = (right - left) / (max(across) - min(across))
    return outline.placed(left - min(across) * scale, baseline, scale=scale)
