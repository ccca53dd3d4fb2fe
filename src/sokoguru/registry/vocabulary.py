"""What the register says of a co-operative: the values that travel between rooms."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class LifeState(StrEnum):
    """Where a co-operative stands from its first meeting to its end."""

    DRAFT = "rancangan"
    SUBMITTED = "diajukan"
    REFUSED = "ditolak"
    RESUBMITTED = "diajukan_ulang"
    LEGAL = "berbadan_hukum"
    SUSPENDED = "dibekukan"
    CLOSING = "dalam_penyelesaian"
    MERGED = "bergabung"
    CONSOLIDATED = "melebur"
    DIVIDED = "terbagi"
    DISSOLVED = "bubar"

    @property
    def is_legal_entity(self) -> bool:
        """Whether it may act in law: also while its affairs are being wound up."""
        return self in (LifeState.LEGAL, LifeState.SUSPENDED, LifeState.CLOSING)

    @property
    def is_over(self) -> bool:
        """Whether its legal personality has ended."""
        return self in (
            LifeState.MERGED,
            LifeState.CONSOLIDATED,
            LifeState.DIVIDED,
            LifeState.DISSOLVED,
        )


class Level(StrEnum):
    """The level axis: primary, or one of the tiers that co-operatives form."""

    PRIMARY = "PRIMER"
    SECONDARY = "SEKUNDER"
    CENTRE = "PUSAT"
    UNION = "GABUNGAN"
    APEX = "INDUK"


class FounderKind(StrEnum):
    """Who may found a co-operative: persons, or co-operatives with legal personality."""

    PERSON = "orang"
    COOPERATIVE = "koperasi"


class Desk(StrEnum):
    """Whose register desk a person sits at."""

    REGENCY = "dinas_kabupaten_kota"
    PROVINCE = "dinas_provinsi"
    MINISTRY = "kementerian"


@dataclass(frozen=True, kw_only=True)
class RegisterEntry:
    """A co-operative as the register knows it.

    `area_code` is a plain Kemendagri code of 2, 4, 6 or 10 digits; `classes` maps an axis to its
    code; `turnover` and `assets` are whole rupiah; `tenant_id` names the co-operative whose books
    are kept in this installation, if they are.
    """

    id: int
    name: str
    nik: str
    legal_number: str
    legal_on: date | None
    deed_number: str
    deed_on: date | None
    founded_on: date | None
    area_code: str
    address: str
    level: Level
    state: LifeState
    is_active: bool
    status_since: date | None
    status_reason: str
    last_rat_year: int | None
    member_count: int | None
    turnover: int | None
    assets: int | None
    classes: Mapping[str, str] = field(default_factory=dict)
    verified_on: date | None = None
    tenant_id: int | None = None
