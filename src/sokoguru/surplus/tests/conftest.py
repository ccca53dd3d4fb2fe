"""The small co-op that the tests of SHU divide."""

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.surplus.tests.village import Village, end_year, settle


@pytest.fixture
def village(cooperative: CooperativeFact, actor: Actor) -> Village:
    """A year with a surplus of 7,500,000, its books closed and the next year open."""
    settled = settle(cooperative, actor)
    end_year(settled)
    return settled
