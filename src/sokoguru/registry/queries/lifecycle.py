"""What happened to a co-operative, what may come next, and what is due."""

from dataclasses import dataclass
from datetime import date

from sokoguru.law import queries as law
from sokoguru.registry.calculations.levels import RULES, Minimum, MinimumPolicy, minimum
from sokoguru.registry.calculations.lifecycle import LifeStep, PastStep, possible_steps
from sokoguru.registry.models import Entry, Founder, LifeEvent
from sokoguru.registry.vocabulary import FounderKind, Level, LifeState


@dataclass(frozen=True, kw_only=True)
class LifeEventFact:
    """A step that was taken, with its document and the day its answer is due."""

    step: LifeStep
    state_after: LifeState
    on: date
    due_on: date | None
    document: str
    note: str
    actor_name: str


def life(*, entry_id: int) -> tuple[LifeEventFact, ...]:
    """Every step of a co-operative, the oldest first."""
    return tuple(
        LifeEventFact(
            step=LifeStep(row.step),
            state_after=LifeState(row.state_after),
            on=row.on,
            due_on=row.due_on,
            document=row.document,
            note=row.note,
            actor_name=row.actor_name,
        )
        for row in LifeEvent.objects.filter(entry_id=entry_id).order_by("id")
    )


def next_steps(*, entry_id: int) -> tuple[LifeStep, ...]:
    """The steps that may be recorded now."""
    state = LifeState(Entry.objects.get(id=entry_id).state)
    past = tuple(PastStep(entry.step, entry.on, entry.due_on) for entry in life(entry_id=entry_id))
    return possible_steps(state, past)


def level_minimum(*, level: Level, policy: MinimumPolicy, on: date) -> Minimum | None:
    """How many members a level needs on a day under a policy; None where the law is silent."""
    wanted = {RULES[level], RULES[Level.SECONDARY]}
    return minimum(level, policy, law.rules(rule_ids=wanted, on=on), on)


def counted_founders(*, entry_id: int, of: Level | None) -> int:
    """Founders that count: persons, or co-operatives with legal personality of the level named."""
    founders = Founder.objects.filter(entry_id=entry_id)
    persons = founders.filter(kind=FounderKind.PERSON).count()
    bodies = founders.filter(kind=FounderKind.COOPERATIVE).exclude(founder_entry__legal_number="")
    bodies = bodies.filter(founder_entry__isnull=False)
    if of is not None:
        bodies = bodies.filter(founder_entry__level=of)
    return persons + bodies.count()
