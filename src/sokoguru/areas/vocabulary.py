"""Words of areas: levels, editions, successions and the facts that pages are handed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from sokoguru.foundation.label import Label


class Level(IntEnum):
    """The four levels of administration, the widest first."""

    PROVINCE = 1
    REGENCY = 2
    DISTRICT = 3
    VILLAGE = 4


DIGITS = {Level.PROVINCE: 2, Level.REGENCY: 4, Level.DISTRICT: 6, Level.VILLAGE: 10}
"""How many digits a code of each level has."""

LEVEL_LABELS = {
    Level.PROVINCE: Label("Provinsi"),
    Level.REGENCY: Label("Kabupaten/kota"),
    Level.DISTRICT: Label("Kecamatan"),
    Level.VILLAGE: Label("Desa/kelurahan"),
}


class AreaKind(StrEnum):
    """What an area is, as its code says."""

    PROVINCE = Label("Provinsi")
    REGENCY = Label("Kabupaten")
    CITY = Label("Kota")
    DISTRICT = Label("Kecamatan")
    WARD = Label("Kelurahan")
    VILLAGE = Label("Desa")
    CUSTOMARY_VILLAGE = Label("Desa adat")


class SuccessionKind(StrEnum):
    """How an area went on: the old code ends except in a split or a renaming."""

    SPLIT = "split"
    MERGED = "merged"
    RENAMED = "renamed"
    RECODED = "recoded"


class Evidence(StrEnum):
    """How sure a succession is."""

    VERIFIED = "verified"  # the law names it, and the codes stand in two editions
    SAME_NAME = "same_name"  # read off two editions: the same name under the same parent


class PointKind(StrEnum):
    """What the point of an area really is; none of them is the centre of its surface."""

    NAMESAKE = "namesake"  # the place that bears the name of the area
    PLACES = "places"  # the middle of the places named like its districts
    ISLANDS = "islands"  # the middle of its islands


POINT_LABELS = {
    PointKind.NAMESAKE: Label("tempat yang bernama sama"),
    PointKind.PLACES: Label("titik tengah tempat-tempat kecamatannya"),
    PointKind.ISLANDS: Label("titik tengah pulau-pulaunya"),
}


@dataclass(frozen=True, slots=True)
class Point:
    """Degrees north and east, and what the point is."""

    latitude: float
    longitude: float
    kind: PointKind


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionFact:
    """A list of codes as a decree set it; an incomplete one knows only what later changed."""

    name: str
    valid_from: date
    valid_to: date | None
    source: str
    is_complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaFact:
    """An area under one name, on the days from `valid_from` to `valid_to`, both included."""

    code: str
    name: str
    level: Level
    valid_from: date
    valid_to: date | None = None
    point: Point | None = None

    def holds_on(self, day: date) -> bool:
        """Whether the area had this code and name on a day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class SuccessionFact:
    """What became of a code on a day."""

    old_code: str
    new_code: str
    kind: SuccessionKind
    on: date
    source: str
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundArea:
    """An area that a search found, with the areas it lies in, the widest first."""

    area: AreaFact
    within: Sequence[AreaFact] = ()

    @property
    def place(self) -> str:
        """Where it lies, the nearest first: "Kabupaten Semarang, Jawa Tengah"."""
        return ", ".join(area.name for area in reversed(self.within))


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Every name a code has had, the oldest first, and every succession it takes part in."""

    names: Sequence[AreaFact]
    successions: Sequence[SuccessionFact]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A province on the map: one path of an SVG drawing 1000 wide and 375 high."""

    code: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """Everything that is loaded, and the fingerprint of the files it came from."""

    editions: Sequence[EditionFact]
    areas: Sequence[AreaFact]
    successions: Sequence[SuccessionFact]
    fingerprint: str
