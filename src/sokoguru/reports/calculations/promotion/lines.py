"""Part A of economic promotion: what members gained during the year, by fields (domain 5.6).

Prices: pieces times the difference of prices. Rates: what the average balance would have cost or
earned outside, against what the books say it did here. Nothing is drawn from what is not recorded.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sokoguru.foundation.money import ZERO, Rupiah, format_rupiah
from sokoguru.ledger.vocabulary import MovementRow
from sokoguru.reports.calculations.notes.tables import percent
from sokoguru.reports.calculations.promotion.words import (
    PRICED,
    OutsidePriceFact,
    OutsideRateFact,
    PromotionField,
    PromotionLine,
)

BUSINESS: Mapping[PromotionField, tuple[str, ...]] = {
    PromotionField.PURCHASE: ("4111", "4112"),
    PromotionField.MARKETING: ("4131",),
    PromotionField.SERVICE: ("4121",),
    PromotionField.CREDIT: ("4101",),
    PromotionField.SAVINGS: ("5101", "5102"),
}
BALANCES: Mapping[PromotionField, tuple[str, ...]] = {
    PromotionField.CREDIT: ("1201",),
    PromotionField.SAVINGS: ("2101", "2103"),
}
_WHOLE = 10_000
_MONTHS = 12


@dataclass(frozen=True, kw_only=True)
class Business:
    """What the books say of a field in the year.

    `moved` are members' income or cost; `average` the mean of the balances at the ends of the
    year's `months`, in rupiah (0 where a field has no balance).
    """

    moved: Rupiah
    average: Rupiah = ZERO
    months: int = _MONTHS


def business_of(field: PromotionField, rows: Sequence[MovementRow]) -> Rupiah:
    """Members' income of a field (cost, for savings) over movements, in rupiah."""
    codes = BUSINESS[field]
    net = Rupiah.total(row.credit - row.debit for row in rows if row.code in codes)
    return -net if field is PromotionField.SAVINGS else net


def average_of(field: PromotionField, month_ends: Sequence[Mapping[str, Rupiah]]) -> Rupiah:
    """The mean of a field's balances at the ends of months, rounded down."""
    if not month_ends:
        return ZERO
    codes = BALANCES[field]
    held = Rupiah.total(ends.get(code, ZERO) for ends in month_ends for code in codes)
    return held // len(month_ends)


def promotion_line(
    field: PromotionField,
    *,
    business: Business,
    prices: Sequence[OutsidePriceFact] = (),
    rate: OutsideRateFact | None = None,
) -> PromotionLine:
    """One line of part A, or why it is not computed."""
    if field in PRICED:
        return _priced(field, business, [one for one in prices if one.field is field])
    return _rated(field, business, rate)


def _priced(
    field: PromotionField, business: Business, prices: Sequence[OutsidePriceFact]
) -> PromotionLine:
    if not prices:
        return _without_reference(field, business, "Harga pembanding di luar koperasi")
    amount = Rupiah.total(one.benefit for one in prices)
    value = Rupiah.total(one.value for one in prices)
    how = (
        f"{len(prices)} barang atau jasa senilai {format_rupiah(value)} dibandingkan: selisih "
        "harga kali banyaknya."
    )
    if business.moved > 0:
        share = percent(int(value) * _WHOLE // int(business.moved))
        how += f" Itu {share} dari {format_rupiah(business.moved)}; sisanya tidak dihitung."
    return PromotionLine(field=field, amount=amount, how=how)


def _rated(
    field: PromotionField, business: Business, rate: OutsideRateFact | None
) -> PromotionLine:
    if rate is None:
        return _without_reference(field, business, "Tingkat jasa pembanding di luar koperasi")
    outside = business.average * (rate.outside_bps * business.months) // (_WHOLE * _MONTHS)
    is_credit = field is PromotionField.CREDIT
    amount = outside - business.moved if is_credit else business.moved - outside
    verb = "membayar" if is_credit else "menerima"
    how = (
        f"Saldo rata-rata {format_rupiah(business.average)}. Di luar dengan "
        f"{percent(rate.outside_bps)} setahun anggota {verb} {format_rupiah(outside)}, di koperasi "
        f"{format_rupiah(business.moved)}."
    )
    if is_credit:
        how += " Selisih biaya administrasi tidak dihitung."
    return PromotionLine(field=field, amount=amount, how=how)


def _without_reference(field: PromotionField, business: Business, what: str) -> PromotionLine:
    if not business.moved and not business.average:
        return PromotionLine(field=field, amount=ZERO, how="Tidak ada pelayanan ini di buku.")
    return PromotionLine(field=field, amount=None, how=f"{what} belum dicatat; tidak dihitung.")
