"""The report of economic promotion of members (laporan promosi ekonomi anggota, PEA)."""

from collections.abc import Mapping, Sequence

from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger.queries import balances, book_year, movements
from sokoguru.ledger.vocabulary import BookYear
from sokoguru.reports.calculations.promotion.lines import (
    BALANCES,
    Business,
    average_of,
    business_of,
    promotion_line,
)
from sokoguru.reports.calculations.promotion.words import (
    EconomicPromotion,
    MembersPart,
    PromotionField,
)
from sokoguru.reports.queries.books import NoSuchBookYear
from sokoguru.reports.queries.outside import outside_prices, outside_rates


def economic_promotion(
    *, cooperative_id: int, year: int, members_part: MembersPart | None = None
) -> EconomicPromotion:
    """Part A of a financial year by fields; `members_part` is part B, from the year's SHU.

    A field whose outside price or rate is not recorded is not computed, and says so. Refuses a
    year that was never opened with `NoSuchBookYear`.
    """
    book = _book(cooperative_id, year)
    businesses = field_business(cooperative_id=cooperative_id, year=year)
    prices = outside_prices(cooperative_id=cooperative_id, year=book.year)
    rates = outside_rates(cooperative_id=cooperative_id, year=book.year)
    by_field = {rate.field: rate for rate in rates}
    return EconomicPromotion(
        year=year,
        lines=tuple(
            promotion_line(
                field, business=businesses[field], prices=prices, rate=by_field.get(field)
            )
            for field in PromotionField
        ),
        prices=prices,
        rates=rates,
        members_part=members_part,
    )


def field_business(*, cooperative_id: int, year: int) -> Mapping[PromotionField, Business]:
    """What the books of a year say of each field. Refuses `NoSuchBookYear`."""
    book = _book(cooperative_id, year)
    rows = movements(
        cooperative_id=cooperative_id, first_day=book.first_day, last_day=book.last_day
    )
    ends = _month_ends(cooperative_id, book)
    return {
        field: Business(
            moved=business_of(field, rows),
            average=average_of(field, ends) if field in BALANCES else ZERO,
            months=len(ends),
        )
        for field in PromotionField
    }


def _month_ends(cooperative_id: int, book: BookYear) -> Sequence[Mapping[str, Rupiah]]:
    """The balances at the end of each month of the year."""
    ends, month = [], Month.of(book.first_day)
    while month.first_day <= book.last_day:
        ends.append(balances(cooperative_id=cooperative_id, on=month.last_day))
        month = month.next()
    return ends


def _book(cooperative_id: int, year: int) -> BookYear:
    found = book_year(cooperative_id=cooperative_id, year=year)
    if found is None:
        raise NoSuchBookYear(year=str(year))
    return found
