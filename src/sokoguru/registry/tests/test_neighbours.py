"""A second co-operative of the same kind in an area."""

import pytest

from sokoguru.registry.calculations.neighbours import (
    AreaPolicy,
    KindIsTakenInArea,
    check_area,
    shares_kind,
)


def test_the_policy_decides_what_a_second_one_meets() -> None:
    with pytest.raises(KindIsTakenInArea, match="Koperasi Tani"):
        check_area(AreaPolicy.BLOCK, ["Koperasi Tani"])
    assert "Koperasi Tani" in check_area(AreaPolicy.WARN, ["Koperasi Tani"])
    assert check_area(AreaPolicy.OFF, ["Koperasi Tani"]) == ""
    assert check_area(AreaPolicy.BLOCK, []) == ""


def test_kinds_are_compared_and_levels_or_scales_are_not() -> None:
    assert shares_kind(["COMMODITY:PERTANIAN"], ["COMMODITY:PERTANIAN", "SCALE:KECIL"])
    assert not shares_kind(["SCALE:KECIL"], ["SCALE:KECIL"])
