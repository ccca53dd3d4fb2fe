"""From one year to the next: the change of a figure in rupiah and as a share (S2-111)."""

from sokoguru.foundation.money import Rupiah

_WHOLE = 10_000


def change_in_bps(now: Rupiah, before: Rupiah) -> int | None:
    """The change as a share of what was before, in basis points, half a point rounded up.

    From 250.000 to 280.000 it is 1.200, which is 12 %. None where there was nothing before.
    """
    if not before:
        return None
    change, whole = int(now) - int(before), abs(int(before))
    share = (abs(change) * _WHOLE * 2 + whole) // (2 * whole)
    return share if change >= 0 else -share
