"""Every question about capital."""

from sokoguru.capital.queries.accruals import accruals_due
from sokoguru.capital.queries.grants import grant, grant_report, grants, grants_without_report
from sokoguru.capital.queries.loans import borrowing, borrowings, instalments_due
from sokoguru.capital.queries.participation import participation, participations
from sokoguru.capital.queries.reserve import reserve_lines
from sokoguru.capital.queries.structure import capital_structure, loss_to_announce

__all__ = [
    "accruals_due",
    "borrowing",
    "borrowings",
    "capital_structure",
    "grant",
    "grant_report",
    "grants",
    "grants_without_report",
    "instalments_due",
    "loss_to_announce",
    "participation",
    "participations",
    "reserve_lines",
]
