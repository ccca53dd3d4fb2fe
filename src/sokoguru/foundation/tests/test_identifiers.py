"""Identifiers sort by time, short codes read out well, slugs are plain."""

import re
import time
from uuid import RFC_4122, UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sokoguru.foundation.identifiers import is_slug, short_code, uuid7


@given(st.integers(0, 2**48 - 2))
def test_a_uuid7_holds_its_moment_and_sorts_by_it(at_ms: int) -> None:
    identifier = uuid7(at_ms)
    assert identifier.version == 7
    assert identifier.variant == RFC_4122
    assert identifier.int >> 80 == at_ms
    assert identifier < uuid7(at_ms + 1)


def test_without_a_moment_it_reads_the_clock_and_never_repeats() -> None:
    before = time.time_ns() // 1_000_000
    many = {uuid7() for _ in range(10_000)}
    assert len(many) == 10_000
    assert all(before <= found.int >> 80 <= time.time_ns() // 1_000_000 for found in many)


def test_a_moment_outside_48_bits_is_a_fault() -> None:
    for moment in (-1, 2**48):
        with pytest.raises(ValueError, match="48 bits"):
            uuid7(moment)


def test_a_short_code_is_five_unmistakable_characters() -> None:
    assert short_code(UUID(int=0)) == "00000"
    assert short_code(UUID(int=2**128 - 1)) == "ZZZZZ"
    assert short_code(UUID(int=33)) == "00011"
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{5}", short_code(uuid7()))


@pytest.mark.parametrize("text", ["a", "koperasi-a", "kud-1998", "x" * 63])
def test_slugs(text: str) -> None:
    assert is_slug(text)


@pytest.mark.parametrize("text", ["", "-a", "a-", "a--b", "A", "a b", "a\n", "é", "x" * 64, "a/b"])
def test_not_slugs(text: str) -> None:
    assert not is_slug(text)
