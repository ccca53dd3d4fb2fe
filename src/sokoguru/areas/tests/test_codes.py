"""Codes in digits and with points, and what they say of themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sokoguru.areas.calculations.codes import (
    UnreadableCode,
    ancestors,
    dotted,
    kind_of,
    level_of,
    parent_of,
    parse_code,
)
from sokoguru.areas.vocabulary import DIGITS, AreaKind, Level

CODES = st.sampled_from(list(DIGITS.values())).flatmap(
    lambda digits: st.from_regex(rf"[1-9][0-9]{{{digits - 1}}}", fullmatch=True)
)


@given(code=CODES)
def test_a_code_is_the_same_with_and_without_points(code: str) -> None:
    assert parse_code(code) == code
    assert parse_code(f" {dotted(code)} ") == code
    assert DIGITS[level_of(code)] == len(code)


@given(code=CODES)
def test_the_areas_around_a_code_are_its_beginnings(code: str) -> None:
    around = ancestors(code)

    assert [level_of(each) for each in around] == list(Level)[: level_of(code) - 1]
    assert all(code.startswith(each) for each in around)
    assert parent_of(code) == (around[-1] if around else "")


@given(text=st.text(max_size=14))
def test_any_text_is_read_as_a_code_or_refused(text: str) -> None:
    try:
        code = parse_code(text)
    except UnreadableCode:
        return
    assert code.isascii()
    assert len(code) in DIGITS.values()


@pytest.mark.parametrize(
    "text",
    ["", "3", "332", "33.2", "33.22.1", "33.22.01.201", "33220", "332201200", "03", "33-22",
     "3322.01", "٣٣", "33.22.01.2001.1", "33 22"],
)  # fmt: skip
def test_a_text_that_is_no_code_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(UnreadableCode) as refused:
        parse_code(text)

    assert "33.22.01.2001" in refused.value.sentence


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("33", AreaKind.PROVINCE),
        ("3322", AreaKind.REGENCY),
        ("3374", AreaKind.CITY),
        ("332201", AreaKind.DISTRICT),
        ("3374011001", AreaKind.WARD),
        ("3322012001", AreaKind.VILLAGE),
        ("9103013001", AreaKind.CUSTOMARY_VILLAGE),
    ],
)
def test_a_code_says_what_the_area_is(code: str, kind: AreaKind) -> None:
    assert kind_of(code) is kind
