"""Reading single cells of a bank's table: days and amounts, as banks write them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from sokoguru.foundation.calendar import MONTHS
from sokoguru.foundation.money import LARGEST_AMOUNT
from sokoguru.treasury.calculations.refusals import (
    AmountIsUnreadable,
    DayIsUnreadable,
    SeparatorsContradict,
)

Cell = str | int | float | bool | date | datetime | time | timedelta
_ISO_DAY = re.compile(r"([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})(?:[T ].*)?")
_LOCAL_DAY = re.compile(r"([0-9]{1,2})[/.\-]([0-9]{1,2})[/.\-]([0-9]{4})(?:[T ].*)?")
_WRITTEN_DAY = re.compile(r"([0-9]{1,2})[ \-]([A-Za-z]{3,9})[ \-]([0-9]{4})(?: .*)?")
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FIRST_YEAR, _LAST_YEAR = 1990, 2200
_NUMBER = re.compile(
    r"(?P<digits>[0-9]{1,3}(?P<thousands>[.,' ])[0-9]{3}(?:(?P=thousands)[0-9]{3})*|[0-9]+)"
    r"(?:(?P<decimal>[.,])(?P<cents>[0-9]{1,2}))?"
)
_WORDS = re.compile(r"(?i)\b(?:idr|rp)\b\.?")
_MARK = re.compile(r"(?i)\s*(cr|db|dr|k|d|c)\.?$")
_MARKS_IN, _MARKS_OUT = {"cr", "k", "c", "kredit", "credit"}, {"db", "dr", "d", "debet", "debit"}


def day_of(cell: Cell) -> date:
    """A day; the day stands before the month. Refuses `DayIsUnreadable`."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = str(cell).strip().lstrip("'")
    try:
        day = _day_of_text(text)
    except ValueError:
        raise DayIsUnreadable(text=text) from None
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise DayIsUnreadable(text=text)
    return day


def _day_of_text(text: str) -> date:
    if found := _ISO_DAY.fullmatch(text):
        year, month, day = found.groups()
        return date(int(year), int(month), int(day))
    if found := _LOCAL_DAY.fullmatch(text):
        day, month, year = found.groups()
        return date(int(year), int(month), int(day))
    if found := _WRITTEN_DAY.fullmatch(text):
        day, name, year = found.groups()
        return date(int(year), _month(name), int(day))
    raise ValueError(text)


def _month(name: str) -> int:
    start = name.lower()[:3]
    for names in ([month.lower()[:3] for month in MONTHS], _ENGLISH):
        if start in names:
            return list(names).index(start) + 1
    raise ValueError(name)


def mark_of(cell: Cell) -> int:
    """What a D/K column says: 1 for money in, -1 for money out, 0 for nothing."""
    word = str(cell).strip().lower().rstrip(".")
    return 1 if word in _MARKS_IN else -1 if word in _MARKS_OUT else 0


@dataclass
class AmountReader:
    """Reads the amounts of one file and sees to it that a sign has one meaning in all of it.

    A point or comma before one or two last digits is the decimal sign; before three it parts
    thousands, for no bank writes a thousandth of a rupiah.
    """

    roles: dict[str, tuple[str, str]] = field(default_factory=dict)

    def read(self, cell: Cell) -> tuple[Decimal, int] | None:
        """The amount with two decimals and its mark (1 in, -1 out, 0 none); nothing if empty.

        Refuses `AmountIsUnreadable` and `SeparatorsContradict`.
        """
        if isinstance(cell, bool) or not isinstance(cell, str | int | float):
            raise AmountIsUnreadable(text=str(cell))
        if isinstance(cell, int | float):
            return _checked(Decimal(str(cell)), str(cell)), 0
        text = _WORDS.sub("", cell.replace("\N{NO-BREAK SPACE}", " ")).strip().lstrip("'")
        if not text.strip("- "):
            return None
        mark = 0
        if found := _MARK.search(text):
            mark, text = mark_of(found[1]), text[: found.start()]
        text, sign = _unsigned(text.replace("\N{MINUS SIGN}", "-").strip())
        return _checked(sign * self._number(text, cell.strip()), cell), mark

    def _number(self, text: str, shown: str) -> Decimal:
        found = _NUMBER.fullmatch(text)
        if found is None:
            raise AmountIsUnreadable(text=shown[:40])
        thousands, decimal = found["thousands"] or "", found["decimal"] or ""
        if thousands and thousands == decimal:
            raise AmountIsUnreadable(text=shown[:40])
        for sign, role in ((thousands, "thousands"), (decimal, "decimal")):
            self._agree(sign, role, shown)
        digits = found["digits"].replace(thousands, "") if thousands else found["digits"]
        return Decimal(f"{digits}.{found['cents'] or '0'}")

    def _agree(self, sign: str, role: str, shown: str) -> None:
        if not sign:
            return
        for other, (its_role, text) in self.roles.items():
            if (other == sign) != (its_role == role):
                raise SeparatorsContradict(text=shown, earlier=text)
        self.roles.setdefault(sign, (role, shown))


def _unsigned(text: str) -> tuple[str, int]:
    if text.startswith("(") and text.endswith(")"):
        return text[1:-1].strip(), -1
    if text.endswith("-"):
        return text[:-1].strip(), -1
    if text.startswith("-"):
        return text[1:].strip(), -1
    return text.removeprefix("+").strip(), 1


def _checked(amount: Decimal, shown: str) -> Decimal:
    if not amount.is_finite() or abs(amount) > LARGEST_AMOUNT or amount != round(amount, 2):
        raise AmountIsUnreadable(text=shown[:40])
    return amount
