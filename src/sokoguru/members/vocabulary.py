"""What a member is, and the steps of a membership."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class MemberState(StrEnum):
    """Where a person stands: applied, admitted (calon, still owes simpanan pokok), active, gone."""

    APPLIED = "melamar"
    ADMITTED = "diterima"
    ACTIVE = "aktif"
    LEFT = "keluar"
    REFUSED = "ditolak"


LIVING = (MemberState.APPLIED, MemberState.ADMITTED, MemberState.ACTIVE)


class ApplicantKind(StrEnum):
    """Who may apply: persons to a primary co-op, legal entities to a secondary one."""

    PERSON = "perseorangan"
    LEGAL_ENTITY = "badan_hukum"


class BusinessScale(StrEnum):
    """The size of a member's own business (UMKM)."""

    MICRO = "mikro"
    SMALL = "kecil"
    MEDIUM = "menengah"
    LARGE = "besar"


@dataclass(frozen=True, kw_only=True)
class MemberFact:
    """One membership. `nik_masked` shows the first and last four digits only.

    `joined_on` is the day simpanan pokok was paid in full; `number` is empty until admission.
    """

    id: UUID
    number: str
    name: str
    nik_masked: str
    phone: str
    address: str
    group: str
    state: MemberState
    applied_on: date
    joined_on: date | None
    left_on: date | None
    admitted_on: date | None = None
    applicant: ApplicantKind = ApplicantKind.PERSON
    reason: str = ""

    @property
    def is_active(self) -> bool:
        """Whether the person is a member today."""
        return self.state is MemberState.ACTIVE


@dataclass(frozen=True, kw_only=True)
class MemberMovement:
    """How many members a period began with, gained and lost."""

    opening: int
    joined: int
    left: int

    @property
    def closing(self) -> int:
        """How many there were at its end."""
        return self.opening + self.joined - self.left


@dataclass(frozen=True, kw_only=True)
class StepFact:
    """One step of a membership: what it became, when, by whom and why."""

    state: MemberState
    on: date
    by: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class BusinessProfile:
    """What a member of a producer co-op makes or sells in an own business."""

    scale: BusinessScale
    line: str
    products: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class KnownMember:
    """A member of an older register: the application lies signed in the co-op's own papers."""

    number: str
    name: str
    nik: str
    phone: str
    address: str
    group: str
    joined_on: date
    applicant: ApplicantKind = ApplicantKind.PERSON
    legal_number: str = ""


@dataclass(frozen=True, kw_only=True)
class Membership:
    """A row of the register whole, NIK and all: for matching registers, never for a screen."""

    id: UUID
    state: MemberState
    person: KnownMember

    @property
    def identity(self) -> str:
        """What names the same person or body in any register: NIK, or legal number; or nothing."""
        return self.person.nik or self.person.legal_number
