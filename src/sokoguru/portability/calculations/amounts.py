"""Amounts as plain-text books write them, read as whole rupiah."""

from __future__ import annotations

import re

from sokoguru.foundation.money import LARGEST_AMOUNT
from sokoguru.portability.calculations.reading_refusals import (
    AmountHasCents,
    AmountIsAmbiguous,
    AmountNotInRupiah,
)

_AMOUNT = re.compile(
    r"(?P<first>[-+])?\s*(?P<left>[^\d\s.,;=@{}+-]+\.?)?\s*(?P<second>[-+])?\s*"
    r"(?P<number>\d[\d.,]*)\s*(?P<right>[^\d\s.,;=@{}+-]+)?"
)
_RUPIAH = {"rp", "rp.", "idr", '"rp"', '"idr"', '"rp."'}
_WHOLE = re.compile(r"\d+")
_MARKS = {".": ",", ",": "."}


def read_amount(text: str, *, decimal_mark: str | None) -> int:
    """Whole rupiah; below zero with a minus. `decimal_mark` is what the book says of itself.

    Refuses other currencies (`AmountNotInRupiah`), real cents (`AmountHasCents`) and, where the
    book says nothing, `1.000` alone (`AmountIsAmbiguous`).
    """
    found = _AMOUNT.fullmatch(text.strip())
    if found is None or (found["first"] and found["second"]):
        raise AmountNotInRupiah(text=text.strip())
    currencies = [name for name in (found["left"], found["right"]) if name]
    if len(currencies) > 1 or any(name.lower() not in _RUPIAH for name in currencies):
        raise AmountNotInRupiah(text=text.strip())
    amount = _whole(found["number"], text.strip(), decimal_mark)
    return -amount if "-" in (found["first"], found["second"]) else amount


def mark_of(example: str) -> str | None:
    """The decimal mark that an example such as `Rp 1.000,00` or `IDR 1000.` shows."""
    number = "".join(re.findall(r"[\d.,]+", example)[:1])
    marks = re.sub(r"\d", "", number)
    if not marks:
        return None
    if len(set(marks)) > 1 or not re.search(r"\d{3}$", number):
        return marks[-1]
    return _MARKS[marks[-1]]


def _whole(number: str, text: str, decimal_mark: str | None) -> int:
    mark = decimal_mark or _guessed(number, text)
    whole, _, decimals = number.partition(mark) if mark else (number, "", "")
    if decimals and not _WHOLE.fullmatch(decimals):
        raise AmountNotInRupiah(text=text)
    if decimals.strip("0"):
        raise AmountHasCents(text=text)
    digits = _ungrouped(whole, text)
    if int(digits) > LARGEST_AMOUNT:
        raise AmountNotInRupiah(text=text)
    return int(digits)


def _guessed(number: str, text: str) -> str:
    """The decimal mark of a number in a book that names none; empty when it has no decimals."""
    marks = re.sub(r"\d", "", number)
    if not marks:
        return ""
    if len(set(marks)) == 2:
        return marks[-1]
    if len(marks) > 1:
        return ""
    if re.search(r"\d{3}$", number):
        raise AmountIsAmbiguous(text=text)
    return marks


def _ungrouped(whole: str, text: str) -> str:
    """The digits without the marks of thousands, which part them by three."""
    marks = set(re.sub(r"\d", "", whole))
    if not marks:
        return whole
    groups = whole.split(marks.pop())
    if marks or not groups[0] or any(len(group) != 3 for group in groups[1:]):
        raise AmountNotInRupiah(text=text)
    return "".join(groups)
