"""Classes of a co-operative over time: chosen ones, and those that follow from facts."""

from collections.abc import Mapping
from datetime import date, timedelta

from django.db import transaction

from sokoguru.cooperatives.queries import check_classes
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.registry.calculations.derived import STAGES, derived_classes
from sokoguru.registry.models import ClassAssignment, Entry
from sokoguru.registry.vocabulary import Level


class NoStageChosen(Refusal):
    """A production unit works at the start, in the middle or at the end (S1-46)."""

    code = "registry.no_stage_chosen"
    template = "Pilih tahap produksi unit ini: awal, tengah, atau akhir."
    field = "stages"


class ClassBeforeTheLast(Refusal):
    """History is written forward on each axis."""

    code = "registry.class_before_the_last"
    template = "Pada sumbu itu sudah ada golongan sejak {since}. Pilih hari itu atau sesudahnya."
    field = "on"


@transaction.atomic
def assign_classes(
    *, entry_id: int, classes: Mapping[str, str], on: date, by: Actor
) -> tuple[str, ...]:
    """Give a co-operative classes from a day on, one an axis; earlier ones end the day before.

    Answers with all classes in force, `AXIS:CODE`. Refuses what `check_classes` refuses, and a day
    before one that is written already (`ClassBeforeTheLast`).
    """
    chosen = {entry.axis: entry.code for entry in check_classes(classes=classes, on=on)}
    entry = Entry.objects.select_for_update().get(id=entry_id)
    later = _classed_after(entry, on)
    if backwards := later.keys() & chosen.keys():
        raise ClassBeforeTheLast(since=max(later[axis] for axis in backwards))
    if level := chosen.get("LEVEL"):
        entry.level = level
        entry.save(update_fields=["level"])
    _change(entry, chosen, on)
    return derive_classes(entry=entry, on=on)


@transaction.atomic
def add_production_unit(
    *, entry_id: int, name: str, stages: tuple[str, ...], since: date, by: Actor
) -> tuple[str, ...]:
    """Record a production unit of a producer co-op, which makes it one of the second kind."""
    if not stages or not set(stages) <= set(STAGES):
        raise NoStageChosen
    entry = Entry.objects.select_for_update().get(id=entry_id)
    unit = {"name": name, "stages": list(stages), "since": since.isoformat(), "by": by.name}
    entry.profile = {
        **entry.profile,
        "production_units": [*entry.profile.get("production_units", ()), unit],
    }
    entry.save(update_fields=["profile"])
    return derive_classes(entry=entry, on=since)


def derive_classes(*, entry: Entry, on: date) -> tuple[str, ...]:
    """Bring the classes that follow from facts up to date: level, form, scale, producer type."""
    derived = derived_classes(
        level=Level(entry.level),
        turnover=entry.turnover,
        classes=entry.classes,
        production_units=len(entry.profile.get("production_units", ())),
        on=on,
    )
    later = _classed_after(entry, on)
    return _change(entry, {axis: code for axis, code in derived.items() if axis not in later}, on)


def _classed_after(entry: Entry, on: date) -> dict[str, date]:
    """The axes on which something was written for a later day, with that day."""
    rows = ClassAssignment.objects.filter(entry=entry, valid_from__gt=on).order_by("valid_from")
    return dict(rows.values_list("axis", "valid_from"))


def _change(entry: Entry, chosen: Mapping[str, str], on: date) -> tuple[str, ...]:
    current = dict(key.split(":", 1) for key in entry.classes)
    changed = {axis: code for axis, code in chosen.items() if current.get(axis) != code}
    open_rows = ClassAssignment.objects.filter(entry=entry, valid_to=None, axis__in=changed)
    open_rows.filter(valid_from=on).delete()  # of the same day: it was a slip of the pen
    open_rows.update(valid_to=on - timedelta(days=1))
    ClassAssignment.objects.bulk_create(
        ClassAssignment(entry=entry, axis=axis, code=code, valid_from=on)
        for axis, code in changed.items()
    )
    entry.classes = [f"{axis}:{code}" for axis, code in {**current, **changed}.items()]
    entry.save(update_fields=["classes"])
    return tuple(entry.classes)
