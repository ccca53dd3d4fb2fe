"""What somebody typed into the search of the register: words of a name, or a number."""

import re
from dataclasses import dataclass

from sokoguru.registry.calculations.names import fold_name

LONGEST_TEXT = 80
_MOST_WORDS = 6
_EVERYWHERE = "koperasi"  # a word of nearly every name: it narrows nothing and costs much
_DIGITS = re.compile(r"[0-9]{6,20}")
_NUMBER = re.compile(r"[\w.\-]*[0-9][\w.\-]*(?:/[\w.\- ]+)+|AHU-[\w.\-]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """The words that all begin some word of the name, or the number as it begins."""

    words: tuple[str, ...] = ()
    number: str = ""

    @property
    def word_query(self) -> str:
        """The words as a `tsquery`: `mak:* & tan:*`."""
        return " & ".join(f"{word}:*" for word in self.words)


def read_typed(text: str) -> Typed:
    """`mak tan` is words; `3322010010001` and `12/BH/XI.1/2010` are numbers."""
    typed = text.replace("\x00", "").strip()[:LONGEST_TEXT]
    if _DIGITS.fullmatch(typed) or _NUMBER.fullmatch(typed):
        return Typed(number=typed)
    words = tuple(dict.fromkeys(fold_name(typed).split()))[:_MOST_WORDS]
    own = tuple(word for word in words if word != _EVERYWHERE)
    return Typed(words=own or words)
