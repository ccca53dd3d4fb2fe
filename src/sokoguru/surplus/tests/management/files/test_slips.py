"""The file of slips is written whole or not at all."""

from pathlib import Path

import numpy as np
import pytest

from sokoguru.surplus.calculations.allocation import allocate_roll
from sokoguru.surplus.calculations.roll import Roll
from sokoguru.surplus.management.files.slips import (
    LARGEST_SHEET,
    FileUnwritable,
    SheetTooSmall,
    write_slips,
)
from sokoguru.surplus.tests import koperasi_a

ROLL = Roll.of(koperasi_a.members())
FOUND = allocate_roll(sources=koperasi_a.SOURCES, policy=koperasi_a.POLICY, roll=ROLL)


def test_it_refuses_more_members_than_a_sheet_has_rows(tmp_path: Path) -> None:
    none = np.zeros(LARGEST_SHEET, dtype=np.int64)
    crowd = Roll([""] * LARGEST_SHEET, [""] * LARGEST_SHEET, none, none)
    with pytest.raises(SheetTooSmall, match=r"Tulis hasil ke \.csv"):
        write_slips(tmp_path / "slip.xlsx", roll=crowd, allocation=FOUND)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["slip.csv", "slip.xlsx"])
def test_an_old_file_stays_when_the_new_one_cannot_be_written(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(FileUnwritable, match="tidak dapat ditulis"):
        write_slips(tmp_path / name, roll=ROLL, allocation=FOUND)
    assert [path.name for path in tmp_path.iterdir()] == [name]
