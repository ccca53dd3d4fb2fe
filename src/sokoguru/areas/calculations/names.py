"""Names of areas as they are compared and searched: no case, no accents, no marks."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sokoguru.areas.vocabulary import Level

_MARKS = re.compile(r"['’‘`´\"]")
_GAPS = re.compile(r"[^a-z0-9]+")
_LONGEST = 80
_MOST_WORDS = 6
_CODE_START = re.compile(r"[1-9][0-9]*(\.[0-9]*)*")
_LEVEL_WORDS = {
    "provinsi": Level.PROVINCE,
    "prov": Level.PROVINCE,
    "propinsi": Level.PROVINCE,
    "kecamatan": Level.DISTRICT,
    "kec": Level.DISTRICT,
    "distrik": Level.DISTRICT,
    "desa": Level.VILLAGE,
    "ds": Level.VILLAGE,
    "kelurahan": Level.VILLAGE,
    "kel": Level.VILLAGE,
    "kampung": Level.VILLAGE,
}
_SHORT = {"kab": "kabupaten", "adm": "administrasi"}
_TITLES = {"kabupaten", "kota", "administrasi"}
_INITIALS = {
    "daerah khusus ibukota jakarta": ("dki",),
    "daerah istimewa yogyakarta": ("diy", "di", "jogja"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What somebody typed: words of names, perhaps a level, or the beginning of a code."""

    words: Sequence[str] = ()
    level: Level | None = None
    code: str = ""

    @property
    def is_empty(self) -> bool:
        return not self.words and not self.code


def normalise(name: str) -> str:
    """Small letters and digits with one space between words: `Toli-Toli` is `toli toli`.

    Apostrophes vanish, because `Ja'an` is also written `Jaan`.
    """
    apart = unicodedata.normalize("NFKD", _MARKS.sub("", name).casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return _GAPS.sub(" ", plain).strip()


def compact(name: str) -> str:
    """The normalised name without spaces: `Tohiti Sari` and `Tohitisari` are one name."""
    return normalise(name).replace(" ", "")


def bare_name(name: str) -> str:
    """The normalised name without its title: `Kota Salatiga` is `salatiga`."""
    words = normalise(name).split()
    while len(words) > 1 and words[0] in _TITLES:
        words = words[1:]
    return " ".join(words)


@lru_cache(maxsize=20_000)
def words_of(name: str) -> tuple[str, ...]:
    """The words by which an area is found, with the initials people use for it."""
    folded = normalise(name)
    return (*folded.split(), *_INITIALS.get(folded, ()))


def read_wanted(text: str) -> Wanted:
    """What a person looks for: `33.22`, `bergas`, `kec. bergas semarang`.

    A word for a level narrows the search to it as long as another word is left.
    """
    typed = text.strip()[:_LONGEST]
    if _CODE_START.fullmatch(typed):
        return Wanted(code=typed.replace(".", ""))
    words = normalise(typed).split()[:_MOST_WORDS]
    levels = [_LEVEL_WORDS[word] for word in words if word in _LEVEL_WORDS]
    names = [_SHORT.get(word, word) for word in words if word not in _LEVEL_WORDS]
    if not levels or not names:
        return Wanted(words=tuple(_SHORT.get(word, word) for word in words))
    return Wanted(words=tuple(names), level=levels[0])


def index_text(name: str, around: Iterable[str]) -> str:
    """The search words of an area for a column `tsvector`: its own marked A, those around it B."""
    own = dict.fromkeys(words_of(name))
    others = dict.fromkeys(word for each in around for word in words_of(each))
    marks = [f"{word}:1A" for word in own]
    marks += [f"{word}:1B" for word in others if word not in own]
    return " ".join(marks)


def search_text(words: Sequence[str]) -> str:
    """The `tsquery` for words that all begin some word, at least one of them in the own name."""
    own = " | ".join(f"{word}:*A" for word in words)
    return " & ".join([f"({own})", *(f"{word}:*" for word in words)])


def similar(left: str, right: str) -> float:
    """How alike two names are, 0 to 1: twice the shared groups of three letters over all of them.

    A name equals itself and any other spelling of it that normalises to the same letters.
    """
    ours, theirs = _trigrams(left), _trigrams(right)
    if not ours or not theirs:
        return 0.0
    return 2 * len(ours & theirs) / (len(ours) + len(theirs))


def _trigrams(name: str) -> set[str]:
    padded = f"  {compact(name)} " if compact(name) else ""
    return {padded[at : at + 3] for at in range(len(padded) - 2)}
