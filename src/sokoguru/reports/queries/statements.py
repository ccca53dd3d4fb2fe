"""The three statements: trial balance, income statement (PHU) and balance sheet (neraca)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sokoguru.cooperatives.queries import units
from sokoguru.foundation.calendar import format_date
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries import balances, book_year, chart, movements
from sokoguru.ledger.vocabulary import BookYear, MovementRow
from sokoguru.reports.calculations.declarations import (
    BALANCE_SHEET,
    INCOME_BY_LAYOUT,
    TRIAL_BALANCE,
)
from sokoguru.reports.calculations.engine import evaluate
from sokoguru.reports.calculations.figures import (
    net_debits,
    net_debits_by_unit,
    net_debits_of_balances,
)
from sokoguru.reports.queries.books import moved_in, year_of_books
from sokoguru.reports.vocabulary import Column, Comparison, Layout, Statement
from sokoguru.trade.queries import tax_labels

NO_UNIT = "Tanpa unit"


def trial_balance(*, cooperative_id: int, first_day: date, last_day: date) -> Statement:
    """Neraca saldo of a period: opening and closing as net debits (a net credit is negative)."""
    accounts = chart(cooperative_id=cooperative_id)
    rows = movements(cooperative_id=cooperative_id, first_day=first_day, last_day=last_day)
    day_before = first_day - timedelta(days=1)
    opening = net_debits_of_balances(
        balances(cooperative_id=cooperative_id, on=day_before), accounts=accounts
    )
    moved = net_debits(rows)
    closing = {
        code: opening.get(code, Rupiah(0)) + moved.get(code, Rupiah(0))
        for code in opening.keys() | moved.keys()
    }
    debits, credited = _sides(rows)
    moving = Column(
        key="debit",
        label="Debit",
        figures=debits,
        first_day=first_day,
        last_day=last_day,
        closing_before=first_day,
    )
    columns = (
        Column(key="awal", label="Saldo awal", figures=opening, last_day=day_before),
        moving,
        replace(moving, key="kredit", label="Kredit", figures=credited),
        replace(moving, key="akhir", label="Saldo akhir", figures=closing, first_day=None),
    )
    subtitle = f"{format_date(first_day)} sampai {format_date(last_day)}"
    return evaluate(TRIAL_BALANCE, accounts=accounts, columns=columns, subtitle=subtitle)


def income_statement(
    *,
    cooperative_id: int,
    year: int,
    layout: Layout = Layout.REAL_SECTOR,
    unit: str | None = None,
    comparison: Comparison = Comparison.NONE,
) -> Statement:
    """Perhitungan Hasil Usaha of a financial year (S2-113, S3-099), closed or not.

    `unit` narrows to one unit; `comparison` adds the year before or a column for each unit.
    Refuses a year that was never opened with `NoSuchBookYear`.
    """
    found = year_of_books(cooperative_id, year)
    rows = moved_in(cooperative_id, found)
    if comparison is Comparison.UNITS:
        columns = _unit_columns(cooperative_id, found, rows)
    else:
        columns = [_year_column(found, rows, unit)]
        before = book_year(cooperative_id=cooperative_id, year=year - 1)
        if comparison is Comparison.PREVIOUS_YEAR and before is not None:
            columns.append(_year_column(before, moved_in(cooperative_id, before), unit))
    subtitle = f"Tahun buku {year}"
    if unit:
        subtitle += f", unit {unit}"
    return evaluate(
        INCOME_BY_LAYOUT[layout],
        accounts=chart(cooperative_id=cooperative_id),
        columns=columns,
        subtitle=subtitle,
        labels=_labels(cooperative_id, found),
    )


def balance_sheet(*, cooperative_id: int, on: date, compared_with: date | None = None) -> Statement:
    """Neraca at the end of a day (S2-112), perhaps beside an earlier one.

    It balances on any day; otherwise it is refused with `StatementDoesNotBalance`.
    """
    accounts = chart(cooperative_id=cooperative_id)
    days = [on] if compared_with is None else [on, compared_with]
    columns = [
        Column(
            key=day.isoformat(),
            label=format_date(day),
            figures=net_debits_of_balances(
                balances(cooperative_id=cooperative_id, on=day), accounts=accounts
            ),
            last_day=day,
        )
        for day in days
    ]
    subtitle = f"Per {format_date(on)}"
    return evaluate(BALANCE_SHEET, accounts=accounts, columns=columns, subtitle=subtitle)


def _sides(rows: Sequence[MovementRow]) -> tuple[dict[str, Rupiah], dict[str, Rupiah]]:
    debits: dict[str, Rupiah] = {}
    credited: dict[str, Rupiah] = {}
    for row in rows:
        debits[row.code] = debits.get(row.code, Rupiah(0)) + row.debit
        credited[row.code] = credited.get(row.code, Rupiah(0)) + row.credit
    return debits, credited


def _labels(cooperative_id: int, year: BookYear) -> dict[str, str]:
    """The tax goes by the name the co-op gave it, when it gave one only (C25)."""
    given = tax_labels(
        cooperative_id=cooperative_id, first_day=year.first_day, last_day=year.last_day
    )
    return {"pajak": f"Pajak ({given[0]})"} if len(given) == 1 and given[0] else {}


def _year_column(year: BookYear, rows: Sequence[MovementRow], unit: str | None) -> Column:
    wanted = rows if unit is None else [row for row in rows if row.unit == unit]
    return Column(
        key=str(year.year),
        label=str(year.year),
        figures=net_debits(wanted),
        first_day=year.first_day,
        last_day=year.last_day,
        unit=unit,
        closing_before=year.first_day,
    )


def _unit_columns(cooperative_id: int, year: BookYear, rows: Sequence[MovementRow]) -> list[Column]:
    names = {unit.code: unit.name for unit in units(cooperative_id=cooperative_id)}
    by_unit = net_debits_by_unit(rows)

    def column(key: str, label: str, figures: Mapping[str, Rupiah], unit: str | None) -> Column:
        return Column(
            key=key,
            label=label,
            figures=figures,
            first_day=year.first_day,
            last_day=year.last_day,
            unit=unit,
            closing_before=year.first_day,
        )

    columns = [
        column(code or "tanpa", names.get(code, NO_UNIT), figures, code)
        for code, figures in sorted(by_unit.items(), key=lambda item: (not item[0], item[0]))
        if code is not None
    ]
    return [*columns, column("semua", "Jumlah", net_debits(rows), None)]
