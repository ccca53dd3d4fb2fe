"""Percentages as people write them, turned into whole basis points without guessing."""

import re
from decimal import Decimal

from sokoguru.foundation.refusal import Refusal

_DECIMAL = re.compile(r"-?[0-9]{1,9}(?:[.,][0-9]{1,9})?")


class UnreadablePercentage(Refusal):
    """Not a number that can be a percentage."""

    code = "surplus.unreadable_percentage"
    template = 'Persentase {name} "{text}" tidak terbaca. Tulis angka, misalnya 40 atau "12.5".'


class PercentageTooFine(Refusal):
    """A percentage with more than two decimals."""

    code = "surplus.percentage_too_fine"
    template = (
        "Persentase {name} ({percent}) lebih halus daripada 0,01 persen. "
        "Bulatkan sampai dua angka di belakang koma."
    )


def read_bps(value: object, *, name: str) -> int:
    """Basis points of a percentage given as a number or a decimal string; 12.5 is 1250.

    Refuses with `UnreadablePercentage`, and with `PercentageTooFine` below a basis point.
    """
    percent = _decimal(value)
    if percent is None:
        raise UnreadablePercentage(name=name, text=str(value)[:40])
    bps = percent * 100
    if bps != bps.to_integral_value():
        raise PercentageTooFine(name=name, percent=percent)
    return int(bps)


def _decimal(value: object) -> Decimal | None:
    if isinstance(value, str) and _DECIMAL.fullmatch(value.strip()):
        return Decimal(value.strip().replace(",", "."))
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    percent = Decimal(value)
    return percent if percent.is_finite() and abs(percent) < 10**9 else None
