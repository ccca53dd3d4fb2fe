"""The tables of SHU: rows are added and never changed."""

from sokoguru.surplus.models.approval import Announcement, Approval, Withdrawal
from sokoguru.surplus.models.determination import Determination
from sokoguru.surplus.models.payment import Payment, PaymentReturn, SavingsConsent
from sokoguru.surplus.models.slip import Slip
from sokoguru.surplus.models.spending import FundSpending

__all__ = [
    "Announcement",
    "Approval",
    "Determination",
    "FundSpending",
    "Payment",
    "PaymentReturn",
    "SavingsConsent",
    "Slip",
    "Withdrawal",
]
