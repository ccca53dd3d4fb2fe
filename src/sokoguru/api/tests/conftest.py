"""What the tests of the API share."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine

from sokoguru.api.tests.programme import Programme
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor


@pytest.fixture(autouse=True)
def spring_of_2027() -> Iterator[None]:
    """The programmes send the year 2026 and the meeting after it; nothing is dated ahead."""
    with time_machine.travel(datetime(2027, 3, 5, 5, 0, tzinfo=UTC)):
        yield


@pytest.fixture
def programme(cooperative: CooperativeFact, actor: Actor) -> Programme:
    """A programme of Koperasi Sejahtera."""
    return Programme(cooperative, actor)
