"""Cost by margin and cost that comes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sokoguru.foundation.money import Rupiah
from sokoguru.trade.calculations.costing import cost_by_margin, cost_of_return

amounts = st.integers(1, 10**12).map(Rupiah)


def test_a_margin_of_a_fifth_leaves_four_fifths_of_cost() -> None:
    assert cost_by_margin(Rupiah(10_000), margin_bps=2_000) == 8_000


@given(amount=amounts, margin_bps=st.integers(0, 10_000))
def test_the_cost_never_leaves_the_price(amount: Rupiah, margin_bps: int) -> None:
    assert 0 <= cost_by_margin(amount, margin_bps=margin_bps) <= amount


@pytest.mark.parametrize("margin_bps", [-1, 10_001])
def test_a_margin_outside_the_price_is_a_fault(margin_bps: int) -> None:
    with pytest.raises(ValueError, match="margin"):
        cost_by_margin(Rupiah(1_000), margin_bps=margin_bps)


@given(parts=st.lists(amounts, min_size=1, max_size=6), cost=st.integers(0, 10**12).map(Rupiah))
def test_returns_in_any_parts_bring_back_exactly_the_whole_cost(
    parts: list[Rupiah], cost: Rupiah
) -> None:
    sold, before, back = Rupiah.total(parts), Rupiah(0), Rupiah(0)
    for part in parts:
        back += cost_of_return(
            sale_amount=sold, sale_cost=cost, returned_before=before, amount=part
        )
        before += part
    assert back == cost


def test_a_return_outside_the_sale_is_a_fault() -> None:
    with pytest.raises(ValueError, match="inside the sale"):
        cost_of_return(
            sale_amount=Rupiah(10),
            sale_cost=Rupiah(5),
            returned_before=Rupiah(6),
            amount=Rupiah(5),
        )
