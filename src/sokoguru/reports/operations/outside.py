"""Outside prices and rates of a year are written down, or taken back when they were wrong."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.reports.calculations.promotion.words import (
    PRICED,
    OutsidePriceFact,
    OutsideRateFact,
    PromotionField,
)
from sokoguru.reports.models import OutsidePrice, OutsideRate
from sokoguru.reports.queries.outside import outside_prices, price_fact, rate_fact
from sokoguru.reports.queries.promotion import field_business

HIGHEST_BPS = 100_000
LARGEST_QUANTITY = 10**12


class PriceIsNotPositive(Refusal):
    """A price is above nought."""

    code = "reports.outside_price_is_not_positive"
    template = "Harga di koperasi dan di luar harus lebih dari nol."
    field = "outside"


class QuantityIsNotPositive(Refusal):
    """Something was bought, or there is nothing to compare."""

    code = "reports.outside_quantity_is_not_positive"
    template = "Banyaknya harus bilangan bulat dari 1 sampai {largest}."
    field = "quantity"


class SourceIsMissing(Refusal):
    """A reference says where it was seen."""

    code = "reports.outside_source_is_missing"
    template = "Tulis sumber pembanding: di mana dan kapan dilihat."
    field = "source"


class MoreThanWasSold(Refusal):
    """More was compared than the books say members did in this field."""

    code = "reports.more_than_was_sold"
    template = (
        "Nilai yang dibandingkan {value}, padahal menurut buku hanya {sold}. "
        "Periksa harga dan banyaknya."
    )
    field = "quantity"


class RateOutOfRange(Refusal):
    """A rate lies between nought and a thousand per cent."""

    code = "reports.outside_rate_out_of_range"
    template = "Tingkat jasa setahun harus dari 0 sampai 1.000 persen."
    field = "rate"


class RateIsKnown(Refusal):
    """A field has one outside rate a year."""

    code = "reports.outside_rate_is_known"
    template = "Tingkat jasa pembanding tahun {year} sudah dicatat. Tarik dulu yang lama."
    field = "rate"


class NoSuchReference(Refusal):
    """There is no such price or rate, or it was withdrawn already."""

    code = "reports.no_such_reference"
    template = "Pembanding ini tidak ada atau sudah ditarik. Muat ulang halamannya."


@dataclass(frozen=True, kw_only=True)
class Compared:
    """An item with its price here and outside, and how many pieces members took or brought."""

    field: PromotionField
    item: str
    own: Rupiah
    outside: Rupiah
    quantity: int
    source: str


@transaction.atomic
def record_outside_price(
    *, cooperative_id: int, year: int, compared: Compared, key: str, by: Actor
) -> OutsidePriceFact:
    """Write down what an item costs outside; the same `key` again answers with the first row.

    Refuses `PriceIsNotPositive`, `QuantityIsNotPositive`, `SourceIsMissing`, and goods or services
    of more value than the books say members bought (`MoreThanWasSold`).
    """
    hold(cooperative_id=cooperative_id, what=f"outside:{year}")
    present = OutsidePrice.objects.of(cooperative_id).filter(source_key=key).first()
    if present is not None:
        return price_fact(present)
    _require_readable(compared)
    _require_sold(cooperative_id, year, compared)
    row = OutsidePrice.objects.create(
        cooperative_id=cooperative_id,
        year=year,
        field=compared.field.value,
        item=compared.item.strip(),
        own=compared.own,
        outside=compared.outside,
        quantity=compared.quantity,
        source=compared.source.strip(),
        source_key=key,
        written_by=by.name,
        written_at=by.at,
    )
    return price_fact(row)


@transaction.atomic
def record_outside_rate(
    *,
    cooperative_id: int,
    year: int,
    field: PromotionField,
    outside_bps: int,
    source: str,
    key: str,
    by: Actor,
) -> OutsideRateFact:
    """Write down what others pay on savings or ask on loans, in basis points a year.

    The same `key` again answers with the first row. Refuses `RateOutOfRange`, `SourceIsMissing` and
    a second rate of the year (`RateIsKnown`).
    """
    hold(cooperative_id=cooperative_id, what=f"outside:{year}")
    rows = OutsideRate.objects.of(cooperative_id)
    present = rows.filter(source_key=key).first()
    if present is not None:
        return rate_fact(present)
    if not 0 <= outside_bps <= HIGHEST_BPS:
        raise RateOutOfRange
    if not source.strip():
        raise SourceIsMissing
    if rows.filter(year=year, field=field.value, withdrawn_at=None).exists():
        raise RateIsKnown(year=str(year))
    row = rows.create(
        cooperative_id=cooperative_id,
        year=year,
        field=field.value,
        outside_bps=outside_bps,
        source=source.strip(),
        source_key=key,
        written_by=by.name,
        written_at=by.at,
    )
    return rate_fact(row)


@transaction.atomic
def withdraw_reference(*, cooperative_id: int, reference_id: UUID, by: Actor) -> None:
    """Take a price or a rate back; the row stays and says who did. Refuses `NoSuchReference`."""
    gone = {"withdrawn_by": by.name, "withdrawn_at": by.at}
    own = {"id": reference_id, "withdrawn_at": None}
    prices = OutsidePrice.objects.of(cooperative_id).filter(**own).update(**gone)
    if not prices and not OutsideRate.objects.of(cooperative_id).filter(**own).update(**gone):
        raise NoSuchReference


def _require_readable(compared: Compared) -> None:
    if compared.own <= 0 or compared.outside <= 0:
        raise PriceIsNotPositive
    if not 0 < compared.quantity <= LARGEST_QUANTITY:
        raise QuantityIsNotPositive(largest="1.000.000.000.000")
    if not compared.source.strip():
        raise SourceIsMissing


def _require_sold(cooperative_id: int, year: int, compared: Compared) -> None:
    """What was consigned is no income of the co-op, so only goods and services are held against."""
    if compared.field not in PRICED or compared.field is PromotionField.MARKETING:
        return
    sold = field_business(cooperative_id=cooperative_id, year=year)[compared.field].moved
    known = outside_prices(cooperative_id=cooperative_id, year=year)
    value = compared.own * compared.quantity + Rupiah.total(
        one.value for one in known if one.field is compared.field
    )
    if value > sold:
        raise MoreThanWasSold(value=value, sold=sold)
