"""Every question about savings."""

from sokoguru.savings.queries.arrears import arrears, arrears_total, claimed, dues
from sokoguru.savings.queries.billing import unbilled
from sokoguru.savings.queries.contributions import contributions
from sokoguru.savings.queries.passbook import passbook
from sokoguru.savings.queries.receipt import receipt

__all__ = [
    "arrears",
    "arrears_total",
    "claimed",
    "contributions",
    "dues",
    "passbook",
    "receipt",
    "unbilled",
]
