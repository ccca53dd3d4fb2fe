"""A plan as its table shows it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from sokoguru.budget.vocabulary import LineFact, PlanFact
from sokoguru.foundation.money import Rupiah
from sokoguru.identity.web.doors import Door


@dataclass(frozen=True, slots=True)
class ShownPlanLine:
    """A line with the name of its unit."""

    fact: LineFact
    unit: str


@dataclass(frozen=True, slots=True)
class ShownGroup:
    """A group of the plan."""

    label: str
    lines: tuple[ShownPlanLine, ...]
    total: Rupiah
    is_operating: bool


def shown_groups(plan: PlanFact, names: Mapping[str, str]) -> list[ShownGroup]:
    """The groups of a plan in their order."""
    return [
        ShownGroup(
            label=_(each.group.label),
            lines=tuple(
                ShownPlanLine(fact=line, unit=names.get(line.unit, line.unit))
                for line in each.lines
            ),
            total=each.total,
            is_operating=each.group.is_operating,
        )
        for each in plan.groups
    ]


def plan_facts(plan: PlanFact, door: Door, names: Mapping[str, str]) -> dict[str, object]:
    """What the table of a plan needs."""
    groups = shown_groups(plan, names)
    return {
        "operating": [each for each in groups if each.is_operating],
        "capital": [each for each in groups if not each.is_operating],
        "plan": plan,
        "by_unit": list(_by_unit(plan, names)),
        "door": door,
    }


@dataclass(frozen=True, slots=True)
class UnitSum:
    """What a unit plans to earn, to spend and to leave."""

    unit: str
    income: Rupiah
    cost: Rupiah

    @property
    def surplus(self) -> Rupiah:
        return self.income - self.cost


def _by_unit(plan: PlanFact, names: Mapping[str, str]) -> Iterator[UnitSum]:
    operating = [line for line in plan.lines if line.group.is_operating]
    for unit in sorted({line.unit for line in operating}):
        own = [line for line in operating if line.unit == unit]
        yield UnitSum(
            unit=names.get(unit, unit),
            income=Rupiah.total(_adding(line) for line in own if line.group.value == "pendapatan"),
            cost=Rupiah.total(_adding(line) for line in own if line.group.value != "pendapatan"),
        )


def _adding(line: LineFact) -> Rupiah:
    return line.amount * line.adds
