"""What the tests of the commands share."""

from pathlib import Path

import pytest

from sokoguru.surplus.tests.management.desk import ARTICLES, Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    desk.write("anggaran.toml", ARTICLES)
    return desk
