"""A refusal: the house says no, with a stable code and one Indonesian sentence."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import singledispatch
from string import Formatter
from types import MappingProxyType
from typing import ClassVar

from sokoguru.foundation.calendar import FiscalYear, Month, format_date

_CODE = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")


class Refusal(Exception):  # noqa: N818  an answer, not an error
    """An answer, not a fault: what was asked cannot be done, why, and what to do instead.

    A subclass declares `code` (dotted, never changed once published) and `template` (one Indonesian
    sentence with named places); it is raised with keyword facts only. `field` names the form field
    the refusal belongs to, where there is one. A base for a family may leave `code` out.
    """

    code: ClassVar[str]
    template: ClassVar[str]
    field: ClassVar[str | None] = None

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        code = cls.__dict__.get("code")
        if code is not None and not _CODE.fullmatch(code):
            raise TypeError(f"{cls.__qualname__}.code {code!r} is not dotted lower case")

    def __init__(self, **facts: object) -> None:
        if not hasattr(type(self), "code") or not hasattr(type(self), "template"):
            raise TypeError(f"{type(self).__qualname__} declares no code or no template")
        missing = _places(self.template) - facts.keys()
        if missing:
            raise TypeError(f"{type(self).__qualname__} lacks the facts {sorted(missing)}")
        super().__init__(self.code)
        self._facts = dict(facts)

    @property
    def facts(self) -> Mapping[str, object]:
        """The values behind the sentence, as they were given."""
        return MappingProxyType(self._facts)

    @property
    def sentence(self) -> str:
        """The Indonesian sentence with its facts written in."""
        return self.template.format_map({name: say(fact) for name, fact in self._facts.items()})

    def __str__(self) -> str:
        return self.sentence

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self._facts)


def all_refusals() -> tuple[type[Refusal], ...]:
    """Every refusal that declares a code, in the order of the codes; two may not share one."""
    found: dict[str, type[Refusal]] = {}
    for refusal in _descendants(Refusal):
        if "code" not in refusal.__dict__:
            continue
        if refusal.code in found:
            raise TypeError(f"two refusals have the code {refusal.code}")
        found[refusal.code] = refusal
    return tuple(found[code] for code in sorted(found))


@singledispatch
def say(fact: object) -> str:
    """Write a fact the way an Indonesian sentence does; a value type registers its own way."""
    return str(fact).replace("\x00", "\N{REPLACEMENT CHARACTER}")


@say.register
def _(fact: date) -> str:
    return format_date(fact)


@say.register
def _(fact: datetime) -> str:
    return f"{format_date(fact)} pukul {fact:%H.%M}"


@say.register(Month)
@say.register(FiscalYear)
def _(fact: Month | FiscalYear) -> str:
    return fact.label


@say.register
def _(fact: Decimal) -> str:
    return f"{fact:f}".replace(".", ",")


@say.register
def _(fact: Enum) -> str:
    return say(fact.value)


@say.register(list)
@say.register(tuple)
def _(fact: list[object] | tuple[object, ...]) -> str:
    return ", ".join(say(item) for item in fact)


def _places(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def _descendants(parent: type[Refusal]) -> Iterator[type[Refusal]]:
    for child in dict.fromkeys(parent.__subclasses__()):
        yield child
        yield from _descendants(child)


def _rebuild(refusal: type[Refusal], facts: dict[str, object]) -> Refusal:
    return refusal(**facts)
