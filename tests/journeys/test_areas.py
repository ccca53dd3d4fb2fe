"""An installation has its list of areas without being asked: housekeeping brings it once."""

import pytest

from sokoguru.areas.models import Area
from sokoguru.areas.queries import has_areas
from sokoguru.areas.vocabulary import Dataset
from sokoguru.config.housekeeping import provide_areas


@pytest.mark.django_db
def test_housekeeping_brings_a_list_that_is_missing() -> None:
    assert not has_areas()

    provide_areas()

    assert Area.objects.filter(code="3322132010", name="Bergas Kidul").exists()


def test_housekeeping_leaves_a_list_that_is_there(some_areas: Dataset) -> None:
    provide_areas()

    assert Area.objects.count() == len(some_areas.areas)
