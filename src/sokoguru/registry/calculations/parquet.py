"""Tables as Parquet: columns of text, whole numbers and days, each cell may be empty.

Only what the register needs of the format (Apache Parquet 1.0, data pages of version 1, plain
values, gzip); docs/decisions/0010 says why it is our own.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from itertools import groupby, islice

MAGIC = b"PAR1"
GROUP = 50_000  # rows that are in memory at once
_EPOCH = date(1970, 1, 1).toordinal()
_GZIP, _PLAIN, _RLE, _OPTIONAL = 2, 0, 3, 1
_I32, _I64, _BINARY, _LIST, _STRUCT = 5, 6, 8, 9, 12  # types of the compact Thrift protocol
_SHORT_LIST = 15


class Kind(IntEnum):
    """What a column holds; the values are the physical types of the format."""

    DAY = 1  # INT32, days since 1970
    NUMBER = 2  # INT64
    TEXT = 6  # BYTE_ARRAY in UTF-8


_LOGICAL = {Kind.DAY: 6, Kind.TEXT: 0}
Cell = str | int | date | None


@dataclass(frozen=True, slots=True)
class Chunk:
    """Where the cells of one column of one group stand in the file."""

    offset: int
    packed: int
    plain: int
    rows: int


def parquet(columns: Sequence[tuple[str, Kind]], rows: Iterable[Sequence[Cell]]) -> Iterator[bytes]:
    """The file piece by piece; an empty text is an empty cell."""
    yield MAGIC
    at = len(MAGIC)
    groups: list[list[Chunk]] = []
    rest = iter(rows)
    while group := list(islice(rest, GROUP)):
        chunks = []
        for place, (_, kind) in enumerate(columns):
            cells = [row[place] if row[place] != "" else None for row in group]
            page, plain = _page(cells, kind)
            chunks.append(Chunk(offset=at, packed=len(page), plain=plain, rows=len(group)))
            at += len(page)
            yield page
        groups.append(chunks)
    footer = _footer(columns, groups)
    yield footer + len(footer).to_bytes(4, "little") + MAGIC


def _page(cells: Sequence[Cell], kind: Kind) -> tuple[bytes, int]:
    """A page with its header, and its size before packing."""
    levels = b"".join(
        _varint(len(list(run)) << 1) + bytes([there])
        for there, run in groupby(cell is not None for cell in cells)
    )
    values = b"".join(_value(cell, kind) for cell in cells if cell is not None)
    plain = len(levels).to_bytes(4, "little") + levels + values
    packer = zlib.compressobj(6, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    packed = packer.compress(plain) + packer.flush()
    about = _struct(
        (1, _I32, _int(len(cells))),
        (2, _I32, _int(_PLAIN)),
        (3, _I32, _int(_RLE)),
        (4, _I32, _int(_RLE)),
    )
    header = _struct(
        (1, _I32, _int(0)),
        (2, _I32, _int(len(plain))),
        (3, _I32, _int(len(packed))),
        (5, _STRUCT, about),
    )
    return header + packed, len(header) + len(plain)


def _value(cell: Cell, kind: Kind) -> bytes:
    if kind is Kind.TEXT:
        text = str(cell).encode()
        return len(text).to_bytes(4, "little") + text
    if isinstance(cell, date):
        return (cell.toordinal() - _EPOCH).to_bytes(4, "little", signed=True)
    return int(cell or 0).to_bytes(8, "little", signed=True)


def _footer(columns: Sequence[tuple[str, Kind]], groups: Sequence[Sequence[Chunk]]) -> bytes:
    root = _struct((4, _BINARY, _text("register")), (5, _I32, _int(len(columns))))
    schema = [root, *(_element(name, kind) for name, kind in columns)]
    written = [_group(columns, chunks) for chunks in groups]
    return _struct(
        (1, _I32, _int(1)),
        (2, _LIST, _list(_STRUCT, schema)),
        (3, _I64, _int(sum(chunks[0].rows for chunks in groups))),
        (4, _LIST, _list(_STRUCT, written)),
        (6, _BINARY, _text("Sokoguru")),
    )


def _element(name: str, kind: Kind) -> bytes:
    fields = [(1, _I32, _int(kind)), (3, _I32, _int(_OPTIONAL)), (4, _BINARY, _text(name))]
    logical = _LOGICAL.get(kind)
    return _struct(*fields, *([(6, _I32, _int(logical))] if logical is not None else []))


def _group(columns: Sequence[tuple[str, Kind]], chunks: Sequence[Chunk]) -> bytes:
    parts = []
    for (name, kind), chunk in zip(columns, chunks, strict=True):
        about = _struct(
            (1, _I32, _int(kind)),
            (2, _LIST, _list(_I32, [_int(_PLAIN), _int(_RLE)])),
            (3, _LIST, _list(_BINARY, [_text(name)])),
            (4, _I32, _int(_GZIP)),
            (5, _I64, _int(chunk.rows)),
            (6, _I64, _int(chunk.plain)),
            (7, _I64, _int(chunk.packed)),
            (9, _I64, _int(chunk.offset)),
        )
        parts.append(_struct((2, _I64, _int(chunk.offset)), (3, _STRUCT, about)))
    return _struct(
        (1, _LIST, _list(_STRUCT, parts)),
        (2, _I64, _int(sum(chunk.plain for chunk in chunks))),
        (3, _I64, _int(chunks[0].rows)),
    )


def _struct(*fields: tuple[int, int, bytes]) -> bytes:
    """Fields by number, each with how far it is from the one before."""
    written, before = b"", 0
    for number, kind, value in fields:
        written += bytes([(number - before) << 4 | kind]) + value
        before = number
    return written + b"\x00"


def _list(kind: int, values: Sequence[bytes]) -> bytes:
    size = len(values)
    head = bytes([size << 4 | kind]) if size < _SHORT_LIST else bytes([0xF0 | kind]) + _varint(size)
    return head + b"".join(values)


def _text(text: str) -> bytes:
    return _varint(len(text.encode())) + text.encode()


def _int(number: int) -> bytes:
    return _varint(number << 1 if number >= 0 else (-number << 1) - 1)


def _varint(number: int) -> bytes:
    written = bytearray()
    while number > 0x7F:
        written.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*written, number])
