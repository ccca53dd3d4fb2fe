"""Perubahan ekuitas of a year, its total beside that of the year before (S2-116)."""

from __future__ import annotations

from collections.abc import Mapping

from sokoguru.ledger.queries import chart
from sokoguru.ledger.vocabulary import BookYear
from sokoguru.reports.calculations.declarations.equity import EQUITY_CHANGES
from sokoguru.reports.calculations.engine import evaluate
from sokoguru.reports.calculations.equity import (
    EQUITY_PARTS,
    PARTS_WITHOUT_SHARES,
    EquityPart,
    EquityYear,
    equity_flows,
    together,
)
from sokoguru.reports.calculations.figures import net_debits
from sokoguru.reports.queries.books import (
    balances_around,
    pairs_in,
    shares_are_owed,
    with_year_before,
)
from sokoguru.reports.vocabulary import Column, Flow, Statement

TOTAL = "jumlah"


def equity_changes(*, cooperative_id: int, year: int) -> Statement:
    """Perubahan ekuitas of a financial year, closed or not: a column for each part of equity.

    Parts without any figure are left out. Every part must roll forward to its balance, or the
    statement is refused (`StatementDoesNotBalance`). Refuses a year that was never opened
    (`NoSuchBookYear`). Members' shares that the articles call a liability are no equity here.
    """
    found = with_year_before(cooperative_id, year)
    parts = _parts(cooperative_id, found[0])
    flows = _flows(cooperative_id, found[0], parts)
    columns = [
        _column(part.key, part.label, found[0], flows[part.key])
        for part in parts
        if any(amount for flow in flows[part.key].values() for amount in flow.figures.values())
    ]
    columns.append(_column(TOTAL, "Jumlah", found[0], together(flows.values())))
    compares = None
    if len(found) > 1:
        before = together(_flows(cooperative_id, found[1], parts).values())
        columns.append(_column(str(found[1].year), f"Jumlah {found[1].year}", found[1], before))
        compares = (len(columns) - 2, len(columns) - 1)
    return evaluate(
        EQUITY_CHANGES,
        accounts=chart(cooperative_id=cooperative_id),
        columns=columns,
        subtitle=f"Tahun buku {year}",
        compares=compares,
    )


def _parts(cooperative_id: int, year: BookYear) -> tuple[EquityPart, ...]:
    is_owed = shares_are_owed(cooperative_id, year.last_day)
    return PARTS_WITHOUT_SHARES if is_owed else EQUITY_PARTS


def _flows(
    cooperative_id: int, year: BookYear, parts: tuple[EquityPart, ...]
) -> dict[str, dict[str, Flow]]:
    before, after = balances_around(cooperative_id, year)
    return equity_flows(
        EquityYear(
            pairs=pairs_in(cooperative_id, year),
            before=net_debits(before),
            after=net_debits(after),
            first_day=year.first_day,
            last_day=year.last_day,
            parts=parts,
        )
    )


def _column(key: str, label: str, year: BookYear, flows: Mapping[str, Flow]) -> Column:
    return Column(
        key=key,
        label=label,
        figures={},
        first_day=year.first_day,
        last_day=year.last_day,
        flows=flows,
    )
