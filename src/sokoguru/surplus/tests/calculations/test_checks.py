"""Doubtful figures are asked about: units, proportions, falling results."""

from fractions import Fraction

import pytest

from sokoguru.foundation.money import Rupiah
from sokoguru.surplus.calculations.checks import (
    FigureAbovePot,
    SharesNotLinear,
    is_falling,
    refuse_figure_above_pot,
    refuse_shares_not_linear,
)


def test_adi_s_rupiah_against_a_pot_in_thousands_raises_the_unit_question() -> None:
    with pytest.raises(FigureAbovePot) as refusal:
        refuse_figure_above_pot(
            figure="Jasa usaha Adi", amount=Rupiah(131_620), pot="jasa_usaha", whole=Rupiah(56_000)
        )
    assert refusal.value.sentence == (
        "Jasa usaha Adi Rp 131.620 melebihi seluruh jasa_usaha Rp 56.000. "
        "Periksa satuannya: Rp, ribu, atau juta?"
    )


def test_a_part_as_large_as_its_pot_is_no_reason_to_ask() -> None:
    pot = Rupiah(56_000)
    refuse_figure_above_pot(figure="Jasa usaha", amount=pot, pot="jasa_usaha", whole=pot)
    with pytest.raises(FigureAbovePot):
        refuse_figure_above_pot(figure="Jasa usaha", amount=pot + 1, pot="jasa_usaha", whole=pot)


def test_shares_out_of_proportion_are_refused_and_rounded_ones_are_not() -> None:
    weights = {"1": 0, "2": 7, "3": 7, "4": 7}
    shares = dict(zip(weights, map(Rupiah, (0, 34, 33, 33)), strict=True))
    refuse_shares_not_linear(pool=Rupiah(100), weights=weights, shares=shares)
    with pytest.raises(SharesNotLinear, match=r"anggota 2 Rp 35 tidak sebanding"):
        refuse_shares_not_linear(
            pool=Rupiah(100), weights=weights, shares={**shares, "2": Rupiah(35)}
        )


@pytest.mark.requirement("S2-156")
def test_a_fall_of_shu_per_member_is_seen() -> None:
    series = [Fraction(520_000), Fraction(80_000_000, 142)]
    assert not is_falling(series)
    assert round(series[1] / series[0] * 1000) == 1083
    assert is_falling([*series, Fraction(550_000)])
    assert not is_falling(series[:1])
