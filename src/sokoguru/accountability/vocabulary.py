"""The words of the yearly account (LPJ): its parts, what is missing, and what was submitted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sokoguru.documents.book import Book
from sokoguru.documents.vocabulary import Letterhead
from sokoguru.foundation.label import Label

LONGEST_TEXT = 40_000  # letters


class BoardSection(StrEnum):
    """The parts of the board's own report; the order is the order of the book."""

    GENERAL = "keadaan_umum"
    ORGANISATION = "organisasi_anggota"
    BUSINESS = "usaha"
    FINANCE = "keuangan"
    OBSTACLES = "kendala"
    PLANS = "rencana"


SECTION_LABELS: Mapping[BoardSection, str] = {
    BoardSection.GENERAL: Label("Keadaan umum"),
    BoardSection.ORGANISATION: Label("Organisasi dan anggota"),
    BoardSection.BUSINESS: Label("Usaha"),
    BoardSection.FINANCE: Label("Keuangan"),
    BoardSection.OBSTACLES: Label("Kendala"),
    BoardSection.PLANS: Label("Rencana"),
}


class AccountState(StrEnum):
    """How far the account of a year has come."""

    BOOKS_OPEN = "buku_terbuka"
    DRAFT = "rancangan"
    SUBMITTED = "diajukan"
    TO_RESUBMIT = "ajukan_lagi"


STATE_LABELS: Mapping[AccountState, str] = {
    AccountState.BOOKS_OPEN: Label("Tahun buku belum ditutup"),
    AccountState.DRAFT: Label("Rancangan"),
    AccountState.SUBMITTED: Label("Sudah diajukan"),
    AccountState.TO_RESUBMIT: Label("Buku berubah, ajukan lagi"),
}


class Missing(StrEnum):
    """What an account still lacks; open books keep it from being submitted (S2-110)."""

    CLOSED_BOOKS = "tutup_buku"
    SUPERVISORS = "laporan_pengawas"
    BOARD_TEXT = "laporan_pengurus"
    SURPLUS = "shu"
    BUDGET = "anggaran"


@dataclass(frozen=True, kw_only=True)
class TextVersion:
    """One version of a text: who wrote it and when."""

    version: int
    text: str
    written_by: str
    written_at: datetime


@dataclass(frozen=True, kw_only=True)
class BoardPart:
    """A part of the board's report: what the books say, and what the board made of it."""

    section: BoardSection
    facts: tuple[str, ...]
    written: TextVersion | None = None

    @property
    def label(self) -> str:
        """What the part is called."""
        return SECTION_LABELS[self.section]

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """What the book prints: the board's words, or the facts while it wrote none."""
        if self.written is None or not self.written.text:
            return self.facts
        return paragraphs_of(self.written.text)


@dataclass(frozen=True, kw_only=True)
class SubmissionFact:
    """A book as it was submitted; the bytes lie in the vault under `sha256`.

    `number` counts the submissions of a year; `times_closed` is the closing it rests on;
    `content_digest` is the SHA-256 of everything in it but the place and day of signing;
    `absence` says why the supervisors' report was not in it, empty where it was.
    """

    id: UUID
    year: int
    number: int
    submitted_on: date
    submitted_at: datetime
    submitted_by: str
    document_id: UUID
    file_id: UUID
    sha256: str
    content_digest: str
    pages: int
    size: int
    times_closed: int
    absence: str


@dataclass(frozen=True, kw_only=True)
class AccountBook:
    """A book ready to print: its head, the fingerprint of what it says, the closing it rests on."""

    book: Book
    letterhead: Letterhead
    digest: str
    times_closed: int


@dataclass(frozen=True, kw_only=True)
class DueDays:
    """Until when the members' meeting is due: by law (`last`), and by custom (`usual`), if known.

    `source` is the rule behind `last`.
    """

    last: date | None
    usual: date | None
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class AccountYear:
    """A financial year with what its account lacks and what was submitted, the newest first."""

    year: int
    last_day: date
    is_closed: bool
    state: AccountState
    missing: tuple[Missing, ...]
    due: DueDays
    submissions: tuple[SubmissionFact, ...] = ()

    @property
    def may_be_submitted(self) -> bool:
        """Whether the books of the year are closed."""
        return self.is_closed

    def is_overdue(self, on: date) -> bool:
        """Whether the law's day has passed and nothing stands submitted (S3-041)."""
        return self.due.last is not None and on > self.due.last and not self.submissions

    def is_late(self, on: date) -> bool:
        """Whether the customary day has passed and nothing stands submitted."""
        return self.due.usual is not None and on > self.due.usual and not self.submissions


def paragraphs_of(text: str) -> tuple[str, ...]:
    """The paragraphs of a text; an empty line begins a new one, a line break is a space."""
    pieces = (" ".join(piece.split()) for piece in text.replace("\r\n", "\n").split("\n\n"))
    return tuple(piece for piece in pieces if piece)
