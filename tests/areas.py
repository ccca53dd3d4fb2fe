"""Some provinces whole, for tests that need places: the packaged ninety thousand are for one test.

DI Yogyakarta, and the provinces of Papua between which regencies moved in 2022.
"""

import pytest

from sokoguru.areas.operations import load_areas
from sokoguru.areas.queries import packaged_dataset
from sokoguru.areas.vocabulary import Dataset

SOME_PROVINCES = ("34", "91", "92", "93", "96")


@pytest.fixture(scope="session")
def few_areas() -> Dataset:
    """The data set of a few provinces, read once."""
    return packaged_dataset(only=SOME_PROVINCES)


@pytest.fixture
def some_areas(db: None, few_areas: Dataset) -> Dataset:
    """A few provinces with their history, loaded."""
    load_areas(dataset=few_areas)
    return few_areas
