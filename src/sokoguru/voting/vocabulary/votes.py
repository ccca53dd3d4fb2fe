"""A vote as a value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sokoguru.voting.vocabulary.questions import BallotQuestion, Threshold, VoteKind


@dataclass(frozen=True, slots=True)
class VoteFact:
    """A question put to a roll of voters. `modulus` is the public key of a secret vote, in hex."""

    id: UUID
    source_key: str
    question: BallotQuestion
    kind: VoteKind
    threshold: Threshold
    weights_by: str
    modulus: str
    is_open: bool
    opened_by: str
    opened_at: datetime

    @property
    def is_secret(self) -> bool:
        """Whether ballots have no name."""
        return self.kind is VoteKind.SECRET
