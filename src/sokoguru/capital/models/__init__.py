"""The tables of capital: registers beside the journal, only ever added to."""

from sokoguru.capital.models.grant import Grant, GrantEvent, GrantPurpose, GrantSpending
from sokoguru.capital.models.loan import Loan, LoanAccrual, LoanHolder, LoanPayment
from sokoguru.capital.models.participation import Participation, ParticipationMove

__all__ = [
    "Grant",
    "GrantEvent",
    "GrantPurpose",
    "GrantSpending",
    "Loan",
    "LoanAccrual",
    "LoanHolder",
    "LoanPayment",
    "Participation",
    "ParticipationMove",
]
