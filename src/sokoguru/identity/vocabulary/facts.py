"""The frozen facts about people and offices that travel between rooms."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.identity.vocabulary.duties import Duty, duties_of
from sokoguru.identity.vocabulary.roles import Role


@dataclass(frozen=True, slots=True)
class UserFact:
    """A person with an account; the account belongs to no co-operative."""

    id: UUID
    username: str
    name: str


@dataclass(frozen=True, slots=True)
class AppointmentFact:
    """One term of office: from the first day to the last (open when `valid_to` is None)."""

    id: UUID
    user: UserFact
    role: Role
    valid_from: date
    valid_to: date | None

    def is_held_on(self, day: date) -> bool:
        """Whether the office is held on this day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Standing:
    """What one user is in one co-operative on one day."""

    roles: tuple[Role, ...]
    member_id: UUID | None

    @property
    def duties(self) -> frozenset[Duty]:
        """Everything the offices together allow."""
        return duties_of(self.roles)

    @property
    def is_officer(self) -> bool:
        """Holds an office, and so has work at the desk."""
        return any(role is not Role.ANGGOTA for role in self.roles)

    @property
    def is_stranger(self) -> bool:
        """Neither an office nor a membership."""
        return not self.roles


@dataclass(frozen=True, slots=True)
class MyCooperative:
    """A co-operative as its person sees it after signing in."""

    cooperative: CooperativeFact
    standing: Standing


@dataclass(frozen=True, slots=True)
class TokenFact:
    """A key with which a programme uses the API of one co-operative.

    `holder_id` is the person whose duties it carries; None for a key of the co-operative itself.
    """

    id: UUID
    cooperative_id: int
    name: str
    hint: str
    duties: frozenset[Duty]
    issued_at: datetime
    issued_by: str
    revoked_at: datetime | None
    holder_id: UUID | None = None
    expires_at: datetime | None = None

    def is_in_force_at(self, moment: datetime) -> bool:
        """Whether the key opens anything at this moment."""
        has_expired = self.expires_at is not None and self.expires_at <= moment
        return self.revoked_at is None and not has_expired


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedRequest:
    """A programme asks: which operation, under which key; `content` is the SHA-256 of the rest."""

    operation: str
    key: str
    content: bytes
