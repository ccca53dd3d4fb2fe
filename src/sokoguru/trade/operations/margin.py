"""The margin of a unit: what stands in for the cost of a sale when nobody says it."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.ledger.vocabulary import Party
from sokoguru.trade.calculations.costing import WHOLE_BPS
from sokoguru.trade.calculations.refusals import MarginChangesOnceADay, MarginOutsideThePrice
from sokoguru.trade.models import Margin
from sokoguru.trade.operations.record import trading_unit


def adopt_margin(
    *,
    cooperative_id: int,
    unit: str,
    margin_bps: int,
    valid_from: date,
    by: Actor,
    party: Party | None = None,
) -> None:
    """Set a unit's margin in basis points of the selling price from a day on.

    `party` says for whose purchases: members', others', or (None) everybody's. Refuses a margin
    outside 0 to 10,000, a unit that does not trade, and a second margin for one day
    (`MarginChangesOnceADay`); asked again with the same margin nothing happens.
    """
    if not 0 <= margin_bps <= WHOLE_BPS:
        raise MarginOutsideThePrice(margin=margin_bps)
    trading_unit(cooperative_id=cooperative_id, code=unit)
    with transaction.atomic():
        row, _ = Margin.objects.of(cooperative_id).get_or_create(
            cooperative_id=cooperative_id,
            unit=unit,
            party=party.value if party else "",
            valid_from=valid_from,
            defaults={"margin_bps": margin_bps, "adopted_by": by.name, "adopted_at": by.at},
        )
    if row.margin_bps != margin_bps:
        raise MarginChangesOnceADay(on=valid_from)
