"""The command that prints all slips of a year."""

from pathlib import Path

import pytest
from django.core.management import call_command

from sokoguru.surplus.management.print_slips import NoSlipsYet, NoSuchCooperative, print_slips
from sokoguru.surplus.tests.village import YEAR, Village

pytestmark = pytest.mark.django_db


def test_it_prints_every_slip_into_one_file(village: Village, tmp_path: Path) -> None:
    village.decided()
    out = tmp_path / "slip.pdf"
    call_command(
        "surplus", "slips", "--cooperative", "sejahtera", "--year", str(YEAR), "--out", str(out)
    )
    assert out.read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.iterdir()] == ["slip.pdf"]


def test_it_refuses_an_unknown_house_and_a_year_without_slips(
    village: Village, tmp_path: Path
) -> None:
    out = tmp_path / "slip.pdf"
    with pytest.raises(NoSuchCooperative):
        print_slips(slug="tidak-ada", year=YEAR, out=out, progress=print)
    with pytest.raises(NoSlipsYet):
        print_slips(slug="sejahtera", year=YEAR, out=out, progress=print)
