"""The words of members' meetings, and the values that travel between rooms."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from uuid import UUID

from sokoguru.cooperatives.vocabulary import Subject
from sokoguru.foundation.label import Label

WHOLE_BPS = 10_000


class MeetingKind(StrEnum):
    """Which members' meeting it is."""

    ANNUAL = "RAT"
    EXTRAORDINARY = "RALB"
    BUDGET = "RA-RAPB"

    @property
    def label(self) -> str:
        """How the screen calls it."""
        return _KINDS[self]


_KINDS = {
    MeetingKind.ANNUAL: Label("Rapat anggota tahunan"),
    MeetingKind.EXTRAORDINARY: Label("Rapat anggota luar biasa"),
    MeetingKind.BUDGET: Label("Rapat anggota rencana anggaran"),
}


class MeetingState(StrEnum):
    """How far a meeting has come."""

    DRAFT = "rancangan"
    CALLED = "diundang"
    OPEN = "berlangsung"
    CLOSED = "ditutup"
    MINUTED = "berita_acara"

    @property
    def label(self) -> str:
        """How the screen calls it."""
        return _STATES[self]


_STATES = {
    MeetingState.DRAFT: Label("rancangan"),
    MeetingState.CALLED: Label("undangan keluar"),
    MeetingState.OPEN: Label("berlangsung"),
    MeetingState.CLOSED: Label("ditutup"),
    MeetingState.MINUTED: Label("berita acara tetap"),
}


class Channel(StrEnum):
    """How an invitation reached a member."""

    LETTER = "surat"
    WHATSAPP = "whatsapp"
    EMAIL = "surel"
    BY_HAND = "langsung"

    @property
    def label(self) -> str:
        """How the screen calls it."""
        return _CHANNELS[self]


_CHANNELS = {
    Channel.LETTER: Label("Surat"),
    Channel.WHATSAPP: Label("WhatsApp"),
    Channel.EMAIL: Label("Surel"),
    Channel.BY_HAND: Label("Disampaikan langsung"),
}


class Outcome(StrEnum):
    """What the meeting did with a proposal; a rejected one is kept too."""

    ADOPTED = "diterima"
    REJECTED = "ditolak"


SPECIAL = frozenset({Subject.ARTICLES, Subject.MERGER})


@dataclass(frozen=True, kw_only=True)
class MeetingRules:
    """What the articles say of meetings, since a day (UU 25/1992 Pasal 28 leaves it to them).

    Shares are basis points of all members. `quorum_bps` must be exceeded; `second_bps` and
    `special_bps` (articles, merger) must be reached, as must `special_votes_bps` of the votes.
    `proxies` is how many absent members one member may speak for.
    """

    valid_from: date
    clause: str
    call_days: int = 14
    quorum_bps: int = 5_000
    second_bps: int = 2_000
    special_bps: int = 7_500
    special_votes_bps: int = 7_500
    proxies: int = 0


@dataclass(frozen=True, kw_only=True)
class Quorum:
    """Who is there, of how many, and how many must be."""

    present: int
    proxied: int
    entitled: int
    needed: int
    clause: str
    is_second_call: bool = False

    @property
    def voices(self) -> int:
        """Everybody present, and those they speak for."""
        return self.present + self.proxied

    @property
    def is_reached(self) -> bool:
        """Whether the meeting may decide."""
        return self.entitled > 0 and self.voices >= self.needed


@dataclass(frozen=True, kw_only=True)
class MeetingFact:
    """A meeting as it stands. `year` is the book year it is about."""

    id: UUID
    kind: MeetingKind
    year: int
    held_on: date
    begins_at: time
    place: str
    state: MeetingState
    is_second_call: bool
    called_on: date | None
    opened_at: datetime | None
    closed_at: datetime | None
    chair: str

    @property
    def title(self) -> str:
        """How a resolution names it."""
        return f"{self.kind.label} tahun buku {self.year}"


@dataclass(frozen=True, kw_only=True)
class PaperFact:
    """A paper of an agenda item, in the vault."""

    document_id: UUID
    title: str


@dataclass(frozen=True, kw_only=True)
class ObjectionFact:
    """A member who does not agree, and why."""

    member_name: str
    reason: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class DecisionFact:
    """What was decided about an item, with the numbers of that moment."""

    id: UUID
    number: str
    outcome: Outcome
    text: str
    method: str
    voices: int
    entitled: int
    needed: int
    yes: int
    no: int
    abstained: int
    witnesses: tuple[str, ...]
    decided_by: str
    decided_at: datetime


@dataclass(frozen=True, kw_only=True)
class ItemFact:
    """An agenda item with its papers, objections and decision."""

    id: UUID
    position: int
    subject: Subject
    title: str
    explanation: str
    papers: tuple[PaperFact, ...] = ()
    objections: tuple[ObjectionFact, ...] = ()
    decision: DecisionFact | None = None


@dataclass(frozen=True, kw_only=True)
class InvitationFact:
    """An invited member, and how the invitation reached him last."""

    member_id: UUID
    number: str
    name: str
    phone: str
    channel: Channel | None
    sent_at: datetime | None
    sent_by: str


@dataclass(frozen=True, kw_only=True)
class AttendanceFact:
    """Somebody present, and for whom he speaks beside himself."""

    member_id: UUID
    number: str
    name: str
    came_at: datetime
    spoken_for_by: str = ""


@dataclass(frozen=True, kw_only=True)
class MinutesFact:
    """The minutes in the vault."""

    document_id: UUID
    file_id: UUID
    sha256: str
    signers: tuple[str, ...]
    kept_by: str
    kept_at: datetime
