"""Official papers as values: letters and decrees, and the things that carry the emblem."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from sokoguru.documents.vocabulary import EmblemName, Signatory
from sokoguru.foundation.money import Rupiah

Language = Literal["id", "en"]


@dataclass(frozen=True, kw_only=True)
class InitialBox:
    """A box for the initials (paraf) of one office; `name` and `on` once they are given."""

    office: str
    name: str = ""
    on: date | None = None


@dataclass(frozen=True, kw_only=True)
class OfficialLetter:
    """A letter or decree. Without a number it is a draft and says so on every page.

    `title` stands over a decree or certificate; a letter has none and shows number and subject on
    the left. `body` has one text a paragraph. `amount` is repeated in words. `initials` are the
    boxes at the foot of every page, in their order. `verification_url` and `fingerprint` (SHA-256
    in hexadecimal) belong to an issued paper.
    """

    title: str
    number: str
    place: str
    on: date
    subject: str
    body: tuple[str, ...]
    addressee: tuple[str, ...] = ()
    amount: Rupiah | None = None
    signatories: tuple[Signatory, ...] = ()
    initials: tuple[InitialBox, ...] = ()
    copies: tuple[str, ...] = ()
    verification_url: str = ""
    fingerprint: str = ""
    language: Language = "id"


class EmblemUse(StrEnum):
    """What may carry the emblem beside papers (Permenkop 02/Per/M.KUKM/IV/2012, S3-023)."""

    SIGNBOARD = "papan_nama"
    STAFF_CARD = "tanda_pengenal"
    PIN = "pin"
    PATCH = "emblem"
    PATAKA = "pataka"
    UMBUL_UMBUL = "umbul_umbul"


@dataclass(frozen=True, kw_only=True)
class EmblemSheet:
    """One thing to print with the emblem; a staff card bears a name, an office and a number."""

    use: EmblemUse
    emblem: EmblemName
    on: date
    name: str = ""
    office: str = ""
    number: str = ""
