"""Official letters as values: what they say, where they stand, who put his initials."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sokoguru.foundation.label import Label
from sokoguru.foundation.money import Rupiah
from sokoguru.law.vocabulary import Emblem

# The officers of the ministry who initial a technical guideline, in this order (S2-010).
MINISTRY_INITIALS = ("Asdep 6.1", "Asdep 6.2", "Asdep 6.4", "Asdep 6.5", "Asdep 1.2", "Deputi I")


class LetterKind(StrEnum):
    """What an official paper is; each kind has a row of numbers of its own."""

    LETTER = "surat"
    INVITATION = "undangan"
    DECREE = "keputusan"
    CERTIFICATE = "keterangan"
    ASSIGNMENT = "tugas"
    GUIDELINE = "peraturan_deputi"

    @property
    def label(self) -> str:
        """How the kind is called on the screen."""
        return _KINDS[self][0]

    @property
    def code(self) -> str:
        """How the kind is called inside a number."""
        return _KINDS[self][1]

    @property
    def heading(self) -> str:
        """What stands over the paper; nothing over a plain letter."""
        return _KINDS[self][2]

    @property
    def initials(self) -> tuple[str, ...]:
        """Whose initials the kind asks for unless somebody else is named."""
        return MINISTRY_INITIALS if self is LetterKind.GUIDELINE else ()


_KINDS: Mapping[LetterKind, tuple[str, str, str]] = {
    LetterKind.LETTER: (Label("Surat"), "SRT", ""),
    LetterKind.INVITATION: (Label("Undangan"), "UND", ""),
    LetterKind.DECREE: (Label("Keputusan"), "SK", "KEPUTUSAN"),
    LetterKind.CERTIFICATE: (Label("Surat keterangan"), "KET", "SURAT KETERANGAN"),
    LetterKind.ASSIGNMENT: (Label("Surat tugas"), "TGS", "SURAT TUGAS"),
    LetterKind.GUIDELINE: (Label("Peraturan deputi"), "PER", "PERATURAN DEPUTI"),
}


class LetterState(StrEnum):
    """How far a letter has come."""

    DRAFT = "rancangan"
    INITIALLED = "diparaf"
    SIGNED = "ditandatangani"

    @property
    def label(self) -> str:
        """How the state is called on the screen."""
        return _STATES[self]


_STATES: Mapping[LetterState, str] = {
    LetterState.DRAFT: Label("Rancangan surat"),
    LetterState.INITIALLED: Label("Paraf lengkap"),
    LetterState.SIGNED: Label("Terbit"),
}


@dataclass(frozen=True, kw_only=True)
class LetterContent:
    """All that stands on the paper but its number; `initials` are offices in their order.

    `emblem` is None where the one valid on the day is to be printed.
    """

    kind: LetterKind
    on: date
    subject: str
    body: tuple[str, ...]
    signatory_office: str
    signatory_name: str = ""
    place: str = ""
    addressee: tuple[str, ...] = ()
    amount: Rupiah | None = None
    initials: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    language: str = "id"
    emblem: Emblem | None = None


@dataclass(frozen=True, kw_only=True)
class InitialFact:
    """The box of one office; empty until somebody put his initials under this very text."""

    office: str
    name: str = ""
    at: datetime | None = None

    @property
    def is_given(self) -> bool:
        """Whether the initials are there."""
        return self.at is not None


@dataclass(frozen=True, kw_only=True)
class LetterFact:
    """A letter as it stands; number, token and fingerprint belong to an issued one."""

    id: UUID
    content: LetterContent
    state: LetterState
    initials: tuple[InitialFact, ...]
    written_by: str
    written_at: datetime
    emblem: Emblem
    number: str = ""
    token: str = ""
    content_sha256: str = ""
    issued_by: str = ""
    issued_at: datetime | None = None

    @property
    def missing_initials(self) -> tuple[str, ...]:
        """The offices whose initials are still awaited, in order."""
        return tuple(box.office for box in self.initials if not box.is_given)


@dataclass(frozen=True, kw_only=True)
class LetterLine:
    """A letter in a list."""

    id: UUID
    kind: LetterKind
    on: date
    subject: str
    number: str
    written_by: str


@dataclass(frozen=True, kw_only=True)
class VerifiedLetter:
    """What everybody who holds the paper may learn: that it was issued, and its fingerprint."""

    number: str
    on: date
    subject: str
    issuer: str
    content_sha256: str
