"""A statement out of the SWIFT format MT940, read by the library `mt940`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from io import StringIO
from typing import Any

import mt940

from sokoguru.treasury.calculations.refusals import (
    ClosingDoesNotFollow,
    CurrencyIsNotRupiah,
    FileIsNotAStatement,
)
from sokoguru.treasury.calculations.whole_rupiah import ExactLine, floor, in_whole_rupiah
from sokoguru.treasury.vocabulary import ReadStatement, RowFault, StatementFormat

LONGEST_TEXT = 300
RUPIAH = "IDR"
_EMPTY_REFERENCES = {"", "NONREF"}


def is_mt940(text: str) -> bool:
    """Whether the text carries the tags that every MT940 statement has."""
    return ":25:" in text and (":60F:" in text or ":60M:" in text)


def read_mt940(text: str, *, filename: str) -> ReadStatement:
    """The statements of one account in an MT940 file, one after the other.

    Refuses what cannot be parsed (`FileIsNotAStatement`) and money that is not rupiah. A closing
    balance that does not follow from the lines is a fault of the last line before it.
    """
    try:
        parts = mt940.parse_statements(StringIO(text), options=mt940.Options.all())
        read = [_part(part.data, list(part)) for part in parts]
    except (ValueError, KeyError, AttributeError, RuntimeError, ArithmeticError) as unreadable:
        raise FileIsNotAStatement(filename=filename) from unreadable
    if not read:
        raise FileIsNotAStatement(filename=filename)
    _refuse_other_money(read)
    lines = _numbered(read)
    faults = _faults(read)
    whole, notes = in_whole_rupiah(lines, opening=read[0]["opening"])
    return ReadStatement(
        form=StatementFormat.MT940,
        lines=whole,
        opening=floor(read[0]["opening"]),
        closing=floor(read[-1]["closing"]),
        first_day=min((line.on for line in lines), default=read[0]["opened_on"]),
        last_day=max([read[-1]["closed_on"], *(line.on for line in lines)]),
        account_number=read[0]["account"],
        faults=faults,
        notes=notes,
    )


def _part(data: dict[str, Any], transactions: Iterable[Any]) -> dict[str, Any]:
    """One statement of the file; a missing balance is a KeyError, and so no statement."""
    opening = data.get("final_opening_balance") or data["intermediate_opening_balance"]
    closing = data.get("final_closing_balance") or data["intermediate_closing_balance"]
    lines = [each.data for each in transactions if each.data.get("amount") is not None]
    moneys = [opening.amount, closing.amount, *(line["amount"] for line in lines)]
    return {
        "account": str(data.get("account_identification") or "").strip(),
        "opening": opening.amount.amount,
        "closing": closing.amount.amount,
        "opened_on": _day(opening.date),
        "closed_on": _day(closing.date),
        "currencies": {str(money.currency) for money in moneys},
        "lines": lines,
    }


def _numbered(read: Sequence[dict[str, Any]]) -> list[ExactLine]:
    every = [line for part in read for line in part["lines"]]
    return [_line(number, line) for number, line in enumerate(every, start=1)]


def _line(number: int, line: dict[str, Any]) -> ExactLine:
    references = [line.get("customer_reference"), line.get("bank_reference")]
    named = [str(each).strip() for each in references if each]
    words = " ".join(
        str(line.get(name) or "") for name in ("transaction_details", "purpose", "extra_details")
    )
    return ExactLine(
        row=number,
        on=_day(line["date"]),
        change=line["amount"].amount,
        text=" ".join(words.split())[:LONGEST_TEXT],
        reference=next((each for each in named if each not in _EMPTY_REFERENCES), "")[:80],
    )


def _refuse_other_money(read: Sequence[dict[str, Any]]) -> None:
    for currency in sorted({each for part in read for each in part["currencies"]}):
        if currency != RUPIAH:
            raise CurrencyIsNotRupiah(currency=currency)


def _faults(read: Sequence[dict[str, Any]]) -> tuple[RowFault, ...]:
    """Where balances do not lead on: inside a statement, or from one to the next."""
    faults, row, before = [], 0, read[0]["opening"]
    for part in read:
        row += len(part["lines"])
        moved = sum((line["amount"].amount for line in part["lines"]), Decimal(0))
        if before != part["opening"] or part["opening"] + moved != part["closing"]:
            refusal = ClosingDoesNotFollow(
                closing=floor(part["closing"]), expected=floor(before + moved)
            )
            faults.append(RowFault(row=row, sentence=refusal.sentence))
        before = part["closing"]
    return tuple(faults)


def _day(day: date) -> date:
    """The day without the library's own type."""
    return date(day.year, day.month, day.day)
