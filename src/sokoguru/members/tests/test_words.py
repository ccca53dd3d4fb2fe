"""Members are found by the beginnings of their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sokoguru.members.calculations.numbering import counted, number_after
from sokoguru.members.calculations.particulars import (
    NameIsMissing,
    NumberIsUnreadable,
    ReasonIsMissing,
    TextIsTooLong,
    TextIsUnreadable,
    read_name,
    read_number,
    read_reason,
    read_text,
)
from sokoguru.members.calculations.words import fold, prefix_range, search_words


def test_names_are_folded_to_plain_words() -> None:
    assert fold("  Siti  Nurhaliza, S.E. ") == "siti nurhaliza s e"
    assert fold("José") == "jose"


def test_a_member_stands_under_each_word_and_the_number() -> None:
    assert search_words(name="Sari Dewi", number="0042") == ("0042", "42", "dewi", "sari")
    assert search_words(name="Sari Sari", number="A-12") == ("12", "a", "a12", "sari")


@given(st.from_regex(r"[0-9a-z]{1,50}", fullmatch=True), st.text("0123456789abcz", max_size=5))
def test_every_word_lies_in_the_range_of_its_beginnings(word: str, tail: str) -> None:
    start, end = prefix_range(word)
    assert start.encode() <= (start + tail).encode() < end.encode()


def test_numbers_count_on_with_four_digits_at_least() -> None:
    assert number_after(41) == ("0042", 42)
    assert number_after(99_999) == ("100000", 100_000)
    assert counted("0042") == 42
    assert counted("A-12") == counted("9" * 12) == counted("") == 0


def test_names_are_trimmed_and_must_be_there() -> None:
    assert read_name("  Sari \n Dewi ") == "Sari Dewi"
    with pytest.raises(NameIsMissing):
        read_name(" \t ")
    with pytest.raises(TextIsTooLong, match="120"):
        read_name("a" * 121)


def test_signs_no_keyboard_writes_are_refused() -> None:
    with pytest.raises(TextIsUnreadable, match="Alamat"):
        read_text("Jalan\x00", label="Alamat", longest=300)


def test_a_reason_must_be_given() -> None:
    assert read_reason(" pindah  rumah ") == "pindah rumah"
    with pytest.raises(ReasonIsMissing):
        read_reason(" ")


@pytest.mark.parametrize("text", ["", " ", "12/", "#7", "a" * 21, "0042\x00", "no. "])
def test_a_number_that_cannot_be_read_out_is_refused(text: str) -> None:
    with pytest.raises(NumberIsUnreadable):
        read_number(text)


@pytest.mark.parametrize("text", ["0042", "A-12", "12/KOP/2026", "7.001"])
def test_usual_numbers_are_taken_as_they_are(text: str) -> None:
    assert read_number(f" {text} ") == text
