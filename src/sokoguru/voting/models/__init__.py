"""The tables of votes. None of them holds a voter and his secret choice; docs/specs/voting.md."""

from sokoguru.voting.models.ballots import Ballot, Envelope, NamedBallot
from sokoguru.voting.models.counts import Count, Result
from sokoguru.voting.models.turns import Participation, Turn, Voter
from sokoguru.voting.models.vote import BallotBox, Vote

__all__ = [
    "Ballot",
    "BallotBox",
    "Count",
    "Envelope",
    "NamedBallot",
    "Participation",
    "Result",
    "Turn",
    "Vote",
    "Voter",
]
