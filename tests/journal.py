"""Reads journals as a bookkeeper writes them, with the trial balance expected below.

```
Anggota Sari                                  ; joins before the first entry, simpanan pokok paid

2026-03-05 Sari membeli beras                 ; day and memo
    D 1101 Kas                       120.000  ; D debit, K credit, code, name, amount
    K 4111 Penjualan (Sari) [toko]   120.000  ; (member) and [unit] where the line has them

2026-03-06 Salah tulis
    D 1101 Kas                       120.000
    K 1102 Bank                      100.000
    ! ledger.journal_does_not_balance         ; this entry must be refused, with this code

Neraca saldo per 2026-03-31
    1101 Kas                      D  120.000  ; every account that does not stand at nought
```
Two spaces or more part a name from the amount; what follows a `;` is said to the reader alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sokoguru.foundation.money import Rupiah, read_rupiah
from sokoguru.ledger.vocabulary import Side

_MEMBER = re.compile(r"Anggota (?P<name>.+)")
_ENTRY = re.compile(r"(?P<on>\d{4}-\d\d-\d\d) (?P<memo>.+)")
_LINE = re.compile(r"(?P<side>[DK]) (?P<code>\d+) (?P<name>.*?)\s{2,}(?P<amount>[\d.]+)")
_REFUSED = re.compile(r"! (?P<code>[a-z_.]+)")
_BALANCES = re.compile(r"Neraca saldo per (?P<on>\d{4}-\d\d-\d\d)")
_BALANCE = re.compile(r"(?P<code>\d+) .*?\s{2,}(?P<side>[DK])\s+(?P<amount>[\d.]+)")
_NAMED = re.compile(r"\((?P<member>[^)]+)\)")
_UNIT = re.compile(r"\[(?P<unit>[^\]]+)\]")


class UnreadableJournalError(Exception):
    """A line that no bookkeeper would write."""


@dataclass(frozen=True)
class WrittenLine:
    """A debit or credit as written; members are named as people."""

    side: Side
    code: str
    amount: Rupiah
    member: str | None
    unit: str | None


@dataclass
class WrittenEntry:
    """An entry as written; `refused` is the code of the refusal it must meet, if any."""

    on: date
    memo: str
    lines: list[WrittenLine] = field(default_factory=list)
    refused: str | None = None


@dataclass
class WrittenJournal:
    """A page of the journal and the trial balance below it."""

    members: list[str] = field(default_factory=list)
    entries: list[WrittenEntry] = field(default_factory=list)
    balances_on: date | None = None
    balances: dict[str, tuple[Side, Rupiah]] = field(default_factory=dict)


def read_journal(path: Path) -> WrittenJournal:
    """Read a page; refuses a line it does not understand with its number."""
    page = WrittenJournal()
    for number, line in _written_lines(path.read_text()):
        if not _take(page, line):
            raise UnreadableJournalError(f"{path.name}:{number}: {line}")
    return page


def _written_lines(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), start=1):
        said = line.partition(";")[0].strip()
        if said:
            yield number, said


def _take(page: WrittenJournal, line: str) -> bool:
    if found := _BALANCES.fullmatch(line):
        page.balances_on = date.fromisoformat(found["on"])
    elif page.balances_on and (found := _BALANCE.fullmatch(line)):
        page.balances[found["code"]] = (Side(found["side"]), read_rupiah(found["amount"]))
    elif found := _MEMBER.fullmatch(line):
        page.members.append(found["name"])
    elif found := _ENTRY.fullmatch(line):
        page.entries.append(WrittenEntry(date.fromisoformat(found["on"]), found["memo"]))
    elif page.entries and (found := _LINE.fullmatch(line)):
        page.entries[-1].lines.append(_line(found))
    elif page.entries and (found := _REFUSED.fullmatch(line)):
        page.entries[-1].refused = found["code"]
    else:
        return False
    return True


def _line(found: re.Match[str]) -> WrittenLine:
    member, unit = _NAMED.search(found["name"]), _UNIT.search(found["name"])
    return WrittenLine(
        side=Side(found["side"]),
        code=found["code"],
        amount=read_rupiah(found["amount"]),
        member=member["member"] if member else None,
        unit=unit["unit"] if unit else None,
    )
