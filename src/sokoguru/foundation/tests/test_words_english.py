from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from sokoguru.foundation.words_english import english_date, english_words


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_it_says_what_an_independent_library_says(number: int) -> None:
    said = num2words(number, lang="en").replace(",", "").replace(" and ", " ")
    assert english_words(number) == said


def test_it_refuses_a_number_beyond_a_quadrillion() -> None:
    with pytest.raises(ValueError, match="beyond"):
        english_words(10**15 + 1)


def test_a_day_is_written_as_in_an_english_letter() -> None:
    assert english_date(date(2017, 2, 23)) == "23 February 2017"
