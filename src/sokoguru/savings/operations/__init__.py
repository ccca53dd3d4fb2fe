"""Everything that can happen to savings."""

from sokoguru.savings.operations.billing import bill_opening_dues, bill_wajib
from sokoguru.savings.operations.deposit import receive_deposit, receive_deposits
from sokoguru.savings.operations.withdrawal import pay_withdrawal

__all__ = [
    "bill_opening_dues",
    "bill_wajib",
    "pay_withdrawal",
    "receive_deposit",
    "receive_deposits",
]
