"""Which lines of the books may be a line of the bank: same amount, near in time, like in words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import TypeVar

from sokoguru.foundation.calendar import format_date
from sokoguru.foundation.money import Rupiah, format_rupiah
from sokoguru.treasury.vocabulary import BankLineFact, BookLine, Flow, Suggestion

Line = TypeVar("Line", BankLineFact, BookLine)
MOST_DAYS = 10
MOST_BOOK_LINES = 60
SMALL_GROUP = 4
FEW_CANDIDATES = 16
_WORD = re.compile(r"[a-z0-9]{4,}")
_COMMON_WORDS = frozenset({"bank", "dari", "untuk", "kepada", "trsf", "transfer", "nonref"})


def suggest(
    bank: Sequence[BankLineFact], book: Sequence[BookLine], *, most_days: int = MOST_DAYS
) -> tuple[Suggestion, ...]:
    """Suggestions in the order of the bank's lines; no line of either side is used twice.

    First single lines of the same amount, the nearest day and the most common words before others.
    What is left of the bank may be the sum of several lines: all of a day, of days in a row, or up
    to four lines.
    """
    pairs = _pairs(bank, book, most_days)
    used = {line.key for suggestion in pairs for line in suggestion.book}
    paired = {suggestion.bank.key for suggestion in pairs}
    groups = []
    for line in _in_order(bank):
        if line.key in paired:
            continue
        near = [
            other
            for other in book
            if other.key not in used
            and other.flow is line.flow
            and _is_near(line, other, most_days)
        ]
        found = _group(line, near)
        if found:
            used |= {each.key for each in found}
            groups.append(Suggestion(bank=line, book=found, reasons=_reasons_of_group(line, found)))
    return tuple(sorted([*pairs, *groups], key=lambda each: (each.bank.on, each.bank.key)))


def _pairs(
    bank: Sequence[BankLineFact], book: Sequence[BookLine], most_days: int
) -> list[Suggestion]:
    by_amount: dict[tuple[Flow, Rupiah], list[BookLine]] = defaultdict(list)
    for each in book:
        by_amount[each.flow, each.amount].append(each)
    candidates = [
        (_rank(line, other), line, other)
        for line in bank
        for other in by_amount[line.flow, line.amount]
        if _is_near(line, other, most_days)
    ]
    used: set[str] = set()
    pairs = []
    for _how_near, at_bank, in_books in sorted(candidates, key=lambda each: each[0]):
        if at_bank.key not in used and in_books.key not in used:
            used |= {at_bank.key, in_books.key}
            reasons = ("jumlah sama", _when(at_bank, [in_books.on]), *_words(at_bank, [in_books]))
            pairs.append(Suggestion(bank=at_bank, book=(in_books,), reasons=reasons))
    return pairs


def _rank(line: BankLineFact, other: BookLine) -> tuple[int, int, str, str]:
    """Nearer days first, then more words in common; the keys only make it certain."""
    return _distance(line, other), -len(_shared_words(line, other)), line.key, other.key


def _group(line: BankLineFact, near: Sequence[BookLine]) -> tuple[BookLine, ...]:
    """Lines whose sum is the bank's amount; nothing where none is found at once."""
    near = [other for other in _in_order(near) if other.amount < line.amount]
    for tried in _days_in_a_row(near):
        if len(tried) > 1 and Rupiah.total(each.amount for each in tried) == line.amount:
            return tuple(tried)
    few = sorted(near, key=lambda other: (_distance(line, other), other.key))[:FEW_CANDIDATES]
    for size in range(2, SMALL_GROUP + 1):
        for chosen in combinations(few, size):
            if sum(each.amount for each in chosen) == line.amount:
                return tuple(_in_order(chosen))
    return ()


def _days_in_a_row(lines: Sequence[BookLine]) -> Iterator[list[BookLine]]:
    days: dict[date, list[BookLine]] = defaultdict(list)
    for line in lines:
        days[line.on].append(line)
    order = sorted(days)
    for length in range(1, len(order) + 1):
        for start in range(len(order) - length + 1):
            row = [line for day in order[start : start + length] for line in days[day]]
            if len(row) <= MOST_BOOK_LINES:
                yield row


def _is_near(line: BankLineFact, other: BookLine, most_days: int) -> bool:
    return _distance(line, other) <= most_days


def _distance(line: BankLineFact, other: BookLine) -> int:
    return abs((line.on - other.on).days)


def _in_order(lines: Iterable[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: (line.on, line.key))


def _when(line: BankLineFact, days: Sequence[date]) -> str:
    """How the days in the books lie to the bank's."""
    first, last = min(days), max(days)
    if first != last:
        return f"{format_date(first)} sampai {format_date(last)}"
    days_later = (line.on - first).days
    if not days_later:
        return "hari sama"
    return f"{abs(days_later)} hari lebih {'awal' if days_later > 0 else 'akhir'}"


def _reasons_of_group(line: BankLineFact, group: Sequence[BookLine]) -> tuple[str, ...]:
    total = format_rupiah(line.amount)
    return (
        f"{len(group)} baris buku bersama {total}",
        _when(line, [each.on for each in group]),
        *_words(line, group),
    )


def _words(line: BankLineFact, others: Iterable[BookLine]) -> tuple[str, ...]:
    shared = sorted({word for other in others for word in _shared_words(line, other)})[:3]
    return (f"kata sama: {' '.join(shared)}",) if shared else ()


def _shared_words(line: BankLineFact, other: BookLine) -> set[str]:
    return _words_of(line) & _words_of(other)


def _words_of(line: BankLineFact | BookLine) -> set[str]:
    return set(_WORD.findall(f"{line.text} {line.reference}".lower())) - _COMMON_WORDS
