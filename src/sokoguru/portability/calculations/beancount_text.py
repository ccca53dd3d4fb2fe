"""Beancount's books: transactions and balance assertions; what books nothing is passed over.

`pad`, `include` and plugins would make entries that are not in the file: they are refused by line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from sokoguru.foundation.refusal import Refusal
from sokoguru.portability.calculations.amounts import read_amount
from sokoguru.portability.calculations.reading_refusals import (
    DayNotReadable,
    DirectiveNotTaken,
    LineNotUnderstood,
)
from sokoguru.portability.calculations.text_book import (
    Assertion,
    Posting,
    Transaction,
    finish,
)
from sokoguru.portability.vocabulary import ReadBook

_TEXT = r'"(?:[^"\\]|\\.)*"'
_DATED = re.compile(r"(?P<day>\d{4}[-/]\d{2}[-/]\d{2})\s+(?P<word>\S+)\s*(?P<rest>.*)")
_TOLD = re.compile(rf"(?P<first>{_TEXT})?\s*(?P<second>{_TEXT})?(?:\s+[#^][\w./-]+)*")
_METADATA = re.compile(r"(?P<name>[a-z][\w-]*):\s*(?P<value>.*)")
_ACCOUNT = r"[^\W\d_a-z][\w-]*(?::[^\W_a-z][\w-]*)+"
_POSTING = re.compile(rf"(?:[*!&#?%A-Z]\s+)?(?P<account>{_ACCOUNT})(?:\s+(?P<amount>.*))?")
_BALANCE = re.compile(rf"(?P<account>{_ACCOUNT})\s+(?P<amount>.*)")
_FLAGS = {"*", "!", "txn"}
_SILENT = {"open", "close", "commodity"}
_PASSED = {"note", "document", "event", "query", "price", "custom"}
_DECIMAL = "."


@dataclass
class _Reading:
    book: ReadBook = field(default_factory=ReadBook)
    transactions: list[Transaction] = field(default_factory=list)
    assertions: list[Assertion] = field(default_factory=list)
    open: Transaction | None = None


def read_beancount(text: str, *, fingerprint: str) -> ReadBook:
    """Every transaction, and each line that cannot be read with its number."""
    reading = _Reading()
    for place, line in enumerate(text.splitlines(), start=1):
        try:
            _read_line(_without_comment(line).rstrip(), place, reading)
        except Refusal as refusal:
            reading.book.refuse(place, refusal)
    return finish(reading.transactions, reading.assertions, reading.book, fingerprint=fingerprint)


def _without_comment(line: str) -> str:
    """The line up to a semicolon that stands in no text."""
    found = re.match(rf"(?:[^\";]|{_TEXT})*", line)
    kept = found[0] if found else ""
    return kept if line[len(kept) :].startswith(";") else line


def _read_line(line: str, place: int, reading: _Reading) -> None:
    if not line.strip():
        reading.open = None
    elif line[0].isspace():
        _read_inner(line.strip(), place, reading)
    elif line[0].isdigit():
        reading.open = None
        _read_dated(line, place, reading)
    elif line[0].isalpha():
        reading.open = None
        if not line.startswith("option "):
            raise DirectiveNotTaken(word=line.split()[0])
    else:
        reading.open = None  # Beancount passes over such lines, headings of an outline for example


def _read_dated(line: str, place: int, reading: _Reading) -> None:
    found = _DATED.fullmatch(line)
    if found is None:
        raise DayNotReadable(text=line.split()[0])
    on, word, rest = _day(found["day"]), found["word"], found["rest"]
    if word in _FLAGS:
        reading.open = _head(on, rest, place)
        reading.transactions.append(reading.open)
    elif word == "balance":
        told = _BALANCE.fullmatch(rest)
        if told is None or "~" in rest:
            raise LineNotUnderstood(text=line)
        amount = read_amount(told["amount"], decimal_mark=_DECIMAL)
        reading.assertions.append(
            Assertion(place, on, told["account"], amount, with_children=True, at_start=True)
        )
    elif word in _PASSED:
        reading.book.skipped += 1
    elif word not in _SILENT:
        raise DirectiveNotTaken(word=word)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.replace("/", "-"))
    except ValueError as unreadable:
        raise DayNotReadable(text=text) from unreadable


def _head(on: date, rest: str, place: int) -> Transaction:
    """Payee and narration, or narration alone; tags and links tell nothing of the money."""
    found = _TOLD.fullmatch(rest)
    if found is None:
        raise LineNotUnderstood(text=rest)
    told = [_plain(text) for text in (found["first"], found["second"]) if text]
    return Transaction(place, on, " | ".join(text for text in told if text))


def _read_inner(line: str, place: int, reading: _Reading) -> None:
    entry = reading.open
    if entry is None:
        if _METADATA.fullmatch(line) is None:
            raise LineNotUnderstood(text=line)
        return
    found = _METADATA.fullmatch(line)
    if found is not None:
        entry.last_tags[found["name"]] = _plain(found["value"].strip())
        return
    if re.fullmatch(r"(?:[#^][\w./-]+\s*)+", line):
        return
    posting = _POSTING.fullmatch(line)
    if posting is None:
        raise LineNotUnderstood(text=line)
    told = (posting["amount"] or "").strip()
    amount = read_amount(told, decimal_mark=_DECIMAL) if told else None
    entry.postings.append(Posting(place, posting["account"], amount))


def _plain(text: str) -> str:
    """A text without its quotes and backslashes."""
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = re.sub(r"\\(.)", r"\1", text[1:-1])
    return " ".join(text.split())
