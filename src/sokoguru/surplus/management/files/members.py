"""The file of members: who takes part, what they did with the co-op, what they have saved."""

import re
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.surplus.calculations.roll import Roll
from sokoguru.surplus.management.files.amounts import read_amounts
from sokoguru.surplus.management.files.tables import Cell, Row, Rows, Table, read_table

COLUMNS = ("nomor", "nama", "transaksi", "simpanan")
CLAIMS = ("jasa_usaha", "jasa_modal", "shu")
_SCIENTIFIC = re.compile(r"[0-9]+(?:[.,][0-9]+)?[eE]\+[0-9]+")
# A spreadsheet keeps fifteen digits of a number and makes up the rest.
_EXACT_NUMBER = 10**15

Progress = Callable[[int], None]


class ColumnMissing(Refusal):
    """A heading that is not there."""

    code = "surplus.column_missing"
    template = 'Baris {row}: kolom "{column}" tidak ada. Kolom wajib: {columns}.'


class ColumnRepeated(Refusal):
    """A heading that is there twice."""

    code = "surplus.column_repeated"
    template = 'Baris {row}: kolom "{column}" ada lebih dari satu.'


class NoMembers(Refusal):
    """Headings and nothing below."""

    code = "surplus.no_members"
    template = "Berkas {file} tidak berisi anggota: di bawah baris {row} tidak ada data."


class MemberNumberMissing(Refusal):
    """A member without a number."""

    code = "surplus.member_number_missing"
    template = "Baris {row}: nomor anggota kosong."


class MemberNumberRepeated(Refusal):
    """Two members with one number."""

    code = "surplus.member_number_repeated"
    template = "Baris {row}: nomor anggota {number} sudah dipakai di baris {earlier}."


class MemberNumberSpoilt(Refusal):
    """A long number that a spreadsheet has cut, or a cell that is no number at all."""

    code = "surplus.member_number_spoilt"
    template = (
        'Baris {row}: nomor anggota "{text}" rusak karena tersimpan sebagai angka. '
        "Jadikan kolom nomor teks, lalu tulis ulang nomornya."
    )


class TextUnprintable(Refusal):
    """A line break or another control character inside a number or a name."""

    code = "surplus.text_unprintable"
    template = "Baris {row}, kolom {column}: ada ganti baris atau tanda yang tidak terlihat."


@dataclass(frozen=True, slots=True)
class Claim:
    """The largest figure somebody already wrote into a result column, and its row."""

    column: str
    amount: Rupiah
    row: int


@dataclass(frozen=True, slots=True)
class MembersRead:
    """The roll of a file, and what else the reader of its result should know."""

    roll: Roll
    claims: tuple[Claim, ...]
    dropped: tuple[str, ...]
    delimiter: str


def read_members(path: Path, *, progress: Progress) -> MembersRead:
    """Read the file of members: columns nomor, nama, transaksi, simpanan, in any order.

    Result columns from an earlier run (jasa_usaha, jasa_modal, shu) are read as claims to check;
    others are dropped. `progress` hears the number of members read so far.

    Refuses with the refusals of this module, of `tables` and of `amounts`.
    """
    table = read_table(path)
    places = _places(table)
    gathered = _Gathered()
    for batch in table.batches:
        gathered.add(batch, places)
        progress(len(gathered.numbers))
    if not gathered.numbers:
        raise NoMembers(file=path.name, row=table.headings_row)
    _refuse_repeated(gathered.numbers, gathered.rows)
    roll = Roll(
        numbers=gathered.numbers,
        names=gathered.names,
        transactions=np.array(gathered.transactions, dtype=np.int64),
        savings=np.array(gathered.savings, dtype=np.int64),
    )
    known = {*COLUMNS, *CLAIMS, ""}
    dropped = tuple(heading for heading in table.headings if heading not in known)
    return MembersRead(roll, tuple(gathered.claims.values()), dropped, table.delimiter)


@dataclass(slots=True)
class _Gathered:
    """The columns as they grow, batch by batch."""

    numbers: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    transactions: "array[int]" = field(default_factory=lambda: array("q"))
    savings: "array[int]" = field(default_factory=lambda: array("q"))
    rows: "array[int]" = field(default_factory=lambda: array("q"))
    claims: dict[str, Claim] = field(default_factory=dict)

    def add(self, batch: Rows, places: dict[str, int]) -> None:
        columns: dict[str, list[Cell]] = {
            name: [row[place] for row in batch.cells] for name, place in places.items()
        }
        self.numbers += _numbers(columns["nomor"], batch.numbers)
        self.names += _texts(columns["nama"], "nama", batch.numbers)
        for name, gathered in (("transaksi", self.transactions), ("simpanan", self.savings)):
            gathered.extend(read_amounts(columns[name], column=name, rows=batch.numbers))
        self.rows.extend(batch.numbers)
        for name in CLAIMS:
            if name in columns and batch.cells:
                self._claim(name, columns[name], batch.numbers)

    def _claim(self, name: str, cells: list[Cell], rows: Sequence[int]) -> None:
        amounts = read_amounts(cells, column=name, rows=rows)
        largest = max(range(len(amounts)), key=amounts.__getitem__)
        earlier = self.claims.get(name)
        if earlier is None or amounts[largest] > earlier.amount:
            self.claims[name] = Claim(name, Rupiah(amounts[largest]), rows[largest])


def _places(table: Table) -> dict[str, int]:
    for column in COLUMNS:
        if column not in table.headings:
            raise ColumnMissing(row=table.headings_row, column=column, columns=COLUMNS)
    places: dict[str, int] = {}
    for place, heading in enumerate(table.headings):
        if heading in places:
            raise ColumnRepeated(row=table.headings_row, column=heading)
        if heading in COLUMNS or heading in CLAIMS:
            places[heading] = place
    return places


def _numbers(cells: Row, rows: Sequence[int]) -> list[str]:
    texts = [
        cell if isinstance(cell, str) else _number_of(cell, row)
        for cell, row in zip(cells, rows, strict=True)
    ]
    numbers = _texts(texts, "nomor", rows)
    for number, row in zip(numbers, rows, strict=True):
        if not number:
            raise MemberNumberMissing(row=row)
        if "+" in number and _SCIENTIFIC.fullmatch(number):
            raise MemberNumberSpoilt(row=row, text=number)
    return numbers


def _number_of(cell: Cell, row: int) -> str:
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        raise MemberNumberSpoilt(row=row, text=str(cell)[:40])
    if not 0 <= cell < _EXACT_NUMBER or cell != int(cell):
        raise MemberNumberSpoilt(row=row, text=f"{cell:.15g}")
    return str(int(cell))


def _texts(cells: Row, column: str, rows: Sequence[int]) -> list[str]:
    texts = [str(cell).strip() for cell in cells]
    if not "".join(texts).isprintable():
        for text, row in zip(texts, rows, strict=True):
            if any(character < " " or character == "\x7f" for character in text):
                raise TextUnprintable(row=row, column=column)
    return texts


def _refuse_repeated(numbers: Sequence[str], rows: Sequence[int]) -> None:
    if len(set(numbers)) == len(numbers):
        return
    seen: dict[str, int] = {}
    for number, row in zip(numbers, rows, strict=True):
        if number in seen:
            raise MemberNumberRepeated(row=row, number=number, earlier=seen[number])
        seen[number] = row
