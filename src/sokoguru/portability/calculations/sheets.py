"""Tables of an older book: a trial balance, and the movements of a year month by month."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sokoguru.counter.calculations.cells import amount_of, text_of
from sokoguru.counter.calculations.tables import Cell, Row, Sheet
from sokoguru.foundation.calendar import MONTHS, Month
from sokoguru.foundation.money import Rupiah, read_rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.vocabulary import EntryKind
from sokoguru.portability.calculations.reading_refusals import (
    OpeningBookDiffers,
    SideIsDoubled,
    TableHasNoHead,
)
from sokoguru.portability.calculations.suggestions import wording_of
from sokoguru.portability.vocabulary import OldEntry, OldLine, ReadBook

_HEADS: Mapping[str, tuple[str, ...]] = {
    "code": ("kode", "kode akun", "no akun", "no. akun", "nomor akun", "no rek", "code"),
    "name": ("nama", "nama akun", "akun", "uraian", "perkiraan", "nama perkiraan", "account"),
    "debit": ("debit", "debet", "d", "dr"),
    "credit": ("kredit", "k", "cr", "credit"),
    "unit": ("unit", "unit usaha"),
    "party": ("pihak", "usaha", "anggota/non"),
}
_SUMS = re.compile(r"(?:grand\s+)?(?:total|jumlah|sub\s*total|saldo\s+akhir)\b.*", re.IGNORECASE)
_SEARCHED = 20  # rows in which the head may stand
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SHORT_MONTHS = {
    **{name.lower()[:3]: place for place, name in enumerate(MONTHS, start=1)},
    **{name: place for place, name in enumerate(_ENGLISH, start=1)},
    "agt": 8,
    "nop": 11,
}


@dataclass(frozen=True)
class _Head:
    places: Mapping[str, int]
    months: Mapping[int, Month]
    row: int


def read_trial_balance(sheets: Sequence[Sheet], *, on: date, key: str) -> ReadBook:
    """One opening entry of every balance; nothing stands in for a difference.

    Columns `akun` (or `nama`), `debit` and `kredit`; also `kode`, `unit`, `pihak`. Rows of sums and
    rows without an amount are passed over.
    """
    book = ReadBook()
    lines: list[OldLine] = []
    for row, head in _rows(sheets, ("debit", "credit"), "akun, debit, kredit"):
        try:
            amount = _balance(row, head)
        except Refusal as refusal:
            book.refuse(row.number, refusal)
            continue
        if amount:
            lines.append(_old_line(row, head, amount))
    _refuse_difference(lines, book)
    _take(book, lines)
    if lines:
        memo = "Saldo awal dari buku lama"
        place = lines[0].place
        book.entries.append(
            OldEntry(
                place=place,
                on=on,
                memo=memo,
                kind=EntryKind.OPENING,
                key=key,
                lines=tuple(lines),
            )
        )
    return book


def read_months(sheets: Sequence[Sheet], *, year: int) -> ReadBook:
    """One entry a month, on its last day: what each account grew (or, with a minus, shrank).

    A column a month (`Jan`, `Januari 2025`, `2025-01`, a date); a month without a year is of
    `year`.
    """
    book = ReadBook()
    by_month: dict[Month, list[OldLine]] = {}
    for row, head in _rows(sheets, (), "akun, dan satu kolom tiap bulan", year=year):
        for place, month in head.months.items():
            try:
                amount = _signed(_cell(row, place))
            except Refusal as refusal:
                book.refuse(row.number, refusal)
                continue
            if amount:
                by_month.setdefault(month, []).append(_old_line(row, head, amount))
    for month, lines in sorted(by_month.items()):
        _take(book, lines)
        book.entries.append(
            OldEntry(
                place=0,
                on=month.last_day,
                memo=f"Gerakan {month.label} dari buku lama",
                kind=EntryKind.HISTORY,
                key=month_key(month),
                lines=tuple(lines),
                is_on_own_side=True,
            )
        )
    return book


def month_key(month: Month) -> str:
    """The source of a month's entry: a month is imported once."""
    return f"buku-lama:{month}"


def _take(book: ReadBook, lines: Sequence[OldLine]) -> None:
    for line in lines:
        book.accounts.setdefault(line.account)


