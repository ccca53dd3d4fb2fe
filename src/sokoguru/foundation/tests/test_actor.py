"""An actor has a name and an aware moment."""

from datetime import UTC, datetime

import pytest

from sokoguru.foundation.actor import Actor


def test_an_actor_names_himself_and_his_moment() -> None:
    moment = datetime(2024, 5, 6, 7, 8, tzinfo=UTC)
    assert Actor("Budi", moment) == Actor(name="Budi", at=moment, user_id=None)


def test_a_moment_without_a_zone_is_a_fault() -> None:
    with pytest.raises(ValueError, match="time zone"):
        Actor("Budi", datetime(2024, 5, 6, 7, 8))  # noqa: DTZ001


def test_a_blank_name_is_a_fault() -> None:
    with pytest.raises(ValueError, match="has a name"):
        Actor("  ", datetime(2024, 5, 6, tzinfo=UTC))
