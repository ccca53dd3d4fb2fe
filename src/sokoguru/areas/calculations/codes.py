"""The Kemendagri code of an area: 2 digits a province, 4 a regency, 6 a district, 10 a village.

Permendagri 58/2021: the last two digits of a regency are 01-69 for a kabupaten and 71-99 for a
kota; the first of a village's four is 1 for a kelurahan, 2 for a desa, 3 for a desa adat.
"""

import re

from sokoguru.areas.vocabulary import DIGITS, AreaKind, Level
from sokoguru.foundation.refusal import Refusal

_PARTS = (2, 2, 2, 4)
_DOTTED = re.compile(r"([1-9][0-9])(?:\.([0-9]{2})(?:\.([0-9]{2})(?:\.([0-9]{4}))?)?)?")
_PLAIN = re.compile(r"[1-9][0-9](?:[0-9]{2}|[0-9]{4}|[0-9]{8})?")
_FIRST_CITY = 70
_VILLAGES = {"1": AreaKind.WARD, "3": AreaKind.CUSTOMARY_VILLAGE}
_LEVELS = {digits: level for level, digits in DIGITS.items()}


class UnreadableCode(Refusal):
    """The text is no code of any level."""

    code = "areas.unreadable_code"
    template = (
        'Kode wilayah "{text}" tidak terbaca. Tulis 2, 4, 6 atau 10 angka, '
        "dengan atau tanpa titik, misalnya 33.22.01.2001 atau 3322012001."
    )


def parse_code(text: str) -> str:
    """The code in plain digits, from `33.22.01.2001` or `3322012001`; refuses anything else."""
    typed = text.strip()
    if _PLAIN.fullmatch(typed):
        return typed
    if _DOTTED.fullmatch(typed):
        return typed.replace(".", "")
    raise UnreadableCode(text=text[:40])


def dotted(code: str) -> str:
    """The code as decrees write it: `33.22.01.2001`."""
    parts, rest = [], code
    for size in _PARTS:
        if rest:
            parts.append(rest[:size])
            rest = rest[size:]
    return ".".join(parts)


def level_of(code: str) -> Level:
    """The level that the length of a plain code says."""
    return _LEVELS[len(code)]


def ancestors(code: str) -> tuple[str, ...]:
    """The codes of the areas around this one, the widest first."""
    return tuple(code[:digits] for digits in DIGITS.values() if digits < len(code))


def parent_of(code: str) -> str:
    """The code of the area around this one; a province has none."""
    return ancestors(code)[-1] if len(code) > DIGITS[Level.PROVINCE] else ""


def level_below(level: Level) -> Level | None:
    """The level that an area is divided into; a village is not divided."""
    return Level(level + 1) if level < Level.VILLAGE else None


def kind_of(code: str) -> AreaKind:
    """Province, kabupaten or kota, kecamatan, kelurahan, desa or desa adat."""
    level = level_of(code)
    if level is Level.PROVINCE:
        return AreaKind.PROVINCE
    if level is Level.REGENCY:
        return AreaKind.CITY if int(code[2:]) > _FIRST_CITY else AreaKind.REGENCY
    if level is Level.DISTRICT:
        return AreaKind.DISTRICT
    return _VILLAGES.get(code[6], AreaKind.VILLAGE)
