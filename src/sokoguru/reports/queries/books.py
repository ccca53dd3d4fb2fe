"""What the statements of a year are read from: the year, its months and balances on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TypeVar

from sokoguru.cooperatives.queries import NoArticlesYet, articles_on
from sokoguru.cooperatives.vocabulary import MemberShares
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.queries import book_year, movements, pairs
from sokoguru.ledger.vocabulary import BookYear, MovementRow
from sokoguru.ledger.vocabulary.facts import PairRow
from sokoguru.reports.calculations.figures import net_debits

Row = TypeVar("Row", MovementRow, PairRow)
BEFORE_EVERYTHING = date(1900, 1, 1)


class NoSuchBookYear(Refusal):
    """The financial year was never opened."""

    code = "reports.no_such_book_year"
    template = "Tahun buku {year} belum pernah dibuka. Pilih tahun lain."
    field = "year"


def year_of_books(cooperative_id: int, year: int) -> BookYear:
    """A financial year; refuses one that was never opened (`NoSuchBookYear`)."""
    found = book_year(cooperative_id=cooperative_id, year=year)
    if found is None:
        raise NoSuchBookYear(year=str(year))
    return found


def with_year_before(cooperative_id: int, year: int) -> list[BookYear]:
    """The year and, when its books are here, the one before it."""
    before = book_year(cooperative_id=cooperative_id, year=year - 1)
    found = [year_of_books(cooperative_id, year)]
    return found if before is None else [*found, before]


def shares_are_owed(cooperative_id: int, on: date) -> bool:
    """Whether the articles of a day call members' shares a liability; before any, they do not."""
    try:
        articles = articles_on(cooperative_id=cooperative_id, on=on)
    except NoArticlesYet:
        return False
    return articles.member_shares is MemberShares.LIABILITY


def moved_in(cooperative_id: int, year: BookYear) -> tuple[MovementRow, ...]:
    """What every account moved in the year, its closing left out."""
    return movements(
        cooperative_id=cooperative_id, first_day=year.first_day, last_day=year.last_day
    )


def pairs_in(cooperative_id: int, year: BookYear) -> tuple[PairRow, ...]:
    """What went between each two accounts in the year."""
    return pairs(
        cooperative_id=cooperative_id,
        first=Month.of(year.first_day),
        last=Month.of(year.last_day),
    )


def balances_around(
    cooperative_id: int, year: BookYear
) -> tuple[tuple[MovementRow, ...], tuple[MovementRow, ...]]:
    """Everything that moved up to the day before the year, and up to its last day."""
    before = year.first_day - timedelta(days=1)
    moved = [
        movements(
            cooperative_id=cooperative_id,
            first_day=BEFORE_EVERYTHING,
            last_day=day,
            with_closing=True,
        )
        for day in (before, year.last_day)
    ]
    return moved[0], moved[1]


def of_unit(rows: Iterable[Row], unit: str | None) -> list[Row]:
    """The rows of a unit; all of them when none is named."""
    return [row for row in rows if unit is None or row.unit == unit]


def net_debits_of_unit(rows: Iterable[MovementRow], unit: str | None) -> dict[str, Rupiah]:
    """The net debit of each account in a unit, or in all of the co-operative."""
    return net_debits(of_unit(rows, unit))
