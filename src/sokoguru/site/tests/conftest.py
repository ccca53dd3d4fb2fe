"""What the tests of the front pages share."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
import time_machine

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.members.operations.application import submit_application
from sokoguru.members.vocabulary import MemberFact

NOON = datetime(2026, 3, 2, 5, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def noon(request: pytest.FixtureRequest) -> Iterator[None]:
    """The pages see the day of the test, except in a real browser."""
    if request.node.get_closest_marker("browser"):
        yield
        return
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def apply(cooperative: CooperativeFact, actor: Actor, on: date) -> Callable[[str], MemberFact]:
    """Records an application."""

    def submit(name: str) -> MemberFact:
        return submit_application(
            cooperative_id=cooperative.id,
            name=name,
            nik="",
            phone="0812-3456-789",
            address="Desa Melati",
            group="umum",
            consent=True,
            on=on,
            by=actor,
        )

    return submit


@pytest.fixture
def desk(cooperative: CooperativeFact) -> str:
    """The address of the desk."""
    return f"/k/{cooperative.slug}/"


@pytest.fixture
def register(cooperative: CooperativeFact) -> str:
    """The address of the members."""
    return f"/k/{cooperative.slug}/anggota/"
