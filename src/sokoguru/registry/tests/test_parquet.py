"""A Parquet file is read back by a reader that shares nothing with the writer."""

import struct
import zlib
from datetime import date, timedelta
from typing import Any

import pytest

from sokoguru.registry.calculations.parquet import GROUP, MAGIC, Cell, Kind, parquet

COLUMNS = [("nama", Kind.TEXT), ("hari", Kind.DAY), ("aset", Kind.NUMBER)]
DAY, NUMBER = 1, 2


class Thrift:
    """Reads the compact protocol: structures as a mapping from field number to value."""

    def __init__(self, content: bytes) -> None:
        self.content, self.at = content, 0

    def byte(self) -> int:
        self.at += 1
        return self.content[self.at - 1]

    def varint(self) -> int:
        number = shift = 0
        while True:
            byte = self.byte()
            number |= (byte & 0x7F) << shift
            if byte < 0x80:
                return number
            shift += 7

    def whole(self) -> int:
        raw = self.varint()
        return raw >> 1 ^ -(raw & 1)

    def value(self, kind: int) -> Any:
        if kind == 8:
            size = self.varint()
            self.at += size
            return self.content[self.at - size : self.at]
        if kind == 9:
            head = self.byte()
            size = head >> 4 if head >> 4 < 15 else self.varint()
            return [self.value(head & 0x0F) for _ in range(size)]
        return self.struct() if kind == 12 else self.whole()

    def struct(self) -> dict[int, Any]:
        found: dict[int, Any] = {}
        number = 0
        while head := self.byte():
            number += head >> 4
            found[number] = self.value(head & 0x0F)
        return found


def read(content: bytes) -> tuple[list[str], list[list[Any]]]:
    """The names of the columns, and the cells column by column."""
    assert content[:4] == content[-4:] == MAGIC
    (size,) = struct.unpack("<I", content[-8:-4])
    about = Thrift(content[-8 - size : -8]).struct()
    names = [element[4].decode() for element in about[2][1:]]
    columns: list[list[Any]] = [[] for _ in names]
    for group in about[4]:
        for place, chunk in enumerate(group[1]):
            columns[place] += cells_of(content, chunk[3])
    assert about[3] == len(columns[0])
    return names, columns


def cells_of(content: bytes, about: dict[int, Any]) -> list[Any]:
    """The cells of one chunk of a column."""
    header = Thrift(content[about[9] : about[9] + about[7]])
    page = header.struct()
    packed = header.content[header.at :]
    assert (len(packed), page[5][1], header.at + page[2]) == (page[3], about[5], about[6])
    plain = zlib.decompress(packed, 16 + zlib.MAX_WBITS)
    levels_end = 4 + struct.unpack_from("<I", plain)[0]
    levels = Thrift(plain[4:levels_end])
    there: list[int] = []
    while levels.at < len(levels.content):
        run = levels.varint() >> 1
        there += [levels.byte()] * run
    values = iter(values_of(plain[levels_end:], about[1]))
    return [next(values) if each else None for each in there]


def values_of(plain: bytes, kind: int) -> list[Any]:
    """Plain values of one kind."""
    if kind == NUMBER:
        return [number for (number,) in struct.iter_unpack("<q", plain)]
    if kind == DAY:
        days = [number for (number,) in struct.iter_unpack("<i", plain)]
        return [date(1970, 1, 1) + timedelta(days=number) for number in days]
    found = []
    while plain:
        size = 4 + struct.unpack_from("<I", plain)[0]
        found.append(plain[4:size].decode())
        plain = plain[size:]
    return found


def test_texts_days_numbers_and_empty_cells_come_back() -> None:
    rows: list[list[Cell]] = [
        ["Koperasi Ñ", date(2017, 2, 23), 5_000_000_000],
        ["", None, None],
        ["B", date(1960, 1, 1), -3],
    ]

    names, columns = read(b"".join(parquet(COLUMNS, rows)))

    assert names == ["nama", "hari", "aset"]
    assert columns == [
        ["Koperasi Ñ", None, "B"],
        [date(2017, 2, 23), None, date(1960, 1, 1)],
        [5_000_000_000, None, -3],
    ]


@pytest.mark.parametrize("count", [0, 1, GROUP + 1])
def test_a_table_of_any_length_is_whole(count: int) -> None:
    rows = ([str(n), None, n if n % 3 else None] for n in range(count))

    _, columns = read(b"".join(parquet(COLUMNS, rows)))

    assert columns[0] == [str(n) for n in range(count)]
    assert columns[2] == [n if n % 3 else None for n in range(count)]


def test_many_columns_are_listed() -> None:
    many = [(f"kolom {n}", Kind.TEXT) for n in range(20)]

    names, columns = read(b"".join(parquet(many, [["a"] * 20])))

    assert names == [name for name, _ in many]
    assert columns == [["a"]] * 20
