"""Ten voters and a way to open a vote among them."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.voting.operations import open_vote
from sokoguru.voting.vocabulary import BallotQuestion, Threshold, VoteFact, VoteKind

ROLL = tuple(UUID(int=0x0197F000_0000_7000_8000_000000000000 + place) for place in range(10))
YES_NO = BallotQuestion("rencana", "Rencana kerja 2026 disetujui?", ("Setuju", "Tidak setuju"))
BOARD = BallotQuestion("pengurus", "Pemilihan pengurus", ("Tini", "Budi", "Sari", "Wayan"), seats=2)
BUDI = Actor(name="Budi", at=datetime(2026, 3, 2, 5, 0, tzinfo=UTC))
Opener = Callable[..., VoteFact]


@pytest.fixture
def opened(cooperative: CooperativeFact) -> Opener:
    """Opens a vote; secret, yes or no, among the ten, unless told otherwise."""

    def act(**changes: Any) -> VoteFact:
        return open_for(cooperative.id, **changes)

    return act


def open_for(cooperative_id: int, **changes: Any) -> VoteFact:
    """Open a vote of a co-operative."""
    asked: dict[str, Any] = {
        "question": YES_NO,
        "kind": VoteKind.SECRET,
        "voters": dict.fromkeys(ROLL, 1),
        "threshold": Threshold(),
        "key": "acara-1",
        "by": BUDI,
        **changes,
    }
    asked.setdefault("electorate", tuple(asked["voters"]))
    return open_vote(cooperative_id=cooperative_id, **asked)
