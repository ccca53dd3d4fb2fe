"""Classes that follow from other facts and are never typed."""

from collections.abc import Sequence
from datetime import date

from sokoguru.registry.vocabulary import Level

STAGES = ("awal", "tengah", "akhir")
_FORM_SINCE = date(1992, 10, 21)  # UU 25/1992 knows two forms
_SCALE_SINCE = date(2021, 2, 2)  # PP 7/2021
_SCALES = ((2_000_000_000, "MIKRO"), (15_000_000_000, "KECIL"), (50_000_000_000, "MENENGAH"))
_PRODUCERS = ("STATUS:PRODUSEN", "KIND5:PRODUSEN")


def derived_classes(
    *,
    level: Level,
    turnover: int | None,
    classes: Sequence[str],
    production_units: int,
    on: date,
) -> dict[str, str]:
    """The derived class on each axis that can be told: level, form, scale, type of producer co-op.

    `turnover` is of a year, in rupiah; a scale exists since PP 7/2021 (up to 2, 15, 50 billion).
    """
    found: dict[str, str] = {"LEVEL": level.value}
    if on >= _FORM_SINCE:
        found["FORM"] = "PRIMER" if level is Level.PRIMARY else "SEKUNDER"
    if turnover is not None and on >= _SCALE_SINCE:
        found["SCALE"] = next((code for most, code in _SCALES if turnover <= most), "BESAR")
    if any(key in classes for key in _PRODUCERS):
        found["PRODUCER_TYPE"] = "JENIS_2" if production_units else "JENIS_1"
    return found
