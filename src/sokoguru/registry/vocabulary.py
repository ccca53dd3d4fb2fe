"""What the register says of a co-operative: the values that travel between rooms."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
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
    phone: str = ""
    classes: Mapping[str, str] = field(default_factory=dict)
    verified_on: date | None = None
    verified_by: str = ""
    producer_groups: tuple[str, ...] = ()
    tenant_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class EntryFilters:
    """What a list of the register is narrowed by; everything given must hold.

    `text` is a name, a number or a class; `under` the beginning of an area code; `classes` are
    `AXIS:CODE`; `rat_year` the year of the last members' meeting; `group` one of
    the producer groups it serves, from their open list; `is_name` reads the text as a
    name even where a class is called so.
    """

    text: str = ""
    under: str = ""
    state: LifeState | None = None
    is_active: bool | None = None
    rat_year: int | None = None
    classes: tuple[str, ...] = ()
    group: str = ""
    is_name: bool = False


@dataclass(frozen=True, kw_only=True)
class EntryPage:
    """A page of the list; `total` is a floor where `is_exact` is false.

    `classes_found` are the classes that the text was read as.
    """

    entries: tuple[RegisterEntry, ...]
    number: int
    size: int
    total: int
    is_exact: bool
    classes_found: tuple[str, ...] = ()

    @property
    def has_next(self) -> bool:
        """Whether there are rows behind this page."""
        return self.number * self.size < self.total


@dataclass(frozen=True, kw_only=True)
class Moment:
    """Something that happened to an entry; `changes` maps a column to its values before and after.

    `kind` is `status` or the step of its life.
    """

    kind: str
    on: date
    at: datetime
    who: str
    text: str
    is_active: bool | None = None
    changes: Mapping[str, tuple[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Tally:
    """How many co-operatives there are of something, and how many of them are active."""

    code: str
    total: int
    active: int

    @property
    def inactive(self) -> int:
        """Those that are not active."""
        return self.total - self.active


@dataclass(frozen=True, kw_only=True)
class Likeness:
    """Why two entries look alike: 0 to 100, and the reasons as sentences."""

    score: int
    reasons: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two entries that look alike, the older number first, and what was decided about them."""

    first: RegisterEntry
    second: RegisterEntry
    likeness: Likeness
    is_same: bool | None = None
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class DeskFact:
    """A register desk: the area it may see (plain code; empty for the whole country)."""

    desk: Desk
    area_code: str
    may_write: bool

    def covers(self, code: str) -> bool:
        """Whether an area lies within that of the desk."""
        return code.startswith(self.area_code)


@dataclass(frozen=True, kw_only=True)
class EmblemLaggard:
    """A co-operative of this installation that has not taken over the valid emblem."""

    name: str
    legal_number: str
    founded_on: date
    area_code: str


class LoadingState(StrEnum):
    """Where a file stands on its way into the register."""

    WAITING = "menunggu"
    CHECKING = "diperiksa"
    FAULTY = "berkesalahan"
    READY = "siap"
    WRITING = "ditulis"
    DONE = "selesai"


UNFINISHED = (LoadingState.WAITING, LoadingState.CHECKING, LoadingState.WRITING)


@dataclass(frozen=True, kw_only=True)
class RowFault:
    """What is wrong in one cell of a file, with its cure in the sentence; row 0 is all of it."""

    row: int
    column: str
    sentence: str


@dataclass(frozen=True, kw_only=True)
class Reconciliation:
    """What a file means for the register; the lists hold the first rows of each kind.

    `missing` are entries of the area that the file does not name: nothing happens to them.
    """

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    missing: int = 0
    refused: int = 0
    faults: tuple[RowFault, ...] = ()
    samples: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class LoadingFact:
    """An import: its file, how far it is, and what it found."""

    id: int
    file_name: str
    sha256: str
    area_code: str
    state: LoadingState
    rows_total: int
    rows_done: int
    found: Reconciliation
    actor_name: str
    started_at: datetime
    ended_at: datetime | None
    is_running: bool = False

    @property
    def is_cut_off(self) -> bool:
        """Whether the work stopped before its end: it may be taken up again."""
        return self.state in UNFINISHED and not self.is_running


@dataclass(frozen=True, kw_only=True)
class EntryDraft:
    """What somebody writes into an entry; money is whole rupiah, `area_code` plain or dotted."""

    name: str
    area_code: str
    level: Level = Level.PRIMARY
    nik: str = ""
    legal_number: str = ""
    legal_on: date | None = None
    deed_number: str = ""
    deed_on: date | None = None
    founded_on: date | None = None
    address: str = ""
    phone: str = ""
    last_rat_year: int | None = None
    member_count: int | None = None
    turnover: int | None = None
    assets: int | None = None
