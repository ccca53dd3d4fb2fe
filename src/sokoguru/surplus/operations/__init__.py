"""Everything that can happen to a year's SHU."""

from sokoguru.surplus.operations.announcement import announce
from sokoguru.surplus.operations.approval import approve_allocation
from sokoguru.surplus.operations.consent import record_consent
from sokoguru.surplus.operations.determination import determine_surplus
from sokoguru.surplus.operations.funds import spend_fund
from sokoguru.surplus.operations.loss import cover_loss
from sokoguru.surplus.operations.payment import pay_run, pay_share
from sokoguru.surplus.operations.reversal import take_back_payment, withdraw_approval

__all__ = [
    "announce",
    "approve_allocation",
    "cover_loss",
    "determine_surplus",
    "pay_run",
    "pay_share",
    "record_consent",
    "spend_fund",
    "take_back_payment",
    "withdraw_approval",
]
