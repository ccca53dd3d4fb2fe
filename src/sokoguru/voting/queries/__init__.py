"""What can be read of votes."""

from sokoguru.voting.queries.ballots import bulletin, choice_of, receipt_is_counted
from sokoguru.voting.queries.results import counts, recount, tally
from sokoguru.voting.queries.votes import (
    has_voted,
    is_on_roll,
    roll,
    turned,
    turnout,
    vote,
    vote_of,
    votes,
)

__all__ = [
    "bulletin",
    "choice_of",
    "counts",
    "has_voted",
    "is_on_roll",
    "receipt_is_counted",
    "recount",
    "roll",
    "tally",
    "turned",
    "turnout",
    "vote",
    "vote_of",
    "votes",
]
