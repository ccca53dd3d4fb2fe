"""The outside prices and rates of a year that were not withdrawn."""

from sokoguru.reports.calculations.promotion.words import (
    OutsidePriceFact,
    OutsideRateFact,
    PromotionField,
)
from sokoguru.reports.models import OutsidePrice, OutsideRate


def outside_prices(*, cooperative_id: int, year: int) -> tuple[OutsidePriceFact, ...]:
    """Every price of a year that stands, in the order it was written."""
    rows = OutsidePrice.objects.of(cooperative_id).filter(year=year, withdrawn_at=None)
    return tuple(map(price_fact, rows.order_by("written_at", "id")))


def outside_rates(*, cooperative_id: int, year: int) -> tuple[OutsideRateFact, ...]:
    """Every rate of a year that stands; at most one a field."""
    rows = OutsideRate.objects.of(cooperative_id).filter(year=year, withdrawn_at=None)
    return tuple(map(rate_fact, rows.order_by("field")))


def price_fact(row: OutsidePrice) -> OutsidePriceFact:
    """A price as a value."""
    return OutsidePriceFact(
        id=row.id,
        field=PromotionField(row.field),
        item=row.item,
        own=row.own,
        outside=row.outside,
        quantity=row.quantity,
        source=row.source,
        written_by=row.written_by,
        written_at=row.written_at,
    )


def rate_fact(row: OutsideRate) -> OutsideRateFact:
    """A rate as a value."""
    return OutsideRateFact(
        id=row.id,
        field=PromotionField(row.field),
        outside_bps=row.outside_bps,
        source=row.source,
        written_by=row.written_by,
        written_at=row.written_at,
    )
