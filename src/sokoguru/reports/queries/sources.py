"""Where the year's result comes from: members' business and others' (S2-117, S3-100)."""

from __future__ import annotations

from sokoguru.cooperatives.queries import articles_on
from sokoguru.ledger.queries import book_year, movements
from sokoguru.reports.calculations.sources import split_sources
from sokoguru.reports.queries.statements import NoSuchBookYear
from sokoguru.reports.vocabulary import AllocationKey, SourceSplit


def surplus_sources(
    *, cooperative_id: int, year: int, weights: tuple[int, int] | None = None
) -> SourceSplit:
    """The result after tax of a financial year, split by the key of the articles in force.

    `weights` are the two sides of a key that the books do not know (volume, people, or a ratio
    set by the meeting). Refuses a year that was never opened with `NoSuchBookYear`.
    """
    found = book_year(cooperative_id=cooperative_id, year=year)
    if found is None:
        raise NoSuchBookYear(year=str(year))
    articles = articles_on(cooperative_id=cooperative_id, on=found.last_day)
    rows = movements(
        cooperative_id=cooperative_id, first_day=found.first_day, last_day=found.last_day
    )
    return split_sources(rows, key=AllocationKey(articles.allocation_key), weights=weights)
