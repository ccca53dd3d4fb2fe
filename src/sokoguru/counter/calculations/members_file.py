"""A register of members read from a table: every fault by row and column."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from sokoguru.counter.calculations.cells import day_of, nik_of, phone_of, text_of
from sokoguru.counter.calculations.columns import Columns, find_columns
from sokoguru.counter.calculations.tables import Cell, Row
from sokoguru.counter.vocabulary import CellFault
from sokoguru.foundation.refusal import Refusal
from sokoguru.members.calculations import particulars
from sokoguru.members.calculations.nik import mask_nik
from sokoguru.members.vocabulary import KnownMember

REQUIRED = ("nomor", "nama", "kelompok", "tanggal_masuk")
OPTIONAL = ("nik", "telepon", "alamat")

Value = TypeVar("Value")


class NumberStandsTwice(Refusal):
    """Two rows of the file claim one number."""

    code = "counter.number_stands_twice"
    template = "Nomor {number} sudah ada di baris {row}. Satu nomor untuk satu anggota."


class NumberIsKnown(Refusal):
    """The co-op has given that number out."""

    code = "counter.number_is_known"
    template = (
        "Nomor {number} sudah dipakai anggota koperasi ini. Hapus baris ini atau ganti nomornya."
    )


class NikStandsTwice(Refusal):
    """Two rows of the file carry one NIK."""

    code = "counter.nik_stands_twice"
    template = "NIK {nik} sudah ada di baris {row}. Satu orang hanya satu keanggotaan."


class NikIsKnown(Refusal):
    """The person is in the register of this co-op."""

    code = "counter.nik_is_known"
    template = "NIK {nik} sudah terdaftar atas nama {name}. Hapus baris ini."


class GroupIsNotInArticles(Refusal):
    """The articles set no simpanan wajib for such a group."""

    code = "counter.group_is_not_in_articles"
    template = 'Kelompok "{group}" tidak ada dalam anggaran dasar. Pakai salah satu dari: {groups}.'


class DayLiesAhead(Refusal):
    """Nobody joined in the future."""

    code = "counter.day_lies_ahead"
    template = "Tanggal masuk {day} belum tiba. Periksa tahunnya."


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """What the co-op knows already, against which the file is held."""

    groups: Collection[str]
    numbers: Collection[str]
    niks: Mapping[str, str]
    on: date


@dataclass
class RegisterReading:
    """The people that could be read, and the faults."""

    people: list[KnownMember] = field(default_factory=list)
    faults: list[CellFault] = field(default_factory=list)
    unknown_columns: tuple[str, ...] = ()


@dataclass
class _Seen:
    numbers: dict[str, int] = field(default_factory=dict)
    niks: dict[str, int] = field(default_factory=dict)


def read_register(
    rows: Sequence[Row],
    known: Surroundings,
    *,
    progress: Callable[[int], None] = lambda done: None,
) -> RegisterReading:
    """Read the header and every row below it; a row with a fault yields no person."""
    reading = RegisterReading()
    columns, missing = find_columns(rows[0], required=REQUIRED, optional=OPTIONAL)
    reading.unknown_columns = columns.unknown
    reading.faults += [
        CellFault(row=rows[0].number, column=column, refusal=refusal) for column, refusal in missing
    ]
    if missing:
        return reading
    seen = _Seen()
    for count, row in enumerate(rows[1:], start=1):
        _read_row(row, columns, known, seen, reading)
        progress(count)
    return reading


def _read_row(
    row: Row, columns: Columns, known: Surroundings, seen: _Seen, reading: RegisterReading
) -> None:
    faults: list[CellFault] = []

    def read(column: str, reader: Callable[[Cell], Value], fallback: Value) -> Value:
        try:
            return reader(columns.cell(row, column))
        except Refusal as refusal:
            faults.append(CellFault(row=row.number, column=column, refusal=refusal))
            return fallback

    number = read("nomor", lambda cell: particulars.read_number(text_of(cell)), "")
    nik = read("nik", nik_of, "")
    person = KnownMember(
        number=number,
        name=read("nama", lambda cell: particulars.read_name(text_of(cell)), ""),
        nik=nik,
        phone=read("telepon", _phone, ""),
        address=read("alamat", _address, ""),
        group=read("kelompok", lambda cell: _group(cell, known.groups), ""),
        joined_on=read("tanggal_masuk", lambda cell: _day(cell, known.on), known.on),
    )
    for column, refusal in _doubles(row.number, number, nik, known, seen):
        faults.append(CellFault(row=row.number, column=column, refusal=refusal))
    reading.faults += faults
    if not faults:
        reading.people.append(person)


def _doubles(
    row: int, number: str, nik: str, known: Surroundings, seen: _Seen
) -> Iterator[tuple[str, Refusal]]:
    if number and number in seen.numbers:
        yield "nomor", NumberStandsTwice(number=number, row=seen.numbers[number])
    elif number and number in known.numbers:
        yield "nomor", NumberIsKnown(number=number)
    if nik and nik in seen.niks:
        yield "nik", NikStandsTwice(nik=mask_nik(nik), row=seen.niks[nik])
    elif nik and nik in known.niks:
        yield "nik", NikIsKnown(nik=mask_nik(nik), name=known.niks[nik])
    seen.numbers.setdefault(number, row)
    seen.niks.setdefault(nik, row)


def _phone(cell: Cell) -> str:
    return particulars.read_text(phone_of(cell), label="Telepon", longest=particulars.PHONE_LENGTH)


def _address(cell: Cell) -> str:
    return particulars.read_text(text_of(cell), label="Alamat", longest=particulars.ADDRESS_LENGTH)


def _group(cell: Cell, groups: Collection[str]) -> str:
    group = text_of(cell)
    if not group and len(groups) == 1:
        return next(iter(groups))
    if group not in groups:
        raise GroupIsNotInArticles(group=group, groups=tuple(groups))
    return group


def _day(cell: Cell, on: date) -> date:
    day = day_of(cell)
    if day > on:
        raise DayLiesAhead(day=day)
    return day
