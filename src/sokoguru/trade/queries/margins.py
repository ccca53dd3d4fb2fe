"""The margins of the units."""

from datetime import date

from sokoguru.trade.models import Margin


def margin_on(*, cooperative_id: int, unit: str, on: date) -> int | None:
    """The unit's margin in basis points of the selling price on a day; None while none is set."""
    rows = Margin.objects.of(cooperative_id).filter(unit=unit, valid_from__lte=on)
    newest = rows.order_by("-valid_from").first()
    return None if newest is None else newest.margin_bps
