"""From a bank's amounts with sen to whole rupiah that still lead from balance to balance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_FLOOR, Decimal

from sokoguru.foundation.money import Rupiah, format_number
from sokoguru.treasury.vocabulary import Flow, StatementLine


@dataclass(frozen=True, slots=True, kw_only=True)
class ExactLine:
    """A movement as the bank wrote it: above nought is money in, with at most two decimals."""

    row: int
    on: date
    change: Decimal
    text: str
    reference: str = ""
    balance: Decimal | None = None

    @property
    def has_sen(self) -> bool:
        return self.change != self.change.to_integral_value()


def floor(amount: Decimal) -> Rupiah:
    """Whole rupiah, the sen left out downwards."""
    return Rupiah(int(amount.to_integral_value(rounding=ROUND_FLOOR)))


def in_whole_rupiah(
    lines: Sequence[ExactLine], *, opening: Decimal
) -> tuple[tuple[StatementLine, ...], tuple[str, ...]]:
    """The lines in whole rupiah, and what must be said about sen.

    Sen are left out of the balances, and a line is what the balance changed by: whole amounts stay
    as they are, one with sen differs by less than a rupiah, and the sum is always exact. A line
    that moves no whole rupiah is left out.
    """
    balance, whole, with_sen, without = opening, [], 0, 0
    for line in lines:
        before, balance = balance, balance + line.change
        change = floor(balance) - floor(before)
        with_sen += line.has_sen
        without += not change
        if change:
            whole.append(_whole_line(line, change))
    return tuple(whole), _said(with_sen, without)


def plain_lines(lines: Sequence[ExactLine]) -> tuple[StatementLine, ...]:
    """The lines of a file in which no amount has sen."""
    return tuple(_whole_line(line, Rupiah(int(line.change))) for line in lines)


def written(amount: Decimal) -> str:
    """An amount with its sen, as an Indonesian bank writes it: `1.234,56`."""
    whole, _point, sen = f"{abs(amount):.2f}".partition(".")
    sign = "-" if amount < 0 else ""
    return f"{sign}{format_number(int(whole))},{sen}"


def _whole_line(line: ExactLine, change: Rupiah) -> StatementLine:
    return StatementLine(
        row=line.row,
        on=line.on,
        flow=Flow.IN if change > 0 else Flow.OUT,
        amount=abs(change),
        text=line.text,
        reference=line.reference,
        written=written(line.change) if line.has_sen else "",
    )


def _said(with_sen: int, without: int) -> tuple[str, ...]:
    if not with_sen:
        return ()
    said = (
        f"{with_sen} mutasi memuat sen. Buku mencatat rupiah bulat: sen ditinggalkan dari saldo, "
        "sehingga mutasi itu dapat berbeda kurang dari satu rupiah."
    )
    if without:
        said += f" {without} mutasi di bawah satu rupiah tidak diambil."
    return (said,)
