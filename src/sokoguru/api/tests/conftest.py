"""What the tests of the API share."""

import pytest

from sokoguru.api.tests.programme import Programme
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor


@pytest.fixture
def programme(cooperative: CooperativeFact, actor: Actor) -> Programme:
    """A programme of Koperasi Sejahtera."""
    return Programme(cooperative, actor)
