"""How co-operatives are classified: one value an axis, the axes independent of one another."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sokoguru.foundation.refusal import Refusal


class AxisOrigin(StrEnum):
    """Whether a class is chosen by somebody or follows from other facts."""

    TYPED = "typed"
    DERIVED = "derived"


@dataclass(frozen=True, kw_only=True)
class CoopClass:
    """A value of an axis, with the days it may be given and the other names it goes by."""

    axis: str
    code: str
    name: str
    english: str
    aliases: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None
    source: str

    @property
    def key(self) -> str:
        """How the register stores it: `LEVEL:PUSAT`."""
        return f"{self.axis}:{self.code}"

    def may_be_given(self, on: date) -> bool:
        """Whether the class existed on a day."""
        return (self.valid_from or date.min) <= on <= (self.valid_to or date.max)


@dataclass(frozen=True, kw_only=True)
class Axis:
    """An axis with its classes in their order; `is_seed` marks the five of the textbook scheme."""

    code: str
    name: str
    english: str
    is_seed: bool
    is_history: bool
    origin: AxisOrigin
    classes: tuple[CoopClass, ...]

    def find(self, code: str) -> CoopClass | None:
        """The class with this code."""
        return next((entry for entry in self.classes if entry.code == code), None)


class NoSuchClass(Refusal):
    """The code is not one of its axis."""

    code = "cooperatives.no_such_class"
    template = 'Golongan "{wanted}" tidak ada pada sumbu {axis}. Pilih salah satu: {known}.'
    field = "classes"


class ClassOfAnotherTime(Refusal):
    """The class did not exist on the day."""

    code = "cooperatives.class_of_another_time"
    template = "Golongan {name} tidak dipakai pada {on}. Pilih golongan yang berlaku pada hari itu."
    field = "classes"


class ClassIsDerived(Refusal):
    """Some classes follow from other facts and are never typed."""

    code = "cooperatives.class_is_derived"
    template = "Golongan pada sumbu {axis} dihitung dari keadaan koperasi dan tidak diisi sendiri."
    field = "classes"
