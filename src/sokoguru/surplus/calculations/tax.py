"""Tax on members' SHU: a whole per cent of each share, rounded down in the member's favour."""

from decimal import Decimal

from sokoguru.foundation.money import Rupiah
from sokoguru.surplus.calculations.shares import Amounts


def tax_of(total: Rupiah, *, percent: Decimal) -> Rupiah:
    """Tax on one share (PMK 111/PMK.03/2010: 10 % of the gross amount; since 2020 none)."""
    bps = _bps(percent)
    return total * bps // 10_000


def taxes(totals: Amounts, *, percent: Decimal) -> Amounts:
    """Tax on every share of a roll."""
    bps = _bps(percent)
    # Whole and rest apart, so that the product stays within 64 bits.
    return totals // 10_000 * bps + totals % 10_000 * bps // 10_000


def _bps(percent: Decimal) -> int:
    bps = percent * 100
    if bps != bps.to_integral_value() or not 0 <= bps <= 10_000:
        raise ValueError(f"{percent} is no rate of tax")
    return int(bps)
