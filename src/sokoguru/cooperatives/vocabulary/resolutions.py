"""What a members' meeting decided: the value that opens an act, and the register it stands in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class Subject(StrEnum):
    """What a members' meeting decided about; a resolution opens only its own subject."""

    ARTICLES = "perubahan_anggaran_dasar"
    SURPLUS = "pembagian_shu"
    REOPEN_PERIOD = "pembukaan_kembali_periode"
    BUDGET = "rencana_anggaran"
    MERGER = "penggabungan"
    STATEMENTS = "pengesahan_laporan"
    CAPITAL = "permodalan"
    APPOINTMENT = "pengangkatan"
    DISMISSAL = "pemberhentian"
    PLAN = "rencana_kerja"
    POLICY = "kebijakan_umum"
    ACCOUNT = "pertanggungjawaban"
    ASSISTANCE = "program_bantuan"
    OTHER = "lain"

    @property
    def label(self) -> str:
        """How a sentence names it."""
        return _NAMES.get(self, self.value.replace("_", " "))


_NAMES = {
    Subject.SURPLUS: "pembagian SHU",
    Subject.BUDGET: "rencana anggaran",
    Subject.APPOINTMENT: "pengangkatan pengurus atau pengawas",
    Subject.DISMISSAL: "pemberhentian pengurus atau pengawas",
    Subject.MERGER: "penggabungan atau pembagian koperasi",
    Subject.OTHER: "hal lain",
}


class ResolutionSource(StrEnum):
    """Where a resolution comes from: a meeting held here, or the minutes of one on paper."""

    MEETING = "rapat"
    PAPER = "berita_acara_lama"


class VoteMethod(StrEnum):
    """How the meeting decided: all agreed after deliberation, or it voted."""

    MUFAKAT = "mufakat"
    OPEN = "terbuka"
    SECRET = "rahasia"  # noqa: S105


@dataclass(frozen=True, kw_only=True)
class VoteCount:
    """How many had a say, and what they said; with mufakat only `present` is counted."""

    present: int
    yes: int = 0
    no: int = 0
    abstained: int = 0
    method: VoteMethod = VoteMethod.MUFAKAT


@dataclass(frozen=True, kw_only=True)
class Resolution:
    """A decision of the members' meeting, carried as a value: the key that opens its subject.

    `limits` are numbers it sets for the board's acts, by name, such as the largest loan in rupiah
    (`pinjaman_terbesar`).
    """

    number: str
    adopted_on: date
    meeting: str
    subject: Subject
    text: str
    limits: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class ResolutionFact:
    """A resolution as the register holds it.

    `meeting_ref` names the meeting held here, `document_id` its minutes in the vault.
    """

    id: UUID
    resolution: Resolution
    source: ResolutionSource
    meeting_ref: UUID | None
    document_id: UUID | None
    votes: VoteCount | None
    recorded_by: str
    recorded_at: datetime

    @property
    def number(self) -> str:
        """The number the meeting gave it."""
        return self.resolution.number

    @property
    def subject(self) -> Subject:
        """What it opens."""
        return self.resolution.subject


@dataclass(frozen=True, kw_only=True)
class LimitInForce:
    """A limit of the members' meeting on a day, and the resolution that set it."""

    name: str
    amount: int
    number: str
    adopted_on: date


LARGEST_LOAN = "pinjaman_terbesar"  # rupiah of one loan taken by the board
