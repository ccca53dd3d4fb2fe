"""The words of votes."""

from sokoguru.voting.vocabulary.ballots import BulletinRow, Credential, Receipt, ReceiptFact
from sokoguru.voting.vocabulary.questions import (
    BallotQuestion,
    Channel,
    Majority,
    Threshold,
    VoteKind,
)
from sokoguru.voting.vocabulary.results import (
    BallotSum,
    CountFact,
    CountSheet,
    Outcome,
    Tally,
    Turnout,
)
from sokoguru.voting.vocabulary.votes import VoteFact

__all__ = [
    "BallotQuestion",
    "BallotSum",
    "BulletinRow",
    "Channel",
    "CountFact",
    "CountSheet",
    "Credential",
    "Majority",
    "Outcome",
    "Receipt",
    "ReceiptFact",
    "Tally",
    "Threshold",
    "Turnout",
    "VoteFact",
    "VoteKind",
]
