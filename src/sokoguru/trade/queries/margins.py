"""The margins of the units: what was set, and what the books say was earned."""

from datetime import date

from sokoguru.cooperatives.queries import units
from sokoguru.ledger.queries import movements
from sokoguru.ledger.vocabulary import Party
from sokoguru.trade.calculations.margins import earned_by_unit
from sokoguru.trade.models import Margin
from sokoguru.trade.vocabulary import EarnedMargin, MarginFact


def margin_on(*, cooperative_id: int, unit: str, party: Party, on: date) -> int | None:
    """The unit's margin for such a buyer on a day, in basis points of the selling price.

    None while none is set. The newest one counts; of two of one day, the one for this buyer.
    """
    rows = Margin.objects.of(cooperative_id).filter(
        unit=unit, party__in=("", party.value), valid_from__lte=on
    )
    newest = rows.order_by("-valid_from", "-party").first()
    return None if newest is None else newest.margin_bps


def margins(*, cooperative_id: int) -> tuple[MarginFact, ...]:
    """Every margin ever set, the newest first."""
    rows = Margin.objects.of(cooperative_id).order_by("-valid_from", "unit", "party", "id")
    return tuple(
        MarginFact(
            unit=row.unit,
            party=Party(row.party) if row.party else None,
            margin_bps=row.margin_bps,
            valid_from=row.valid_from,
            adopted_by=row.adopted_by,
        )
        for row in rows
    )


def earned_margins(
    *, cooperative_id: int, first_day: date, last_day: date
) -> tuple[EarnedMargin, ...]:
    """What every unit sold to members and to others in these days, and at what cost.

    In the order of the units, members first; a unit that sold nothing to them is left out.
    """
    moved = movements(cooperative_id=cooperative_id, first_day=first_day, last_day=last_day)
    order = [unit.code for unit in units(cooperative_id=cooperative_id)]
    return earned_by_unit(moved, order=order)
