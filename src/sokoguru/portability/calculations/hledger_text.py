"""hledger's and Ledger's journals: the part of the language that says what was booked.

What would change the meaning of other lines (aliases, includes, automatic and periodic entries,
virtual postings, prices) is refused by its line, never guessed at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from sokoguru.foundation.refusal import Refusal
from sokoguru.portability.calculations.amounts import mark_of, read_amount
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

_HEAD = re.compile(
    r"(?P<day>\d[\d/.-]*)(?P<second>=\S+)?(?:\s+(?P<status>[*!]))?"
    r"(?:\s+\((?P<code>[^)]*)\))?(?:\s+(?P<memo>[^;]*))?(?:;(?P<comment>.*))?"
)
_DAY = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_POSTING = re.compile(r"(?:[*!]\s+)?(?P<account>\S+(?: \S+)*)(?:(?:\s{2,}|\t\s*)(?P<rest>.*))?")
_ASSERTED = re.compile(r"(?P<amount>[^=]*?)\s*(?:(?P<sign>==?\*?)\s*(?P<told>[^=]+))?")
_TAG = re.compile(r"(?:.*?\s)?(?P<name>[^\s:]+):(?P<value>.*)")
_COMMENTS = (";", "#", "*", "%", "|")
_SILENT = {"account", "commodity", "payee", "tag"}  # they declare, and book nothing


@dataclass
class _Reading:
    book: ReadBook = field(default_factory=ReadBook)
    transactions: list[Transaction] = field(default_factory=list)
    assertions: list[Assertion] = field(default_factory=list)
    open: Transaction | None = None
    decimal_mark: str | None = None
    in_comment: bool = False


def read_hledger(text: str, *, fingerprint: str) -> ReadBook:
    """Every transaction, and each line that cannot be read with its number."""
    reading = _Reading()
    for place, line in enumerate(text.splitlines(), start=1):
        try:
            _read_line(line.rstrip(), place, reading)
        except Refusal as refusal:
            reading.book.refuse(place, refusal)
    return finish(reading.transactions, reading.assertions, reading.book, fingerprint=fingerprint)


def _read_line(line: str, place: int, reading: _Reading) -> None:
    if reading.in_comment:
        reading.in_comment = line.strip() not in ("end comment", "end test")
    elif not line.strip():
        reading.open = None
    elif line[0].isspace():
        _read_inner(line.strip(), place, reading)
    elif line.startswith(_COMMENTS):
        reading.open = None
    elif line[0].isdigit():
        reading.open = None
        reading.open = _head(line, place)
        reading.transactions.append(reading.open)
    else:
        reading.open = None
        _read_directive(line, reading)


def _head(line: str, place: int) -> Transaction:
    found = _HEAD.fullmatch(line)
    if found is None or found["second"]:
        raise LineNotUnderstood(text=line)
    tags = tags_of(found["comment"] or "")
    code = (found["code"] or "").strip()
    memo = " ".join((found["memo"] or "").split())
    document = "" if "kunci" in tags else code
    return Transaction(place, _day(found["day"]), memo, document, tags)


def _day(text: str) -> date:
    found = _DAY.fullmatch(text)
    if found is None:
        raise DayNotReadable(text=text)
    try:
        return date(int(found[1]), int(found[3]), int(found[4]))
    except ValueError as unreadable:
        raise DayNotReadable(text=text) from unreadable


def _read_inner(line: str, place: int, reading: _Reading) -> None:
    """A posting or a comment of the entry above; below a directive, what it says is not needed."""
    entry = reading.open
    if line.startswith(";"):
        if entry is not None:
            entry.last_tags.update(tags_of(line[1:]))
        return
    if entry is None:
        if line.startswith("format"):
            reading.decimal_mark = mark_of(line) or reading.decimal_mark
        elif line.startswith(("alias", "payee", "assert", "eval", "default")):
            raise DirectiveNotTaken(word=line.split()[0])
        return
    if line.startswith(("(", "[")):
        raise LineNotUnderstood(text=line)
    body, _, comment = _parted(line)
    found = _POSTING.fullmatch(body)
    if found is None or found["account"].startswith(("(", "[")):
        raise LineNotUnderstood(text=line)
    amount = _amount(found["rest"] or "", place, found["account"], entry, reading)
    entry.postings.append(Posting(place, found["account"], amount, tags_of(comment)))


def _parted(line: str) -> tuple[str, str, str]:
    """The line and its comment, which begins at a semicolon after a space."""
    found = re.search(r"(?:^|\s);", line)
    if found is None:
        return line, "", ""
    return line[: found.start()].rstrip(), ";", line[found.end() :]


def _amount(
    rest: str, place: int, account: str, entry: Transaction, reading: _Reading
) -> int | None:
    """The amount of a posting, or None where it is left out; an assertion is kept for the end."""
    text = rest.strip()
    if "@" in text or "{" in text:
        raise LineNotUnderstood(text=text)
    found = _ASSERTED.fullmatch(text)
    if found is None or (found["told"] and not found["amount"]):
        raise LineNotUnderstood(text=text)
    if found["told"]:
        told = read_amount(found["told"], decimal_mark=reading.decimal_mark)
        has_children = "*" in found["sign"]
        reading.assertions.append(Assertion(place, entry.on, account, told, has_children))
    if not found["amount"]:
        return None
    return read_amount(found["amount"], decimal_mark=reading.decimal_mark)


def _read_directive(line: str, reading: _Reading) -> None:
    word, _, rest = line.partition(" ")
    if word in ("comment", "test"):
        reading.in_comment = True
    elif word == "decimal-mark" and rest.strip() in (".", ","):
        reading.decimal_mark = rest.strip()
    elif word in ("commodity", "D"):
        reading.decimal_mark = mark_of(_parted(rest)[0]) or reading.decimal_mark
    elif word == "P":
        reading.book.skipped += 1
    elif word not in _SILENT:
        raise DirectiveNotTaken(word=word)


def tags_of(comment: str) -> dict[str, str]:
    """`name:value` pairs of a comment, parted by commas."""
    found = (_TAG.fullmatch(part.strip()) for part in comment.split(","))
    return {tag["name"]: tag["value"].strip() for tag in found if tag is not None}
