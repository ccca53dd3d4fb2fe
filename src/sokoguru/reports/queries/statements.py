"""The trial balance (neraca saldo) and the balance sheet (neraca)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from sokoguru.foundation.calendar import format_date
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries import balances, chart, movements
from sokoguru.ledger.vocabulary import MovementRow
from sokoguru.reports.calculations.declarations import (
    BALANCE_SHEET,
    BALANCE_SHEET_SHARES_OWED,
    TRIAL_BALANCE,
)
from sokoguru.reports.calculations.engine import evaluate
from sokoguru.reports.calculations.figures import net_debits, net_debits_of_balances
from sokoguru.reports.queries.books import shares_are_owed
from sokoguru.reports.vocabulary import Column, Statement, StatementDeclaration


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
    return evaluate(
        balance_sheet_declaration(cooperative_id, on),
        accounts=accounts,
        columns=columns,
        subtitle=f"Per {format_date(on)}",
        compares=None if compared_with is None else (0, 1),
    )


def balance_sheet_declaration(cooperative_id: int, on: date) -> StatementDeclaration:
    """Members' shares stand where the articles of the day put them."""
    is_owed = shares_are_owed(cooperative_id, on)
    return BALANCE_SHEET_SHARES_OWED if is_owed else BALANCE_SHEET


def _sides(rows: Sequence[MovementRow]) -> tuple[dict[str, Rupiah], dict[str, Rupiah]]:
    debits: dict[str, Rupiah] = {}
    credited: dict[str, Rupiah] = {}
    for row in rows:
        debits[row.code] = debits.get(row.code, Rupiah(0)) + row.debit
        credited[row.code] = credited.get(row.code, Rupiah(0)) + row.credit
    return debits, credited
