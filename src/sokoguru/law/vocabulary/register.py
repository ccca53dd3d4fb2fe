"""Regulations as values: what stands, what took the place of what."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sokoguru.foundation.refusal import Refusal


class RegulationState(StrEnum):
    """What became of a regulation."""

    IN_FORCE = "berlaku"
    AMENDED = "diubah"
    REPEALED = "dicabut"
    ANNULLED = "dibatalkan"
    DRAFT = "rancangan"
    PUBLISHED = "terbit"  # literature, not law

    @property
    def is_over(self) -> bool:
        return self in (RegulationState.REPEALED, RegulationState.ANNULLED)


@dataclass(frozen=True, kw_only=True)
class Regulation:
    """A regulation with its gazette numbers (LN, TLN) and the days it stood."""

    code: str
    kind: str
    number: str
    year: str
    title: str
    gazette: str
    supplement: str
    valid_from: date | None
    valid_to: date | None
    state: RegulationState
    evidence: str
    note: str

    @property
    def slug(self) -> str:
        """The short name as it stands in an address: `uu-25-1992`."""
        return re.sub(r"[^a-z0-9]+", "-", self.code.casefold()).strip("-")

    def stood_on(self, day: date) -> bool:
        """Whether it was in force on a day."""
        if self.state is RegulationState.DRAFT:
            return False
        return (self.valid_from or date.min) <= day <= (self.valid_to or date.max)


@dataclass(frozen=True, kw_only=True)
class RegulationLink:
    """What one regulation does to another: implements, amends, repeals, annuls, quotes …"""

    code: str
    relation: str
    target: str
    provision: str
    on: date | None


@dataclass(frozen=True)
class CitationWarning:
    """Why a citation should be looked at, and what to quote instead."""

    sentence: str
    successor: str = ""


@dataclass(frozen=True)
class Citation:
    """A regulation as quoted on a day."""

    regulation: Regulation
    warning: CitationWarning | None


@dataclass(frozen=True, kw_only=True)
class CitedIn:
    """A regulation that a document quotes."""

    document: str
    title: str
    code: str


class NoSuchRegulation(Refusal):
    """The short name is not in the legal register."""

    code = "law.no_such_regulation"
    template = (
        'Peraturan "{regulation}" tidak ada dalam daftar. Tulis misalnya UU 25/1992 atau PP 7/2021.'
    )
