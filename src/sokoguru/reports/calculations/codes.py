"""Sets of accounts as a bookkeeper names them: `4111`, `61*`, `1101..1103`, `!6111`."""

import re
from dataclasses import dataclass
from functools import lru_cache

_SPAN = re.compile(r"(?P<first>\d+)(?:\*|\.\.(?P<last>\d+))?")


@dataclass(frozen=True)
class _Span:
    """All codes from the first to the last, each with its sub-accounts."""

    first: str
    last: str

    def __contains__(self, code: str) -> bool:
        return self.first <= code and code[: len(self.last)] <= self.last


@dataclass(frozen=True)
class CodeSet:
    """The codes inside any included span and outside every excluded one."""

    included: tuple[_Span, ...]
    excluded: tuple[_Span, ...]

    def __contains__(self, code: str) -> bool:
        return any(code in span for span in self.included) and not any(
            code in span for span in self.excluded
        )


@lru_cache(maxsize=512)
def read_codes(text: str) -> CodeSet:
    """Read a declaration's codes; words are parted by spaces or commas.

    `4111` is one account, `61*` all that begin so, `1101..1103` all from the first to the last,
    each with its sub-accounts (`41112` belongs to `4111`), and a word after `!` takes accounts out
    again. Anything else is a mistake in the declaration and raises ValueError.
    """
    included: list[_Span] = []
    excluded: list[_Span] = []
    for word in text.replace(",", " ").split():
        (excluded if word.startswith("!") else included).append(_read_span(word.removeprefix("!")))
    return CodeSet(tuple(included), tuple(excluded))


def _read_span(word: str) -> _Span:
    found = _SPAN.fullmatch(word)
    if found is None:
        raise ValueError(f"{word!r} names no accounts")
    return _Span(found["first"], found["last"] or found["first"])
