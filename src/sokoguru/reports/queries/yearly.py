"""Every statement of a financial year, in the order of a report."""

from __future__ import annotations

from sokoguru.reports.queries.books import with_year_before
from sokoguru.reports.queries.cash_flow import cash_flow
from sokoguru.reports.queries.combined import combined
from sokoguru.reports.queries.equity import equity_changes
from sokoguru.reports.queries.income import income_statement
from sokoguru.reports.queries.statements import balance_sheet
from sokoguru.reports.vocabulary import CashFlowMethod, Comparison, Statement

_UNITS_WORTH_COMBINING = 2
_AFTER_UNITS = ("tanpa", "eliminasi", "gabungan")


def yearly_statements(*, cooperative_id: int, year: int) -> tuple[Statement, ...]:
    """Neraca, PHU, perubahan ekuitas and arus kas by both methods, each beside the year before.

    Where two units or more did business their combined PHU follows. Refuses a year that was never
    opened (`NoSuchBookYear`), and whatever a statement refuses.
    """
    found = with_year_before(cooperative_id, year)
    house = cooperative_id
    statements = [
        balance_sheet(
            cooperative_id=house,
            on=found[0].last_day,
            compared_with=found[1].last_day if len(found) > 1 else None,
        ),
        income_statement(cooperative_id=house, year=year, comparison=Comparison.PREVIOUS_YEAR),
        equity_changes(cooperative_id=house, year=year),
        *(cash_flow(cooperative_id=house, year=year, method=method) for method in CashFlowMethod),
    ]
    together = combined(cooperative_id=house, year=year)
    units = [column for column in together.columns if column.key not in _AFTER_UNITS]
    if len(units) >= _UNITS_WORTH_COMBINING:
        statements.append(together)
    return tuple(statements)
