"""The emblems of Koperasi Indonesia as values."""

from dataclasses import dataclass
from enum import StrEnum

from sokoguru.foundation.refusal import Refusal


class Emblem(StrEnum):
    """The banyan emblem, and the four buds of 2012 to 2015."""

    BANYAN = "beringin"
    BUDS = "kuncup"

    @property
    def label(self) -> str:
        """How the emblem is called in a sentence."""
        return "pohon beringin" if self is Emblem.BANYAN else "empat kuncup bunga"


@dataclass(frozen=True)
class EmblemChoice:
    """An emblem for a document, with the notice of the months of grace or none."""

    emblem: Emblem
    notice: str


@dataclass(frozen=True, kw_only=True)
class EmblemMeaning:
    """What a part of an emblem stands for."""

    number: int
    element: str
    meaning: str
    items: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class EmblemColour:
    """An ink in per cent of cyan, magenta, yellow and black."""

    name: str
    cyan: int
    magenta: int
    yellow: int
    black: int

    @property
    def rgb(self) -> tuple[int, int, int]:
        """The plain conversion for screens, each 0 to 255, halves up."""
        light = 100 - self.black
        parts = (self.cyan, self.magenta, self.yellow)
        red, green, blue = ((255 * (100 - part) * light + 5_000) // 10_000 for part in parts)
        return red, green, blue


class EmblemNotValid(Refusal):
    """Outside the months of grace only the valid emblem is printed (Permen 02/2012 Ps 3, 6)."""

    code = "law.emblem_not_valid"
    template = "Lambang {emblem} tidak berlaku untuk dokumen tanggal {on}. Gunakan lambang {valid}."
    field = "emblem"
