"""What a data package is made of: tables, columns, relations, files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sokoguru.cooperatives.vocabulary import CooperativeFact

FORMAT_VERSION = 1

# Tables of a co-operative that a package leaves out, each with its reason.
LEFT_OUT: Mapping[str, str] = {
    "identity_apitoken": "kunci API adalah rahasia instalasi asal; terbitkan yang baru",
    "identity_answeredrequest": "jawaban bagi program pemegang kunci API instalasi asal",
    "correspondence_filechunk": "isi berkas ikut sebagai berkas utuh di folder berkas/",
}


class ColumnKind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    WHOLE = "whole"
    RUPIAH = "rupiah"
    NUMBER = "number"
    TRUTH = "truth"
    DAY = "day"
    MOMENT = "moment"
    TIME = "time"
    IDENTIFIER = "identifier"
    STRUCTURE = "structure"
    BYTES = "bytes"


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """One column; `longest` in letters, `choices` where only these values may stand."""

    name: str
    kind: ColumnKind
    may_be_missing: bool
    longest: int | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Relation:
    """The columns that name a row of another table; `waits` when it is checked at the end only."""

    columns: tuple[str, ...]
    table: str
    keys: tuple[str, ...]
    waits: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """One table as a package holds it, without the column that names the co-operative.

    `owner` is that column. `key` are the columns that name a row.
    """

    name: str
    title: str
    owner: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    relations: tuple[Relation, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """A part of a package as it was written; `sha256` in hex."""

    path: str
    rows: int
    size: int
    sha256: str


@dataclass(frozen=True, kw_only=True, slots=True)
class PackageFact:
    """A finished package; `fingerprint` is the SHA-256 of its description, and so of all of it."""

    fingerprint: str
    tables: int
    rows: int
    files: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Restored:
    """A co-operative restored from a package.

    `opened` are accounts made here without password, `met` those that were here before.
    """

    cooperative: CooperativeFact
    made_at: datetime
    fingerprint: str
    rows: int
    files: int
    opened: tuple[str, ...]
    met: tuple[str, ...]
