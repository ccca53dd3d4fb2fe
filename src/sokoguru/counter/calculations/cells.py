"""Reading single cells: what people and spreadsheets write, and what no longer can be trusted."""

import re
from datetime import date, datetime

from sokoguru.counter.calculations.tables import Cell
from sokoguru.foundation.calendar import MONTHS
from sokoguru.foundation.money import Rupiah, read_rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.members.calculations.nik import read_nik

_SCIENTIFIC = re.compile(r"[0-9]+([.,][0-9]+)?[eE]\+?[0-9]+")
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ]00:00:00)?")
_LOCAL_DAY = re.compile(r"([0-9]{1,2})[/.\-]([0-9]{1,2})[/.\-]([0-9]{4})")
_WRITTEN_DAY = re.compile(r"([0-9]{1,2})\s+([A-Za-z]+)\s+([0-9]{4})")
_FIRST_YEAR = 1900
# A spreadsheet keeps 15 digits of a number; below that a whole number is what was typed.
_EXACT = 10**15


class NikTypedAsNumber(Refusal):
    """A spreadsheet turned the 16 digits into a number and lost the last of them."""

    code = "counter.nik_typed_as_number"
    template = (
        "NIK tersimpan sebagai angka, sehingga digit terakhirnya sudah hilang. "
        "Ubah format kolom NIK menjadi Teks, lalu ketik ulang dari KTP."
    )


class DayIsUnreadable(Refusal):
    """The cell is no day."""

    code = "counter.day_is_unreadable"
    template = 'Tanggal "{text}" tidak terbaca. Tulis misalnya 23/02/2017 atau 2017-02-23.'


class AmountHasAFraction(Refusal):
    """Money is whole rupiah."""

    code = "counter.amount_has_a_fraction"
    template = "Jumlah {text} memuat pecahan. Bulatkan ke rupiah penuh."


class AmountIsNegative(Refusal):
    """A balance is written on its side, never with a minus."""

    code = "counter.amount_is_negative"
    template = "Jumlah {amount} di bawah nol. Tulis jumlah positif di kolom yang benar."


class CellIsNotText(Refusal):
    """The cell holds a date, a time or a truth value where words are expected."""

    code = "counter.cell_is_not_text"
    template = 'Isi "{text}" bukan teks. Ubah format sel menjadi Teks, lalu ketik ulang.'


def text_of(cell: Cell) -> str:
    """Words; a whole number as its digits (a number typed into a text column)."""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        raise CellIsNotText(text=str(cell))
    if cell != int(cell) or abs(cell) >= _EXACT:
        raise CellIsNotText(text=str(cell))
    return str(int(cell))


def phone_of(cell: Cell) -> str:
    """A telephone number; a spreadsheet number gets back the leading zero it lost."""
    digits = text_of(cell)
    lost_zero = not isinstance(cell, str) and digits.startswith("8")
    return f"0{digits}" if lost_zero else digits


def nik_of(cell: Cell) -> str:
    """The 16 digits, or nothing; refuses what went through a number (`NikTypedAsNumber`)."""
    if not isinstance(cell, str) or _SCIENTIFIC.fullmatch(cell.strip()):
        raise NikTypedAsNumber
    return read_nik(cell.strip().lstrip("'"))


def amount_of(cell: Cell) -> Rupiah:
    """Whole rupiah of zero or more; an empty cell is Rp 0."""
    if isinstance(cell, str):
        amount = read_rupiah(cell) if cell.strip() else Rupiah(0)
    elif isinstance(cell, bool) or not isinstance(cell, int | float):
        raise CellIsNotText(text=str(cell))
    elif cell != int(cell):
        raise AmountHasAFraction(text=str(cell).replace(".", ","))
    else:
        amount = read_rupiah(str(int(cell)))
    if amount < 0:
        raise AmountIsNegative(amount=amount)
    return amount


def day_of(cell: Cell) -> date:
    """A day from a date cell, `2017-02-23`, `23/02/2017` or `23 Februari 2017`."""
    if isinstance(cell, datetime):
        return _checked(cell.date(), cell)
    if isinstance(cell, date):
        return _checked(cell, cell)
    if not isinstance(cell, str):
        raise DayIsUnreadable(text=str(cell))
    text = cell.strip()
    try:
        return _checked(_day_of_text(text), cell)
    except ValueError:
        raise DayIsUnreadable(text=text) from None


def _day_of_text(text: str) -> date:
    if found := _ISO_DAY.fullmatch(text):
        year, month, day = found.groups()
        return date(int(year), int(month), int(day))
    if found := _LOCAL_DAY.fullmatch(text):
        day, month, year = found.groups()
        return date(int(year), int(month), int(day))
    if found := _WRITTEN_DAY.fullmatch(text):
        day, name, year = found.groups()
        return date(int(year), MONTHS.index(name.capitalize()) + 1, int(day))
    raise ValueError(text)


def _checked(day: date, cell: Cell) -> date:
    if day.year < _FIRST_YEAR:
        raise DayIsUnreadable(text=str(cell))
    return day
