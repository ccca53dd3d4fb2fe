"""Which characters a TrueType font can show, read from its character map."""

import struct
from collections.abc import Iterator


def covered_points(font: bytes) -> Iterator[int]:
    """The code points in the character map of a TrueType font (formats 4 and 12)."""
    cmap = _table(font, b"cmap")
    for index in range(_u16(cmap, 2)):
        subtable = cmap[_u32(cmap, 8 + 8 * index) :]
        if _u16(subtable, 0) == 4:
            yield from _format_4(subtable)
        elif _u16(subtable, 0) == 12:
            yield from _format_12(subtable)


def _table(font: bytes, tag: bytes) -> bytes:
    for index in range(_u16(font, 4)):
        name, _, start, length = struct.unpack_from(">4sLLL", font, 12 + 16 * index)
        if name == tag:
            return font[start : start + length]
    raise ValueError(f"the font has no table {tag.decode()}")


def _format_4(subtable: bytes) -> Iterator[int]:
    width = _u16(subtable, 6)
    for place in range(0, width, 2):
        last, first = _u16(subtable, 14 + place), _u16(subtable, 16 + width + place)
        delta = _u16(subtable, 16 + 2 * width + place)
        offset_at = 16 + 3 * width + place
        offset = _u16(subtable, offset_at)
        for point in range(first, last + 1):
            glyph = _u16(subtable, offset_at + offset + 2 * (point - first)) if offset else point
            if (glyph or not offset) and (glyph + delta) % 0x10000:
                yield point


def _format_12(subtable: bytes) -> Iterator[int]:
    for group in range(_u32(subtable, 12)):
        first, last, glyph = struct.unpack_from(">LLL", subtable, 16 + 12 * group)
        yield from range(first + (glyph == 0), last + 1)


def _u16(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "big")


def _u32(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "big")
