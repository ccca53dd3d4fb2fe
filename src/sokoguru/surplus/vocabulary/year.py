"""One year of SHU: how far the work on it is, and what was determined, decided and announced."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sokoguru.cooperatives.vocabulary import Resolution, Rounding
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.surplus.vocabulary.allocation import (
    Head,
    PayoutKind,
    Pots,
    SurplusPolicy,
    SurplusSources,
)


class Stage(StrEnum):
    """How far the SHU of a year has come."""

    BOOKS_OPEN = "buku_terbuka"
    BOOKS_CLOSED = "buku_ditutup"
    DETERMINED = "ditetapkan"
    APPROVED = "diputuskan"
    ANNOUNCED = "diumumkan"
    PAID = "lunas"
    NOTHING_TO_DIVIDE = "tidak_ada_shu"


@dataclass(frozen=True, kw_only=True, slots=True)
class MeetingChoice:
    """What the meeting decides otherwise than the articles, for this one year (S3-105).

    Left out, a choice stays with the articles. `shares_bps` names heads in basis points (missing
    heads are 0); jasa modal is what jasa usaha leaves of the members' head.
    """

    shares_bps: Mapping[Head, int] | None = None
    usaha_bps: int | None = None
    payout: PayoutKind | None = None

    @property
    def is_empty(self) -> bool:
        """Whether the meeting left everything to the articles."""
        return self.shares_bps is None and self.usaha_bps is None and self.payout is None


@dataclass(frozen=True, kw_only=True, slots=True)
class DeterminationFact:
    """A year's SHU as it was determined from the closed books; never changed afterwards.

    `steps` show how the two sources came about: label, members' part, others' part, reason.
    `revenue` is the year's income in the books, which Tk may exceed. `root` is the Merkle root
    over all slips. `basis` says whose percentages: the articles or a resolution.
    """

    id: UUID
    year: int
    number: int
    first_day: date
    last_day: date
    policy: SurplusPolicy
    sources: SurplusSources
    steps: tuple[tuple[str, Rupiah, Rupiah, str], ...]
    pots: Pots
    usaha_pool: Rupiah
    modal_pool: Rupiah
    total_transactions: Rupiah
    total_savings: Rupiah
    total_tax: Rupiah
    revenue: Rupiah
    members: int
    notices: tuple[str, ...]
    basis: str
    volume_meaning: str
    tax_on: date
    root: bytes
    determined_at: datetime
    determined_by: str

    @property
    def rounding(self) -> Rounding:
        """The rule for the rupiah that do not divide."""
        return self.policy.rounding

    @property
    def member_total(self) -> Rupiah:
        """What all members receive together, before tax."""
        return self.pots.usaha + self.pots.modal

    @property
    def average(self) -> Rupiah:
        """SHU per member, rounded down; Rp 0 without members."""
        return self.member_total // self.members if self.members else ZERO

    @property
    def is_empty(self) -> bool:
        """Whether the year left nothing to divide."""
        return self.sources.total <= 0


@dataclass(frozen=True, kw_only=True, slots=True)
class ApprovalFact:
    """The decision of the members' meeting, posted in the books as `references`."""

    id: UUID
    year: int
    run: int
    determination_id: UUID
    resolution: Resolution
    entry_ids: tuple[UUID, ...]
    approved_at: datetime
    approved_by: str


@dataclass(frozen=True, kw_only=True, slots=True)
class AnnouncementFact:
    """What was announced: the determination as it stood, and the decision behind it."""

    determination: DeterminationFact
    approval: ApprovalFact
    announced_on: date
    announced_by: str

    @property
    def root(self) -> str:
        """The Merkle root over all slips, in hexadecimal."""
        return self.determination.root.hex()


@dataclass(frozen=True, kw_only=True, slots=True)
class SurplusYear:
    """A year in the list of years, with what it came to once that is known."""

    year: int
    first_day: date
    last_day: date
    stage: Stage
    determination: DeterminationFact | None
    approval: ApprovalFact | None
    announced_on: date | None
    paid: int = 0
    payable: int = 0
