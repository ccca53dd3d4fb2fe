"""Text made safe to print: whatever a person typed, the paper comes out and can be read."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

from sokoguru.documents.rendering.coverage import covered_points
from sokoguru.documents.rendering.typefaces import body_faces

UNPRINTABLE = "\N{WHITE SQUARE}"
_JOINERS = "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"
_LONG_RUN = re.compile(r"\S{25,}")
_RUN_PIECE = 12


class Verbatim(str):
    """Text for the machine, not for the eye: a drawing or the target of a link, left as it is."""

    __slots__ = ()


def legible(text: str) -> str:
    """The text as the typefaces can print it, in one line.

    Characters are composed (NFC), blanks made plain, control and direction-changing characters
    left out, letters without a glyph shown as a white square, and endless words given places to
    break. Nothing here is markup: `#`, `$`, `*`, `@` and `\\` print as themselves.
    """
    composed = " ".join(unicodedata.normalize("NFC", text).split())
    shown = "".join(map(_shown, _clusters(composed)))
    return _LONG_RUN.sub(_with_breaks, shown)


def legible_data(value: object) -> object:
    """The same value with every text inside made legible, but for what is `Verbatim`."""
    if isinstance(value, Verbatim):
        return value
    if isinstance(value, str):
        return legible(value)
    if isinstance(value, Mapping):
        return {key: legible_data(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [legible_data(item) for item in value]
    return value


def _clusters(text: str) -> Iterator[str]:
    """A letter with the marks that sit on it, one after the other."""
    cluster = ""
    for character in text:
        if cluster and not _is_mark(character):
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster


@cache
def _shown(cluster: str) -> str:
    """The cluster if one face has all of it, else its letter alone, else a white square."""
    letter = cluster[0]
    if letter in _JOINERS:
        return letter
    if unicodedata.category(letter) in {"Cc", "Cf", "Cs"}:
        return ""
    if _has_face(cluster):
        return cluster
    if _is_mark(letter):
        return ""
    return letter if _has_face(letter) else UNPRINTABLE


def _has_face(cluster: str) -> bool:
    points = {ord(character) for character in cluster}
    private = any(unicodedata.category(character) == "Co" for character in cluster)
    return not private and any(points <= face for face in _faces())


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M"


def _with_breaks(run: re.Match[str]) -> str:
    word = run[0]
    pieces = [word[start : start + _RUN_PIECE] for start in range(0, len(word), _RUN_PIECE)]
    return "\N{ZERO WIDTH SPACE}".join(pieces)


@cache
def _faces() -> tuple[frozenset[int], ...]:
    return tuple(frozenset(covered_points(face.read_bytes())) for face in body_faces())
