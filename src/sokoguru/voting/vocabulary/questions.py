"""What is asked, who hears the answer, and how much of the house must say it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class VoteKind(Enum):
    """Whether a vote has a name on it."""

    OPEN = "terbuka"
    SECRET = "rahasia"  # noqa: S105  a word, no password


class Channel(Enum):
    """The way a vote came in."""

    PHONE = "ponsel"
    PAPER = "kertas"
    HAND = "angkat_tangan"


class Majority(Enum):
    """What a share is counted of."""

    VALID = "suara_sah"  # ballots that name an option
    CAST = "suara_masuk"  # those, abstentions and spoilt papers
    PRESENT = "hadir"
    ROLL = "daftar_pemilih"


@dataclass(frozen=True, slots=True)
class Threshold:
    """How large a share an option needs: more than, or with `is_strict` False at least, n/d.

    Nought of valid votes is the plain "most votes".
    """

    numerator: int = 1
    denominator: int = 2
    of: Majority = Majority.CAST
    is_strict: bool = True

    def is_reached(self, votes: int, whole: int) -> bool:
        """Whether so many votes are the share of a whole."""
        left, right = votes * self.denominator, whole * self.numerator
        return left > right if self.is_strict else left >= right

    @property
    def is_sound(self) -> bool:
        """Whether the share is one: between nought and the whole."""
        return 0 <= self.numerator <= self.denominator and self.denominator > 0


@dataclass(frozen=True, slots=True)
class BallotQuestion:
    """What stands on the ballot. `seats` above one: an election, up to so many marks a ballot."""

    key: str
    text: str
    options: tuple[str, ...]
    seats: int = 1
