"""The words a member is found by."""

import re
import unicodedata
from collections.abc import Iterable

_WORD = re.compile(r"[0-9a-z]+")
_LONGEST_WORD = 40
_LONGEST_BESIDE = 400
# Sorts after every word that begins with what stands before it, in the order of the bytes.
_AFTER_ALL = "\U0010ffff"


def fold(text: str) -> str:
    """Lower case without accents, the words joined by single spaces."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return " ".join(_WORD.findall(plain))


def search_words(*, name: str, number: str) -> tuple[str, ...]:
    """The words under which a member stands: each part of the name, and the number.

    A number with leading zeros is found with and without them, one with points or hyphens by its
    parts and as a whole.
    """
    words = [*fold(name).split(), *typed_words(name), *fold(number).split()]
    joined = "".join(fold(number).split())
    words += [joined, joined.lstrip("0")]
    return tuple(sorted({word[:_LONGEST_WORD] for word in words if word}))


def beside(words: Iterable[str]) -> str:
    """All words of a member in one text, each after a space."""
    return "".join(f" {word}" for word in words)[:_LONGEST_BESIDE]


def typed_words(text: str) -> list[str]:
    """What somebody typed as words: `A-12` and `nur-aini` are one each, `a12` and `nuraini`."""
    joined = ("".join(fold(part).split()) for part in text.split())
    return [word for word in joined if word]


def prefix_range(word: str) -> tuple[str, str]:
    """The half-open range, in byte order, of all words that begin with this one."""
    start = word[:_LONGEST_WORD]
    return start, start + _AFTER_ALL
