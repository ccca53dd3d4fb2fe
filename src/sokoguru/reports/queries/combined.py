"""Units of one co-operative side by side and combined, without what they sold to each other.

Other co-operatives are never added, not even the members of a secondary one: each is a legal body
with books and a report of its own (S2-119).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from sokoguru.cooperatives.queries import units
from sokoguru.foundation.calendar import format_date
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.queries import chart, movements
from sokoguru.ledger.vocabulary import BRIDGE
from sokoguru.reports.calculations.declarations import INCOME_BY_LAYOUT
from sokoguru.reports.calculations.eliminations import (
    Elimination,
    eliminate,
    elimination_notes,
)
from sokoguru.reports.calculations.engine import evaluate
from sokoguru.reports.calculations.figures import net_debits
from sokoguru.reports.calculations.portions import portion_notes
from sokoguru.reports.queries.books import (
    BEFORE_EVERYTHING,
    moved_in,
    net_debits_of_unit,
    pairs_in,
    year_of_books,
)
from sokoguru.reports.queries.income import (
    NO_UNIT,
    overhead_split,
    tax_named,
    unit_columns,
    usual_layout,
)
from sokoguru.reports.queries.statements import balance_sheet_declaration
from sokoguru.reports.vocabulary import Column, Statement

COMBINED_INCOME = "gabungan_phu"


class OtherCooperativesStayApart(Refusal):
    """Several co-operatives' figures were asked for as if they were one (S2-119)."""

    code = "reports.other_cooperatives_stay_apart"
    template = (
        "Laporan {others} tidak dijumlahkan ke sini. Tiap koperasi adalah badan hukum sendiri dan "
        "melapor sendiri; yang digabung hanya unit-unit koperasi ini."
    )


def combined(*, cooperative_id: int, year: int, with_cooperatives: Sequence[str] = ()) -> Statement:
    """Perhitungan Hasil Usaha of every unit and of all, internal sales taken out (S2-121).

    Refuses to add other co-operatives, whatever they are to this one
    (`OtherCooperativesStayApart`), and a year that was never opened (`NoSuchBookYear`).
    """
    if with_cooperatives:
        raise OtherCooperativesStayApart(others=", ".join(with_cooperatives))
    found = year_of_books(cooperative_id, year)
    layout = usual_layout(cooperative_id=cooperative_id)
    rows = moved_in(cooperative_id, found)
    split, more = overhead_split(cooperative_id, found, rows, layout)
    taken = eliminate(pairs_in(cooperative_id, found), rows)
    *columns, total = unit_columns(cooperative_id, found, rows, split)
    notes = elimination_notes(taken, bridge=net_debits(rows).get(BRIDGE, Rupiah(0)))
    return evaluate(
        replace(INCOME_BY_LAYOUT[layout], key=COMBINED_INCOME, title="PHU Gabungan Unit"),
        accounts=chart(cooperative_id=cooperative_id),
        columns=[*columns, *_taken_out(total, taken)],
        subtitle=f"Tahun buku {year}",
        labels=tax_named(cooperative_id, found),
        notes=(*notes, *(portion_notes(split) if split else ()), *more),
    )


def combined_balance_sheet(*, cooperative_id: int, on: date) -> Statement:
    """Neraca of every unit and of all on a day; what units owe each other (1901) cancels out.

    Each unit balances by itself, since every transfer names one unit at most.
    """
    rows = movements(
        cooperative_id=cooperative_id, first_day=BEFORE_EVERYTHING, last_day=on, with_closing=True
    )
    names = {unit.code: unit.name for unit in units(cooperative_id=cooperative_id)}
    found = sorted({row.unit for row in rows}, key=lambda code: (not code, code))
    columns = [
        _balance_column(code or "tanpa", names.get(code, NO_UNIT), on, code, of_unit)
        for code in found
        if any((of_unit := net_debits_of_unit(rows, code)).values())
    ]
    return evaluate(
        replace(
            balance_sheet_declaration(cooperative_id, on),
            key="neraca_gabungan",
            title="Neraca Gabungan Unit",
        ),
        accounts=chart(cooperative_id=cooperative_id),
        columns=[*columns, _balance_column("gabungan", "Gabungan", on, None, net_debits(rows))],
        subtitle=f"Per {format_date(on)}",
    )


def _balance_column(
    key: str, label: str, on: date, unit: str | None, figures: Mapping[str, Rupiah]
) -> Column:
    return Column(key=key, label=label, figures=figures, last_day=on, unit=unit)


def _taken_out(total: Column, taken: Elimination) -> list[Column]:
    """The column of eliminations and that of all units after them."""
    figures = dict(total.figures)
    for code, amount in taken.figures.items():
        figures[code] = figures.get(code, Rupiah(0)) + amount
    codes = frozenset(taken.figures)
    between = replace(
        total, key="eliminasi", label="Eliminasi", figures=taken.figures, flows={}, adjusted=codes
    )
    if taken.through_stock == 0:
        between = replace(between, against=(BRIDGE,), adjusted=frozenset())
    return [
        between,
        replace(total, key="gabungan", label="Gabungan", figures=figures, adjusted=codes),
    ]
