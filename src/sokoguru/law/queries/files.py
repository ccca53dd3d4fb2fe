"""The reviewed files of the room: rules, regulations, words, emblems."""

import csv
from datetime import date
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parents[1] / "data"


@cache
def rows_of(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `data/<name>.csv`, each under the names of its head line."""
    with (_DATA / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


def day(text: str) -> date | None:
    """A day as the files write it; an empty one is open."""
    return date.fromisoformat(text) if text else None
