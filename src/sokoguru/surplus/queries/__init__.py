"""Every question about a year's SHU."""

from sokoguru.surplus.queries.determinations import (
    NoSuchYear,
    announcement,
    approval,
    determination,
    determination_by_id,
    paid_sums,
    surplus_year,
    surplus_years,
    withdrawals,
)
from sokoguru.surplus.queries.funds import fund_balance, fund_balances, spendings
from sokoguru.surplus.queries.history import history
from sokoguru.surplus.queries.payments import has_consent, payments, receipt, unpaid
from sokoguru.surplus.queries.proofs import verify_slip
from sokoguru.surplus.queries.simulation import what_if
from sokoguru.surplus.queries.slips import (
    NoSuchSlip,
    all_slips,
    slip,
    slip_of_number,
    slips,
    slips_of_member,
)

__all__ = [
    "NoSuchSlip",
    "NoSuchYear",
    "all_slips",
    "announcement",
    "approval",
    "determination",
    "determination_by_id",
    "fund_balance",
    "fund_balances",
    "has_consent",
    "history",
    "paid_sums",
    "payments",
    "receipt",
    "slip",
    "slip_of_number",
    "slips",
    "slips_of_member",
    "spendings",
    "surplus_year",
    "surplus_years",
    "unpaid",
    "verify_slip",
    "what_if",
    "withdrawals",
]
