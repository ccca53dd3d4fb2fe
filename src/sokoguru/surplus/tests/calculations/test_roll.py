"""A roll goes by its member numbers as people count them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sokoguru.surplus.calculations.roll import member_order


@pytest.mark.parametrize(
    ("numbers", "ordered"),
    [
        (["2", "10", "1"], ["1", "2", "10"]),
        (["A10", "A9", "B1"], ["A9", "A10", "B1"]),
        (["003", "001", "002"], ["001", "002", "003"]),
        (["1", "01", "001"], ["001", "01", "1"]),
        (["KA-2/7", "KA-12/1", "KA-2/10"], ["KA-2/7", "KA-2/10", "KA-12/1"]),
        (["9" * 40, "8" * 40, "7"], ["7", "8" * 40, "9" * 40]),
        (["B", "7", "A"], ["7", "A", "B"]),
        ([], []),
    ],
)
def test_numbers_are_ordered_naturally(numbers: list[str], ordered: list[str]) -> None:
    assert [numbers[place] for place in member_order(numbers)] == ordered


@given(st.lists(st.text("019AB-", min_size=1, max_size=5), unique=True))
def test_the_order_does_not_depend_on_the_rows(numbers: list[str]) -> None:
    forward = [numbers[place] for place in member_order(numbers)]
    backward = numbers[::-1]
    assert forward == [backward[place] for place in member_order(backward)]
