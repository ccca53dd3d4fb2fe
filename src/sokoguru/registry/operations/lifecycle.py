"""Steps in the life of a co-operative, each with its document, its day and its clock."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.law import queries as law
from sokoguru.registry.calculations.levels import MinimumPolicy, check_minimum
from sokoguru.registry.calculations.lifecycle import (
    CLOCKS,
    LifeStep,
    PastStep,
    check_step,
    due_day,
    state_after,
)
from sokoguru.registry.calculations.neighbours import AreaPolicy, check_area, shares_kind
from sokoguru.registry.models import Entry, LifeEvent, StatusEvent
from sokoguru.registry.queries.lifecycle import counted_founders, level_minimum, life
from sokoguru.registry.vocabulary import Level, LifeState

_JOINING = (LifeStep.MERGE, LifeStep.CONSOLIDATE, LifeStep.DIVIDE)


@dataclass(frozen=True, kw_only=True)
class StepTaken:
    """Where a step led, by when its answer is due, and what to mind."""

    state: LifeState
    due_on: date | None
    warnings: tuple[str, ...] = ()


class DocumentIsMissing(Refusal):
    """Every step rests on a document."""

    code = "registry.document_is_missing"
    template = "Nomor dokumen belum diisi. Setiap langkah dicatat dengan nomor surat atau aktanya."
    field = "document"


class StepNeedsAnotherAct(Refusal):
    """Joining and dividing touch several co-operatives and are recorded by their own act."""

    code = "registry.step_needs_another_act"
    template = "Langkah {step} dicatat pada halaman penggabungan atau pembagian koperasi ini."


@transaction.atomic
def take_step(
    *,
    entry_id: int,
    step: LifeStep,
    on: date,
    document: str,
    by: Actor,
    note: str = "",
    policy: MinimumPolicy = MinimumPolicy.LAW,
    area_policy: AreaPolicy = AreaPolicy.WARN,
) -> StepTaken:
    """Record a step of a co-operative.

    A submission needs the founders its level asks for on the day (an unconfirmed rule only warns),
    and meets `area_policy` where the area has a co-operative of the same kind and level,
    an approval gives legal personality under the document's number, a dissolution starts the
    creditors' months. Refuses what `calculations.lifecycle` and `calculations.levels` refuse.
    """
    if not document.strip():
        raise DocumentIsMissing
    if step in _JOINING:
        raise StepNeedsAnotherAct(step=step.value)
    entry = Entry.objects.select_for_update().get(id=entry_id)
    past = tuple(PastStep(fact.step, fact.on, fact.due_on) for fact in life(entry_id=entry_id))
    check_step(step, state=LifeState(entry.state), past=past, on=on)
    warnings: tuple[str, ...] = ()
    if step is LifeStep.SUBMIT:
        warnings = (*_founders_warning(entry, policy, on), *_area_warning(entry, area_policy))
    return record_step(
        entry=entry, step=step, on=on, document=document, note=note, by=by, warnings=warnings
    )


def record_step(
    *,
    entry: Entry,
    step: LifeStep,
    on: date,
    document: str,
    note: str,
    by: Actor,
    other: Entry | None = None,
    facts: dict[str, object] | None = None,
    warnings: tuple[str, ...] = (),
) -> StepTaken:
    """Write a step that was checked: the event, the state, and what follows from it."""
    clock = CLOCKS.get(step)
    due_on = due_day(law.rule(rule_id=clock, on=on), on) if clock else None
    state = state_after(step, LifeState(entry.state))
    LifeEvent.objects.create(
        entry=entry,
        step=step,
        state_after=state,
        on=on,
        due_on=due_on,
        document=document.strip(),
        note=note,
        other=other,
        facts={**(facts or {}), **({"warnings": list(warnings)} if warnings else {})},
        actor_name=by.name,
        at=by.at,
    )
    _follow(entry, step, state, on, document, by)
    return StepTaken(state=state, due_on=due_on, warnings=warnings)


def _founders_warning(entry: Entry, policy: MinimumPolicy, on: date) -> tuple[str, ...]:
    level = Level(entry.level)
    wanted = level_minimum(level=level, policy=policy, on=on)
    found = counted_founders(entry_id=entry.id, of=wanted.of if wanted else None)
    warning = check_minimum(level, wanted, found)
    return (warning,) if warning else ()


def _area_warning(entry: Entry, policy: AreaPolicy) -> tuple[str, ...]:
    others = Entry.objects.filter(
        area_code=entry.area_code,
        level=entry.level,
        state__in=(LifeState.LEGAL, LifeState.SUSPENDED),
    ).exclude(id=entry.id)
    same = [other.name for other in others if shares_kind(entry.classes, other.classes)]
    warning = check_area(policy, same)
    return (warning,) if warning else ()


def _follow(
    entry: Entry, step: LifeStep, state: LifeState, on: date, document: str, by: Actor
) -> None:
    entry.state = state
    if step is LifeStep.SUBMIT:
        entry.deed_number, entry.deed_on = document.strip(), on
    if step is LifeStep.APPROVE:
        entry.legal_number, entry.legal_on = document.strip(), on
        entry.founded_on = entry.founded_on or on
    is_active = state is LifeState.LEGAL
    if is_active != entry.is_active:
        reason = {True: "berbadan hukum"}.get(is_active, state.value.replace("_", " "))
        entry.is_active, entry.status_since, entry.status_reason = is_active, on, reason
        StatusEvent.objects.create(
            entry=entry, is_active=is_active, on=on, reason=reason, actor_name=by.name, at=by.at
        )
    entry.save()
