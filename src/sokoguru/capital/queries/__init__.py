"""Every question about capital."""

from sokoguru.capital.queries.loans import borrowing, borrowings, instalments_due
from sokoguru.capital.queries.structure import capital_structure, loss_to_announce

__all__ = [
    "borrowing",
    "borrowings",
    "capital_structure",
    "instalments_due",
    "loss_to_announce",
]
