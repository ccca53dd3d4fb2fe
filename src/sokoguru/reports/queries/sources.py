"""Where the year's result comes from: members' business and others' (S2-117, S3-100)."""

from __future__ import annotations

from collections.abc import Sequence

from sokoguru.cooperatives.queries import articles_on
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.queries import book_year, movements
from sokoguru.ledger.vocabulary import BookYear, MovementRow
from sokoguru.reports.calculations.sources import nonmember_income, split_sources
from sokoguru.reports.queries.books import NoSuchBookYear
from sokoguru.reports.vocabulary import AllocationKey, SourceSplit
from sokoguru.trade.queries import member_volume, people_served


class KeyNeedsWeights(Refusal):
    """A ratio that the meeting sets is known to nobody but the meeting."""

    code = "reports.key_needs_weights"
    template = "Perbandingan anggota dan bukan anggota belum diisi. Isi kedua angkanya."
    field = "weights"


def surplus_sources(
    *,
    cooperative_id: int,
    year: int,
    key: AllocationKey | None = None,
    weights: tuple[int, int] | None = None,
) -> SourceSplit:
    """The result after tax of a financial year, split by the key of the articles in force.

    `key` tries another one: volume (members' volume as the articles count it, against the income
    from others), headcount (people served), or manual with its two `weights`. Refuses a year that
    was never opened (`NoSuchBookYear`) and a manual key without weights (`KeyNeedsWeights`).
    """
    found = book_year(cooperative_id=cooperative_id, year=year)
    if found is None:
        raise NoSuchBookYear(year=str(year))
    rows = movements(
        cooperative_id=cooperative_id, first_day=found.first_day, last_day=found.last_day
    )
    articles = articles_on(cooperative_id=cooperative_id, on=found.last_day)
    used = key or AllocationKey(articles.allocation_key)
    return split_sources(
        rows,
        key=used,
        weights=weights
        or key_weights(cooperative_id=cooperative_id, key=used, year=found, rows=rows),
    )


def key_weights(
    *, cooperative_id: int, key: AllocationKey, year: BookYear, rows: Sequence[MovementRow]
) -> tuple[int, int] | None:
    """Members' and others' side of a key over a year whose movements are `rows`.

    None where the movements themselves say it. Refuses a manual key (`KeyNeedsWeights`).
    """
    days = {"first_day": year.first_day, "last_day": year.last_day}
    if key is AllocationKey.VOLUME:
        volumes = member_volume(cooperative_id=cooperative_id, **days)
        brought = Rupiah.total(sum(by_unit.values()) for by_unit in volumes.values())
        return brought, nonmember_income(rows)
    if key is AllocationKey.HEADCOUNT:
        return people_served(cooperative_id=cooperative_id, **days)
    if key is AllocationKey.MANUAL:
        raise KeyNeedsWeights
    return None
