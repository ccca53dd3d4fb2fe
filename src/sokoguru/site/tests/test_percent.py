"""Percentages as people type them."""

import pytest
from django.core.exceptions import ValidationError

from sokoguru.site.web.percent import PercentField, PercentInput


@pytest.mark.parametrize(
    ("text", "bps"),
    [("40", 4000), ("12,5", 1250), ("12.5", 1250), ("0", 0), ("100", 10000), ("33,33 %", 3333),
     (" 7% ", 700)],
)  # fmt: skip
def test_it_reads_what_people_type(text: str, bps: int) -> None:
    assert PercentField().clean(text) == bps


@pytest.mark.parametrize("text", ["", "abc", "-1", "101", "100,01", "12,345", "1e2", "\x00"])
def test_it_refuses_anything_else(text: str) -> None:
    with pytest.raises(ValidationError):
        PercentField().clean(text)


def test_it_writes_basis_points_with_a_comma() -> None:
    assert PercentInput().format_value(1250) == "12,5"
