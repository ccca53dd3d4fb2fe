"""Reading the cells of a register file: what people and spreadsheets write in each column."""

from collections.abc import Callable
from datetime import date
from typing import Any

from sokoguru.areas.calculations.codes import parse_code
from sokoguru.counter.calculations.cells import amount_of, day_of, phone_of, text_of
from sokoguru.counter.calculations.tables import Cell
from sokoguru.foundation.refusal import Refusal
from sokoguru.registry.calculations.names import LONGEST, fold_name
from sokoguru.registry.calculations.numbers import NikIsANumber, read_nik
from sokoguru.registry.vocabulary import Level

_FIRST_YEAR, _LAST_YEAR = 1945, 2200
_MOST_MEMBERS = 50_000_000
_STATUS = {"aktif": True, "tidak aktif": False, "tidak_aktif": False}


class CellIsUnknown(Refusal):
    """The cell holds none of the words that its column knows."""

    code = "registry.cell_is_unknown"
    template = '"{text}" tidak dikenal. Tulis salah satu: {known}.'


class CellIsEmpty(Refusal):
    """The column must be filled."""

    code = "registry.cell_is_empty"
    template = "Kolom ini wajib diisi."


class NumberIsUnreadable(Refusal):
    """The cell is no whole number of its kind."""

    code = "registry.number_is_unreadable"
    template = '"{text}" bukan bilangan bulat antara {least} dan {most}.'


def _name(cell: Cell) -> str:
    name = " ".join(text_of(cell).split())
    if not fold_name(name):
        raise CellIsEmpty
    return name[:LONGEST]


def _nik(cell: Cell) -> str:
    if cell == "":
        return ""
    if not isinstance(cell, str):
        raise NikIsANumber
    return read_nik(cell)


def _text(longest: int) -> Callable[[Cell], str]:
    def read(cell: Cell) -> str:
        return " ".join(text_of(cell).split())[:longest] if cell != "" else ""

    return read


def _day(cell: Cell) -> date | None:
    if cell == "":
        return None
    if isinstance(cell, str) and len(cell) == len("2017-02-23"):
        try:
            return date.fromisoformat(cell)
        except ValueError:
            return day_of(cell)
    return day_of(cell)


def _area(cell: Cell) -> str:
    if cell == "":
        raise CellIsEmpty
    return parse_code(text_of(cell) if not isinstance(cell, float) else _dotted_number(cell))


def _dotted_number(cell: float) -> str:
    """`33.22` that a spreadsheet took for a number; `33.2` may have been `33.20`."""
    return f"{cell:.2f}" if cell != int(cell) else str(int(cell))


def _level(cell: Cell) -> str:
    text = str(cell).upper()
    if text and text not in set(Level):
        raise CellIsUnknown(text=cell, known=", ".join(Level))
    return text


def _status(cell: Cell) -> bool:
    if cell == "":
        raise CellIsEmpty
    found = _STATUS.get(" ".join(str(cell).casefold().split()))
    if found is None:
        raise CellIsUnknown(text=cell, known="aktif, tidak aktif")
    return found


def _whole(least: int, most: int) -> Callable[[Cell], int | None]:
    def read(cell: Cell) -> int | None:
        if cell == "":
            return None
        text = text_of(cell).replace(".", "")
        if not (text.isascii() and text.isdigit() and least <= int(text) <= most):
            raise NumberIsUnreadable(text=cell, least=least, most=most)
        return int(text)

    return read


def _money(cell: Cell) -> int | None:
    return None if cell == "" else int(amount_of(cell))


def _phone(cell: Cell) -> str:
    return phone_of(cell)[:30] if cell != "" else ""


READERS: dict[str, Callable[[Cell], Any]] = {
    "nama": _name,
    "nik": _nik,
    "nomor_badan_hukum": _text(100),
    "tanggal_badan_hukum": _day,
    "nomor_akta": _text(100),
    "tanggal_akta": _day,
    "tanggal_berdiri": _day,
    "kode_wilayah": _area,
    "alamat": _text(300),
    "telepon": _phone,
    "tingkat": _level,
    "status": _status,
    "tanggal_status": _day,
    "alasan_status": _text(200),
    "tahun_rat_terakhir": _whole(_FIRST_YEAR, _LAST_YEAR),
    "jumlah_anggota": _whole(0, _MOST_MEMBERS),
    "volume_usaha": _money,
    "aset": _money,
}
