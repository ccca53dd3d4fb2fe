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


@transaction.atomic
def assign_classes(
    *, entry_id: int, classes: Mapping[str, str], on: date, by: Actor
) -> tuple[str, ...]:
    """Give a co-operative classes from a day on, one an axis; earlier ones end the day before.

    Answers with all classes in force, `AXIS:CODE`. Refuses what `check_classes` refuses.
    """
    chosen = {entry.axis: entry.code for entry in check_classes(classes=classes, on=on)}
    entry = Entry.objects.select_for_update().get(id=entry_id)
    return _change(entry, chosen, on)


@transaction.atomic
def derive_classes(*, entry_id: int, on: date) -> tuple[str, ...]:
    """Bring the classes that follow from facts up to date: form, scale, type of producer co-op."""
    entry = Entry.objects.select_for_update().get(id=entry_id)
    derived = derived_classes(
        level=Level(entry.level),
        turnover=entry.turnover,
        classes=entry.classes,
        production_units=len(entry.profile.get("production_units", ())),
        on=on,
    )
    return _change(entry, derived, on)


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
    return derive_classes(entry_id=entry_id, on=since)


def _change(entry: Entry, chosen: Mapping[str, str], on: date) -> tuple[str, ...]:
    current = dict(key.split(":", 1) for key in entry.classes)
    changed = {axis: code for axis, code in chosen.items() if current.get(axis) != code}
    open_rows = ClassAssignment.objects.filter(entry=entry, valid_to=None, axis__in=changed)
    open_rows.filter(valid_from__gte=on).delete()
    open_rows.update(valid_to=on - timedelta(days=1))
    ClassAssignment.objects.bulk_create(
        ClassAssignment(entry=entry, axis=axis, code=code, valid_from=on)
        for axis, code in changed.items()
    )
    entry.classes = [f"{axis}:{code}" for axis, code in {**current, **changed}.items()]
    entry.save(update_fields=["classes"])
    return tuple(entry.classes)
