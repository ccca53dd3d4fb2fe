"""A loss falls on the reserve first and on savings by the measure of jasa modal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sokoguru.foundation.money import Rupiah
from sokoguru.surplus.calculations.loss import bear_loss
from sokoguru.surplus.tests import koperasi_a

rupiah = st.integers(0, 10**12).map(Rupiah)


@pytest.mark.requirement("S3-012")
def test_a_loss_on_savings_is_spread_as_the_benefit_on_capital_is() -> None:
    saved = [member.savings for member in koperasi_a.members()]
    borne = bear_loss(loss=Rupiah(50_000_000), reserve=Rupiah(30_000_000), savings=saved)
    assert borne.from_reserve == 30_000_000
    assert borne.from_savings[6] in (46_320, 46_321)
    assert sum(borne.from_savings) == 20_000_000
    assert borne.uncovered == 0


@given(rupiah, rupiah, st.lists(rupiah, max_size=10))
def test_every_rupiah_of_a_loss_is_borne_once_and_nobody_loses_more_than_he_saved(
    loss: Rupiah, reserve: Rupiah, saved: list[Rupiah]
) -> None:
    borne = bear_loss(loss=loss, reserve=reserve, savings=saved)
    assert borne.from_reserve + sum(borne.from_savings) + borne.uncovered == loss
    assert all(part <= own for part, own in zip(borne.from_savings, saved, strict=True))
    assert borne.from_reserve <= reserve


def test_figures_below_zero_are_faults() -> None:
    with pytest.raises(ValueError, match="below zero"):
        bear_loss(loss=Rupiah(-1), reserve=Rupiah(0), savings=[])
