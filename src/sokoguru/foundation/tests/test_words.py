"""Numbers in words agree with an independent speller, and with the receipts people know."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from num2words import num2words

from sokoguru.foundation.words import LARGEST_NUMBER, terbilang


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (19, "sembilan belas"),
        (100, "seratus"),
        (1000, "seribu"),
        (1001, "seribu satu"),
        (11_000, "sebelas ribu"),
        (101_000, "seratus satu ribu"),
        (187_205, "seratus delapan puluh tujuh ribu dua ratus lima"),
        (1_001_000, "satu juta seribu"),
        (320_000_000, "tiga ratus dua puluh juta"),
        (10**9, "satu miliar"),
        (10**12, "satu triliun"),
        (10**15, "satu kuadriliun"),
        (-15, "minus lima belas"),
    ],
)
def test_it_spells(number: int, words: str) -> None:
    assert terbilang(number) == words


@given(st.integers(0, 10**15 - 1) | st.integers(0, 10_000))
@example(1_000_001_000)
def test_it_agrees_with_num2words(number: int) -> None:
    assert terbilang(number) == spelt_by_oracle(number)


def spelt_by_oracle(number: int) -> str:
    """What num2words says, with its one slip mended: a lone thousand is `seribu` anywhere."""
    words = str(num2words(number, lang="id"))
    return re.sub(r"(juta|miliar|triliun) satu ribu", r"\1 seribu", words)


def test_beyond_its_range_is_a_fault() -> None:
    with pytest.raises(ValueError, match="beyond"):
        terbilang(LARGEST_NUMBER + 1)
