"""The text of a token carries its co-op and nothing that opens it again."""

import pytest

from sokoguru.identity.calculations.token_text import digest_of, hint_of, read_token, write_token

SECRET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNO_-"


def test_a_token_names_its_cooperative() -> None:
    text = write_token(cooperative_id=17, secret=SECRET[:43])
    found = read_token(text)

    assert found is not None
    assert found.cooperative_id == 17
    assert found.digest == digest_of(text)


def test_the_digest_is_not_the_token() -> None:
    text = write_token(cooperative_id=17, secret=SECRET[:43])

    assert SECRET[:43] not in digest_of(text)
    assert len(digest_of(text)) == 64
    assert hint_of(text) == text[-4:]


@pytest.mark.parametrize(
    "text",
    ["", "skg_17", "skg_0_" + "a" * 43, "skg_-1_" + "a" * 43, "skg_17_" + "a" * 42,
     "skg_17_" + "a" * 44, "skg_99999999999999999999_" + "a" * 43, "x" * 100,
     "skg_1_\x00" + "a" * 42],
)  # fmt: skip
def test_anything_else_is_no_token(text: str) -> None:
    assert read_token(text) is None
