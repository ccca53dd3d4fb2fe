"""The axes of classification and their classes, from the reviewed files."""

import csv
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from sokoguru.cooperatives.vocabulary import (
    Axis,
    AxisOrigin,
    ClassIsDerived,
    ClassOfAnotherTime,
    CoopClass,
    NoSuchClass,
)

_DATA = Path(__file__).parents[1] / "data"


@cache
def axes() -> tuple[Axis, ...]:
    """Every axis with its classes."""
    return tuple(
        Axis(
            code=row["axis"],
            name=row["name"],
            english=row["english"],
            is_seed=row["scheme"] == "seed",
            is_history=row["scheme"] == "history",
            origin=AxisOrigin(row["origin"]),
            classes=tuple(entry for entry in _classes() if entry.axis == row["axis"]),
        )
        for row in _rows("axes")
    )


def axis(*, code: str) -> Axis:
    """One axis; refuses with `NoSuchClass` an axis that does not exist."""
    for found in axes():
        if found.code == code:
            return found
    raise NoSuchClass(wanted=code, axis="golongan", known=", ".join(a.code for a in axes()))


def classes_named(*, text: str) -> tuple[CoopClass, ...]:
    """Classes that go by this name or alias, on whatever axis: `KPN` finds KPRI."""
    wanted = " ".join(text.casefold().split())
    return tuple(entry for entry in _classes() if wanted in _names(entry))


def check_classes(*, classes: Mapping[str, str], on: date) -> tuple[CoopClass, ...]:
    """The classes chosen for a day, by axis.

    Refuses an unknown axis or code (`NoSuchClass`), a class of another time
    (`ClassOfAnotherTime`) and a class that is derived (`ClassIsDerived`).
    """
    return tuple(_checked(code, wanted, on) for code, wanted in classes.items())


def _checked(code: str, wanted: str, on: date) -> CoopClass:
    found_axis = axis(code=code)
    if found_axis.origin is AxisOrigin.DERIVED:
        raise ClassIsDerived(axis=found_axis.name)
    found = found_axis.find(wanted)
    if found is None:
        known = ", ".join(entry.code for entry in found_axis.classes)
        raise NoSuchClass(wanted=wanted, axis=found_axis.name, known=known)
    if not found.may_be_given(on):
        raise ClassOfAnotherTime(name=found.name, on=on)
    return found


def _names(entry: CoopClass) -> set[str]:
    code = entry.code.replace("_", " ")
    bare = {name.casefold() for name in (entry.code, code, entry.name, *entry.aliases)}
    return bare | {f"koperasi {name}" for name in bare}


@cache
def _classes() -> tuple[CoopClass, ...]:
    return tuple(
        CoopClass(
            axis=row["axis"],
            code=row["code"],
            name=row["name"],
            english=row["english"],
            aliases=tuple(row["aliases"].split(";")) if row["aliases"] else (),
            valid_from=_day(row["valid_from"]),
            valid_to=_day(row["valid_to"]),
            source=row["source"],
        )
        for row in _rows("classes")
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@cache
def _rows(name: str) -> tuple[dict[str, str], ...]:
    with (_DATA / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))