def _rows(
    sheets: Sequence[Sheet], needed: Sequence[str], expected: str, *, year: int | None = None
) -> Iterator[tuple[Row, _Head]]:
    """The rows below the head of each sheet that has one; refuses when none has."""
    has_head = False
    for sheet in sheets:
        head = _head(sheet, needed, year)
        if head is None:
            continue
        has_head = True
        for row in sheet.rows:
            if row.number > head.row and _is_account(row, head):
                yield row, head
    if not has_head:
        raise TableHasNoHead(expected=expected)


def _head(sheet: Sheet, needed: Sequence[str], year: int | None) -> _Head | None:
    for row in sheet.rows[:_SEARCHED]:
        names = [_told(cell).lower().strip(" *") for cell in row.cells]
        places = {
            column: place
            for column, spellings in _HEADS.items()
            for place, name in reversed(list(enumerate(names)))
            if name in spellings
        }
        months = _months(row.cells, year) if year else {}
        has_account = "name" in places or "code" in places
        if has_account and all(column in places for column in needed) and (months or needed):
            return _Head(places, months, row.number)
    return None


def _months(cells: Sequence[Cell], year: int) -> dict[int, Month]:
    found = {place: _month(cell, year) for place, cell in enumerate(cells)}
    return {place: month for place, month in found.items() if month is not None}


def _month(cell: Cell, year: int) -> Month | None:
    if isinstance(cell, datetime | date):
        return Month(cell.year, cell.month)
    text = str(cell).strip().lower()
    if told := re.fullmatch(r"(\d{4})[-/](\d{1,2})|(\d{1,2})[-/](\d{4})", text):
        of_year, month = told[1] or told[4], told[2] or told[3]
        return Month(int(of_year), int(month)) if 1 <= int(month) <= 12 else None
    if told := re.fullmatch(r"([a-z]{3,})\.?(?:[\s-]*(\d{4}))?", text):
        place = _SHORT_MONTHS.get(told[1][:3])
        names = {name.lower() for name in MONTHS} | set(_SHORT_MONTHS)
        if place is not None and told[1] in names:
            return Month(int(told[2] or year), place)
    return None


def _is_account(row: Row, head: _Head) -> bool:
    """Neither a sum nor a row that names nothing."""
    name = _told(_at(row, head, "name"))
    code = _told(_at(row, head, "code"))
    return bool(name or code) and not _SUMS.fullmatch(name or code)


def _old_line(row: Row, head: _Head, amount: int) -> OldLine:
    return OldLine(
        place=row.number,
        account=wording_of(_told(_at(row, head, "code")), _told(_at(row, head, "name"))),
        amount=amount,
        unit=_told(_at(row, head, "unit")),
        party=_told(_at(row, head, "party")),
    )


def _balance(row: Row, head: _Head) -> int:
    debit = amount_of(_at(row, head, "debit"))
    credit = amount_of(_at(row, head, "credit"))
    if debit and credit:
        raise SideIsDoubled(debit=debit, credit=credit)
    return int(debit) or -int(credit)


def _signed(cell: Cell) -> int:
    """An amount that may shrink: with a minus, or in brackets as accountants write it."""
    if isinstance(cell, int | float) and not isinstance(cell, bool) and cell < 0:
        return -int(amount_of(-cell))
    text = str(cell).strip() if isinstance(cell, str) else ""
    if text in ("-", "–"):
        return 0
    if text.startswith("-") or (text.startswith("(") and text.endswith(")")):
        return -int(read_rupiah(text.strip("()-").strip()))
    return int(amount_of(cell))


def _refuse_difference(lines: Sequence[OldLine], book: ReadBook) -> None:
    debit = Rupiah(sum(line.amount for line in lines if line.amount > 0))
    credit = Rupiah(-sum(line.amount for line in lines if line.amount < 0))
    if debit != credit:
        refusal = OpeningBookDiffers(
            debit=debit, credit=credit, difference=Rupiah(abs(debit - credit))
        )
        book.refuse(0, refusal)


def _at(row: Row, head: _Head, column: str) -> Cell:
    place = head.places.get(column)
    return "" if place is None else _cell(row, place)


def _cell(row: Row, place: int) -> Cell:
    return row.cells[place] if place < len(row.cells) else ""


def _told(cell: Cell) -> str:
    try:
        return text_of(cell)
    except Refusal:
        return str(cell).strip()
