"""Arus kas of a year beside the year before, by either method, for all or for one unit (S2-114)."""

from __future__ import annotations

from collections.abc import Mapping

from sokoguru.cooperatives.queries import cooperative
from sokoguru.cooperatives.vocabulary import CooperativeKind
from sokoguru.foundation.money import format_rupiah
from sokoguru.ledger.queries import chart
from sokoguru.ledger.vocabulary import BookYear
from sokoguru.reports.calculations.cash_classes import CashClass, cash_classes
from sokoguru.reports.calculations.cash_flow import (
    CashYear,
    cash_flows,
    settled_without_cash,
    taken_over,
)
from sokoguru.reports.calculations.declarations.cash_flow import CASH_FLOW_BY_METHOD
from sokoguru.reports.calculations.engine import evaluate
from sokoguru.reports.queries.books import (
    balances_around,
    net_debits_of_unit,
    of_unit,
    pairs_in,
    with_year_before,
)
from sokoguru.reports.vocabulary import CashFlowMethod, Column, Statement

_MOST_NOTES = 8


def cash_flow(
    *,
    cooperative_id: int,
    year: int,
    method: CashFlowMethod = CashFlowMethod.DIRECT,
    unit: str | None = None,
) -> Statement:
    """Arus kas of a financial year, closed or not, beside the year before when that is here.

    Opening cash and the flows make closing cash, and both methods come to the same cash from
    operations, or the statement is refused (`StatementDoesNotBalance`). Refuses a year that was
    never opened (`NoSuchBookYear`).
    """
    house = cooperative(cooperative_id)
    accounts = chart(cooperative_id=cooperative_id)
    takes_deposits = house.kind is CooperativeKind.SAVINGS_LOAN
    classes = cash_classes(accounts, takes_deposits=takes_deposits)
    found = [
        (each, _cash_year(cooperative_id, each, classes, unit))
        for each in with_year_before(cooperative_id, year)
    ]
    names = {account.code: account.name for account in accounts}
    return evaluate(
        CASH_FLOW_BY_METHOD[method],
        accounts=accounts,
        columns=[_column(each, facts) for each, facts in found],
        subtitle=f"Tahun buku {year}" + (f", unit {unit}" if unit else ""),
        compares=(0, 1) if len(found) > 1 else None,
        notes=_notes(found[0][1], names),
    )


def _cash_year(
    cooperative_id: int,
    year: BookYear,
    classes: Mapping[str, CashClass],
    unit: str | None,
) -> CashYear:
    before, after = balances_around(cooperative_id, year)
    return CashYear(
        pairs=of_unit(pairs_in(cooperative_id, year), unit),
        classes=classes,
        before=net_debits_of_unit(before, unit),
        after=net_debits_of_unit(after, unit),
        first_day=year.first_day,
        last_day=year.last_day,
        unit=unit,
    )


def _column(year: BookYear, facts: CashYear) -> Column:
    return Column(
        key=str(year.year),
        label=str(year.year),
        figures={},
        first_day=year.first_day,
        last_day=year.last_day,
        unit=facts.unit,
        flows=cash_flows(facts),
    )


def _notes(facts: CashYear, names: Mapping[str, str]) -> tuple[str, ...]:
    """What a reader would miss: cash taken over with the books, and what moved without cash."""
    notes = []
    if brought := taken_over(facts):
        notes.append(f"Kas awal termasuk saldo awal yang dibawa masuk {format_rupiah(brought)}.")
    found = sorted(settled_without_cash(facts).items(), key=lambda item: (-item[1], item[0]))
    notes += [
        f"Bukan kas: {names[credit]} menjadi {names[debit]} {format_rupiah(amount)}."
        for (debit, credit), amount in found[:_MOST_NOTES]
    ]
    if left := len(found) - _MOST_NOTES:
        notes += [f"Transaksi bukan kas lainnya: {left} macam."] if left > 0 else []
    return tuple(notes)
