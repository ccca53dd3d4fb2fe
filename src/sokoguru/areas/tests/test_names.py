"""Names as they are compared, searched and guessed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sokoguru.areas.calculations.names import (
    bare_name,
    compact,
    index_text,
    normalise,
    read_wanted,
    search_text,
    similar,
)
from sokoguru.areas.vocabulary import Level

NAMES = st.text(max_size=40)


@given(name=NAMES)
def test_a_normal_name_has_small_letters_digits_and_single_spaces(name: str) -> None:
    folded = normalise(name)

    assert re.fullmatch(r"([a-z0-9]+( [a-z0-9]+)*)?", folded)
    assert normalise(folded) == folded
    assert normalise(name.upper()) == normalise(name.upper().lower())


@given(left=NAMES, right=NAMES)
def test_likeness_is_mutual_and_between_nothing_and_all(left: str, right: str) -> None:
    assert similar(left, right) == similar(right, left)
    assert 0 <= similar(left, right) <= 1
    assert similar(left, left) == (1.0 if compact(left) else 0.0)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Toli-Toli", "TOLI TOLI"), ("Ja'an", "Jaan"), ("Regapu’u", "Regapu'u"), ("Café", "cafe")],
)
def test_spellings_of_one_name_are_one(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


def test_a_slip_of_the_finger_is_nearer_than_another_place() -> None:
    assert similar("Semarnag", "Semarang") > 0.4
    assert similar("Semarang", "Sragen") < 0.4
    assert similar("", "Semarang") == 0


@pytest.mark.parametrize(
    ("text", "words", "level"),
    [
        ("Kec. Bergas", ("bergas",), Level.DISTRICT),
        ("desa melati", ("melati",), Level.VILLAGE),
        ("kab semarang", ("kabupaten", "semarang"), None),
        ("desa", ("desa",), None),
        ("  ", (), None),
        ("!?", (), None),
    ],
)
def test_a_word_for_a_level_narrows_while_a_name_is_left(
    text: str, words: tuple[str, ...], level: Level | None
) -> None:
    wanted = read_wanted(text)

    assert (wanted.words, wanted.level, wanted.code) == (words, level, "")


@pytest.mark.parametrize(("text", "code"), [("33.22", "3322"), ("332201", "332201"), ("3.", "3")])
def test_digits_are_the_beginning_of_a_code(text: str, code: str) -> None:
    wanted = read_wanted(text)

    assert wanted.code == code
    assert not wanted.words


@given(text=NAMES)
def test_whatever_is_typed_the_words_are_plain(text: str) -> None:
    assert all(re.fullmatch(r"[a-z0-9]+", word) for word in read_wanted(text).words)


def test_own_words_are_marked_apart_from_those_around() -> None:
    marks = index_text("Bergas Lor", ["Jawa Tengah", "Kabupaten Semarang", "Bergas"])

    assert marks.split() == [
        "bergas:1A", "lor:1A", "jawa:1B", "tengah:1B", "kabupaten:1B", "semarang:1B",
    ]  # fmt: skip
    assert search_text(("bergas", "sema")) == "(bergas:*A | sema:*A) & bergas:* & sema:*"
    assert "diy:1A" in index_text("Daerah Istimewa Yogyakarta", [])


def test_a_title_is_not_part_of_the_bare_name() -> None:
    assert bare_name("Kota Administrasi Jakarta Pusat") == "jakarta pusat"
    assert bare_name("Kota") == "kota"
