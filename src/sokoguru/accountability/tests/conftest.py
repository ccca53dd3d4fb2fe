"""The co-op whose yearly account the tests write: a year of trade, books closed."""

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.surplus.tests.village import Village, end_year, settle


@pytest.fixture
def open_village(cooperative: CooperativeFact, actor: Actor) -> Village:
    """A year with a surplus of 7,500,000, its books still open."""
    return settle(cooperative, actor)


@pytest.fixture
def village(open_village: Village) -> Village:
    """The same, its books closed and the next year open."""
    end_year(open_village)
    return open_village
