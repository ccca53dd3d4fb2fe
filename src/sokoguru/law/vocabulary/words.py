"""Words of the field, what a co-operative was called, and where sources part."""

import re
from dataclasses import dataclass
from enum import StrEnum


class TermGroup(StrEnum):
    """What a term is about."""

    PEOPLE = "orang"
    BODIES = "badan"
    CAPITAL = "modal"
    REPORTS = "laporan"
    DATA = "data"


@dataclass(frozen=True, kw_only=True)
class Term:
    """A term of law or practice with its English field term and one line of meaning."""

    number: int
    group: TermGroup
    term: str
    english: str
    definition: str
    evidence: str
    law: str

    @property
    def names(self) -> frozenset[str]:
        """Every name it goes by: `rapat anggota (RA)` is also found as `ra`."""
        bare = re.sub(r"\(.*?\)", "", self.term)
        inside = re.findall(r"\((?:dahulu )?(.*?)\)", self.term)
        parts = [part.strip() for text in (bare, *inside) for part in text.split(",")]
        return frozenset(part.casefold() for part in (self.term.casefold(), *parts) if part)


@dataclass(frozen=True, kw_only=True)
class Concept:
    """What a law or an author called a co-operative; `law` names the regulation it stands in."""

    key: str
    author: str
    definition: str
    sources: tuple[str, ...]
    law: str
    items: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Difference:
    """Where the sources of the house, the law and what is applied part; all three are shown."""

    code: str
    topic: str
    rule_id: str
    source_says: str
    law_says: str
    applied: str
    evidence: str
