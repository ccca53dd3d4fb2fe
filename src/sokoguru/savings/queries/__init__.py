"""Every question about savings."""

from sokoguru.savings.queries.arrears import arrears, arrears_total, claimed, dues
from sokoguru.savings.queries.capital import capital, contributions, loss_to_announce
from sokoguru.savings.queries.passbook import passbook
from sokoguru.savings.queries.receipt import receipt

__all__ = [
    "arrears",
    "arrears_total",
    "capital",
    "claimed",
    "contributions",
    "dues",
    "loss_to_announce",
    "passbook",
    "receipt",
]
