"""A statement out of the rows of a bank's table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from sokoguru.foundation.refusal import Refusal
from sokoguru.treasury.calculations.cells import AmountReader, Cell, day_of, mark_of
from sokoguru.treasury.calculations.columns import Columns, find_columns
from sokoguru.treasury.calculations.refusals import (
    BalanceDoesNotFollow,
    MovementIsDoubtful,
    SenNeedBalance,
)
from sokoguru.treasury.calculations.tables import Rows
from sokoguru.treasury.calculations.whole_rupiah import (
    ExactLine,
    floor,
    in_whole_rupiah,
    plain_lines,
    written,
)
from sokoguru.treasury.vocabulary import ReadStatement, RowFault, StatementFormat, StatementLine

LONGEST_TEXT = 300
_SUMMARY = re.compile(
    r"(?i)^(saldo|mutasi|total|jumlah|opening|closing|beginning|ending|balance|subtotal)\b"
)
_OPENING = re.compile(r"(?i)\b(saldo (awal|pindahan)|(opening|beginning) balance)\b")


@dataclass
class _Reading:
    """What has been read so far."""

    columns: Columns
    amounts: AmountReader = field(default_factory=AmountReader)
    lines: list[ExactLine] = field(default_factory=list)
    faults: list[RowFault] = field(default_factory=list)
    opening: Decimal | None = None
    is_signed: bool = False

    def fault(self, row: int, refusal: Refusal) -> None:
        self.faults.append(RowFault(row=row, sentence=refusal.sentence))


def read_rows(rows: Rows) -> ReadStatement:
    """The statement in a table; what is wrong with a row is told with its number.

    Refuses a table without the columns of a statement (`HeaderIsMissing`).
    """
    reading = _Reading(find_columns(rows))
    for number, cells in rows[reading.columns.header + 1 :]:
        try:
            _read_row(reading, number, cells)
        except Refusal as refusal:
            reading.fault(number, refusal)
    lines = _in_time(reading.lines, reading.opening)
    opening = _opening(lines, reading.opening)
    if opening is None:
        return _without_balance(reading, lines)
    faults = reading.faults or _unfollowing(lines, opening)
    whole, notes = in_whole_rupiah(lines, opening=opening)
    closing = opening + sum((line.change for line in lines), Decimal(0))
    return _statement(whole, faults, notes=notes, opening=opening, closing=closing)


def _read_row(reading: _Reading, number: int, cells: tuple[Cell, ...]) -> None:
    columns = reading.columns
    day, text = columns.cell(cells, "day"), _text(columns.cell(cells, "text"))
    balance = _balance(reading, cells)
    if _OPENING.search(text) or _OPENING.search(_text(day)):
        reading.opening = balance if not reading.lines else reading.opening
        return
    if _SUMMARY.match(_text(day)) or (not _text(day) and (not text or _SUMMARY.match(text))):
        return
    change = _change(reading, cells)
    if not _text(day) and change is None:
        _continue_text(reading, text)
        return
    on = day_of(day)
    if not change:
        raise MovementIsDoubtful
    reading.lines.append(
        ExactLine(
            row=number,
            on=on,
            change=change,
            text=text,
            reference=_text(columns.cell(cells, "reference"))[:80],
            balance=balance,
        )
    )


def _continue_text(reading: _Reading, text: str) -> None:
    """Some banks let a description run on in a row of its own."""
    if reading.lines and text:
        last = reading.lines.pop()
        joined = f"{last.text} {text}"[:LONGEST_TEXT]
        reading.lines.append(
            ExactLine(
                row=last.row, on=last.on, change=last.change, text=joined,
                reference=last.reference, balance=last.balance,
            )
        )  # fmt: skip


def _change(reading: _Reading, cells: tuple[Cell, ...]) -> Decimal | None:
    """What the row moves, money in above nought; None where it says no amount."""
    columns, read = reading.columns, reading.amounts.read
    if columns.has("in") and columns.has("out"):
        came, went = read(columns.cell(cells, "in")), read(columns.cell(cells, "out"))
        received, paid = (abs(each[0]) if each else Decimal(0) for each in (came, went))
        if received and paid:
            raise MovementIsDoubtful
        reading.is_signed = True
        return received - paid if came or went else None
    found = read(columns.cell(cells, "amount"))
    if found is None:
        return None
    amount, mark = found
    mark = mark_of(columns.cell(cells, "mark")) or mark
    reading.is_signed |= bool(mark) or amount < 0
    return mark * abs(amount) if mark else amount


def _balance(reading: _Reading, cells: tuple[Cell, ...]) -> Decimal | None:
    found = reading.amounts.read(reading.columns.cell(cells, "balance"))
    if found is None:
        return None
    amount, mark = found
    return -abs(amount) if mark < 0 else amount


def _in_time(lines: list[ExactLine], opening: Decimal | None) -> list[ExactLine]:
    """The oldest first: some banks write the newest first, and a day alone does not tell."""
    if len(lines) < 2:
        return lines
    turned = lines[::-1]
    if lines[0].on != lines[-1].on:
        return turned if lines[0].on > lines[-1].on else lines
    faults = [len(_unfollowing(each, _opening(each, opening))) for each in (lines, turned)]
    return turned if faults[1] < faults[0] else lines


def _opening(lines: Sequence[ExactLine], said: Decimal | None) -> Decimal | None:
    """The balance before the first line: said by a row of its own, or worked out backwards."""
    if said is not None:
        return said
    moved = Decimal(0)
    for line in lines:
        moved += line.change
        if line.balance is not None:
            return line.balance - moved
    return None


def _unfollowing(lines: Sequence[ExactLine], opening: Decimal | None) -> list[RowFault]:
    """The rows whose balance is not the one before plus what they move."""
    faults, running = [], opening
    for line in lines:
        if running is None:
            break
        running += line.change
        if line.balance is not None and line.balance != running:
            refusal = BalanceDoesNotFollow(written=written(line.balance), expected=written(running))
            faults.append(RowFault(row=line.row, sentence=refusal.sentence))
            running = line.balance
    return faults


def _without_balance(reading: _Reading, lines: list[ExactLine]) -> ReadStatement:
    for line in lines:
        if line.has_sen:
            reading.fault(line.row, SenNeedBalance(text=written(line.change)))
    if lines and not reading.is_signed:
        reading.fault(lines[0].row, MovementIsDoubtful())
    return _statement(plain_lines(lines), reading.faults)


def _statement(
    lines: tuple[StatementLine, ...],
    faults: Sequence[RowFault],
    *,
    notes: tuple[str, ...] = (),
    opening: Decimal | None = None,
    closing: Decimal | None = None,
) -> ReadStatement:
    days = [line.on for line in lines]
    return ReadStatement(
        form=StatementFormat.TABLE,
        lines=lines,
        opening=None if opening is None else floor(opening),
        closing=None if closing is None else floor(closing),
        first_day=min(days, default=None),
        last_day=max(days, default=None),
        faults=tuple(sorted(faults, key=lambda fault: fault.row)),
        notes=notes,
    )


def _text(cell: Cell) -> str:
    return " ".join(str(cell).split())[:LONGEST_TEXT]
