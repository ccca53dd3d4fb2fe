"""The entries of a population, and what deserves a second look among them."""

from __future__ import annotations

from sokoguru.cooperatives.queries import cooperative
from sokoguru.examination.calculations.exceptions import review
from sokoguru.examination.vocabulary import Population, Review
from sokoguru.ledger import queries as ledger
from sokoguru.ledger.vocabulary import EntryFilter, EntryHead


def heads_of(*, cooperative_id: int, population: Population) -> list[EntryHead]:
    """The entries of a population, the oldest first."""
    filters = EntryFilter(
        first_day=population.first_day,
        last_day=population.last_day,
        code=population.code or None,
        unit=population.unit or None,
        kind=population.kind,
    )
    return list(ledger.entry_heads(cooperative_id=cooperative_id, filters=filters))


def review_of(*, cooperative_id: int, population: Population, shown: int = 100) -> Review:
    """Exceptions, first digits and people of a population; `shown` rows of each exception."""
    approved = ledger.approved_entries(
        cooperative_id=cooperative_id,
        first_day=population.first_day,
        last_day=population.last_day,
    )
    return review(
        heads_of(cooperative_id=cooperative_id, population=population),
        population=population,
        timezone=cooperative(cooperative_id).timezone,
        approved=approved,
        shown=shown,
    )
