"""Counts and what follows from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from sokoguru.voting.vocabulary.questions import Channel


class Outcome(Enum):
    """What a count says."""

    DECIDED = "terpilih"
    TIED = "seri"
    NOT_REACHED = "tidak_tercapai"


@dataclass(frozen=True, slots=True)
class BallotSum:
    """Ballots added up; `counts` in the order of the options. All in votes (weights included)."""

    counts: tuple[int, ...]
    abstained: int = 0
    spoilt: int = 0
    ballots: int = 0

    @property
    def valid(self) -> int:
        """The ballots that name an option."""
        return self.ballots - self.abstained - self.spoilt

    def plus(self, other: BallotSum) -> BallotSum:
        """Both together."""
        return BallotSum(
            counts=tuple(a + b for a, b in zip(self.counts, other.counts, strict=True)),
            abstained=self.abstained + other.abstained,
            spoilt=self.spoilt + other.spoilt,
            ballots=self.ballots + other.ballots,
        )


@dataclass(frozen=True, slots=True)
class CountSheet:
    """What a teller counted in the hall: papers or hands."""

    channel: Channel
    ballots: int
    counts: tuple[int, ...]
    abstained: int = 0
    spoilt: int = 0


@dataclass(frozen=True, slots=True)
class CountFact:
    """A count that was entered; the newest of a channel is in force."""

    number: int
    sheet: CountSheet
    teller: str
    witnesses: tuple[str, ...]
    counted_at: datetime


@dataclass(frozen=True, slots=True)
class Turnout:
    """Who took a turn, in numbers. `roll` is votes (weights), `turns` are voters by channel."""

    roll: int
    voters: int
    turns: dict[Channel, int]
    ballots_in_box: int


@dataclass(frozen=True, slots=True)
class Tally:
    """The result. `winners` and `tied` are places of options; `open_seats` those a tie leaves."""

    sum: BallotSum
    roll: int
    present: int
    unused: int
    outcome: Outcome
    winners: tuple[int, ...]
    tied: tuple[int, ...]
    open_seats: int
    root: str
    closed_by: str
    closed_at: datetime
