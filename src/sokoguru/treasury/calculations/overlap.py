"""Lines that came before: the same day, direction and amount, once for each time it happened."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from sokoguru.foundation.money import Rupiah
from sokoguru.treasury.vocabulary import BankLineFact, Flow, StatementLine

Key = tuple[date, Flow, Rupiah]


def fresh_lines(
    lines: Sequence[StatementLine], known: Iterable[BankLineFact]
) -> tuple[StatementLine, ...]:
    """The lines that were not imported before.

    Two exports word the same line differently, so a line is known by day, direction and amount;
    of several equal ones those with the same words are taken for the known ones first.
    """
    left: dict[Key, list[str]] = defaultdict(list)
    for line in known:
        left[_key(line)].append(_plain(line.text))
    worded = {id(line) for line in lines if _take(left[_key(line)], _plain(line.text))}
    rest = [line for line in lines if id(line) not in worded]
    return tuple(line for line in rest if not _take_any(left[_key(line)]))


def missing_lines(
    lines: Sequence[StatementLine], known: Iterable[BankLineFact]
) -> tuple[BankLineFact, ...]:
    """The known lines that the file does not have: it may begin in the middle of a day."""
    there = Counter(_key(line) for line in lines)
    missing = []
    for line in known:
        there[_key(line)] -= 1
        if there[_key(line)] < 0:
            missing.append(line)
    return tuple(missing)


def occurrences(
    lines: Sequence[StatementLine], known: Iterable[BankLineFact]
) -> tuple[tuple[StatementLine, int], ...]:
    """Each fresh line with its number among the equal ones, after those that are known."""
    seen = Counter(_key(line) for line in known)
    numbered = []
    for line in lines:
        seen[_key(line)] += 1
        numbered.append((line, seen[_key(line)]))
    return tuple(numbered)


def _key(line: StatementLine | BankLineFact) -> Key:
    return line.on, line.flow, line.amount


def _plain(text: str) -> str:
    return "".join(text.lower().split())


def _take(texts: list[str], text: str) -> bool:
    if text not in texts:
        return False
    texts.remove(text)
    return True


def _take_any(texts: list[str]) -> bool:
    if not texts:
        return False
    texts.pop(0)
    return True
