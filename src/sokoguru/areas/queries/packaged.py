"""The files that travel with the package: the data set, and the outlines of the provinces."""

import re
from collections.abc import Collection
from functools import cache
from pathlib import Path

from sokoguru.areas.calculations.dataset import FILES, DatasetIsUnsound, read_dataset
from sokoguru.areas.vocabulary import Dataset, Outline

DATA = Path(__file__).parent.parent / "data"
MAP_CREDIT = "batas skematis, bukan batas resmi; Natural Earth, GeoNames (CC BY 4.0)"
MAP_SIZE = (1000, 375)
_PATH = re.compile(r'<path id="p([0-9]{2})" d="([^"]+)"/>')


def packaged_dataset(*, folder: Path | None = None, only: Collection[str] = ()) -> Dataset:
    """The set in a folder laid out like ours (`data/`), or ours; `only` these provinces.

    Refuses with `DatasetIsUnsound` what is missing or contradicts itself.
    """
    place = folder or DATA
    missing = [name for name in FILES if not (place / name).is_file()]
    if missing:
        raise DatasetIsUnsound(fault=f"berkas {missing[0]} tidak ada di {place}")
    return read_dataset({name: (place / name).read_bytes() for name in FILES}, only=only)


@cache
def province_outlines() -> tuple[Outline, ...]:
    """The 38 provinces as paths of an SVG of `MAP_SIZE`, by code; show `MAP_CREDIT` beside it."""
    drawing = (DATA / "map/provinces.svg").read_text(encoding="utf-8")
    found = (Outline(code=code, path=path) for code, path in _PATH.findall(drawing))
    return tuple(sorted(found, key=lambda outline: outline.code))
