"""What the tests of the counter need beside the cast."""

from datetime import date

import pytest

from sokoguru.cooperatives.queries import articles_on
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.counter.tests.files import register_row
from sokoguru.counter.tests.taking_over import OPENING, take_members
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah


@pytest.fixture
def group(cooperative: CooperativeFact, on: date) -> str:
    """A member group of the articles."""
    return next(iter(articles_on(cooperative_id=cooperative.id, on=on).wajib_by_group))


@pytest.fixture
def pokok(cooperative: CooperativeFact) -> Rupiah:
    """Simpanan pokok on the day of the opening balances."""
    return articles_on(cooperative_id=cooperative.id, on=OPENING).pokok


@pytest.fixture
def three(cooperative: CooperativeFact, actor: Actor, on: date, group: str) -> None:
    """Three members of an older register: 7001, 7002, 7003."""
    take_members(
        cooperative,
        actor,
        on,
        *(register_row(number, kelompok=group) for number in ("7001", "7002", "7003")),
    )
