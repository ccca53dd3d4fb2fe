"""A draw can be repeated, takes what it must, and never the same entry twice."""

import hashlib
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from sokoguru.examination.calculations.sampling import Item, draw, interval
from sokoguru.examination.vocabulary import SampleMethod
from sokoguru.foundation.money import Rupiah

amounts = st.lists(st.integers(1, 50_000_000), min_size=1, max_size=60)


def population(values: list[int]) -> list[Item]:
    return [(UUID(int=number), Rupiah(value)) for number, value in enumerate(values, start=1)]


def test_a_random_draw_is_what_the_seed_says() -> None:
    items = population([1_000] * 50)

    drawn = draw(items, method=SampleMethod.RANDOM, size=5, seed="2026")

    by_hand = sorted(items, key=lambda item: hashlib.sha256(f"2026|{item[0]}".encode()).digest())
    assert set(drawn) == set(by_hand[:5])
    assert drawn == draw(items, method=SampleMethod.RANDOM, size=5, seed="2026")
    assert drawn != draw(items, method=SampleMethod.RANDOM, size=5, seed="2027")


def test_walking_along_the_money_takes_the_entry_under_each_step() -> None:
    items = population([100, 300, 50, 550])
    step = interval(items, size=4)
    start = int.from_bytes(hashlib.sha256(b"a").digest(), "big") % step
    expected = []
    for place in range(start, 1_000, step):
        passed = 0
        for item in items:
            passed += item[1]
            if place < passed:
                expected.append(item)
                break

    drawn = draw([*items, (UUID(int=9), Rupiah(0))], method=SampleMethod.MONETARY, size=4, seed="a")

    assert step == 250
    assert list(drawn) == list(dict.fromkeys(expected))


@given(values=amounts, size=st.integers(1, 60), seed=st.text(min_size=1, max_size=8))
def test_no_draw_takes_an_entry_twice_or_more_than_was_asked(
    values: list[int], size: int, seed: str
) -> None:
    items = population(values)
    for method in SampleMethod:
        drawn = draw(items, method=method, size=size, seed=seed)

        assert len(set(drawn)) == len(drawn) <= max(size + 1, 1)
        assert [item for item in items if item in set(drawn)] == list(drawn)


@given(values=amounts, size=st.integers(1, 60), seed=st.text(min_size=1, max_size=8))
def test_an_entry_of_a_whole_step_is_always_taken(values: list[int], size: int, seed: str) -> None:
    items = population(values)
    step = interval(items, size=size)

    drawn = draw(items, method=SampleMethod.MONETARY, size=size, seed=seed)

    assert {item for item in items if item[1] >= step} <= set(drawn)
