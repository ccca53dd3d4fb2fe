"""Which rule held on a day."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sokoguru.law.models import RulePeriod
from sokoguru.law.queries.files import rows_of
from sokoguru.law.vocabulary import (
    Bound,
    NoSuchRule,
    RuleFact,
    RuleHistory,
    RuleIsUnknown,
    RuleTopic,
)

# UU 17/2012 took the place of UU 25/1992 until the Constitutional Court annulled it
# (MK 28/PUU-XI/2013, 28 May 2014).
_DISPLACED_FROM, _DISPLACED_TO = date(2012, 10, 30), date(2014, 5, 27)
_DISPLACED, _DISPLACED_BY = "UU 25/1992", "UU 17/2012"


def rule(*, rule_id: str, on: date) -> RuleFact | None:
    """The rule as it stood on a day, or None where the rulebook does not know.

    A gap between two periods is answered with None and never with the neighbouring period.
    Refuses a name that is not in the rulebook (`NoSuchRule`). One query.
    """
    return rules(rule_ids=[rule_id], on=on)[rule_id]


def required_rule(*, rule_id: str, on: date) -> RuleFact:
    """The rule as it stood on a day; refuses with `RuleIsUnknown` where the rulebook is silent."""
    fact = rule(rule_id=rule_id, on=on)
    if fact is None:
        raise RuleIsUnknown(rule_id=rule_id, on=on)
    return fact


def rules(*, rule_ids: Iterable[str], on: date) -> dict[str, RuleFact | None]:
    """Several rules as they stood on a day, in one query; see `rule`."""
    wanted = list(rule_ids)
    known = {row["rule_id"] for row in rows_of("rule_names")}
    for rule_id in wanted:
        if rule_id not in known:
            raise NoSuchRule(rule_id=rule_id)
    found: dict[str, RuleFact | None] = dict.fromkeys(wanted)
    for row in RulePeriod.objects.filter(rule_id__in=wanted):
        fact = _fact(row)
        if fact.is_dated and fact.holds_on(on):
            found[fact.rule_id] = _with_displacement(fact, on)
    return found


def rulebook() -> tuple[RuleHistory, ...]:
    """Every rule with all its periods, the oldest first, in the order of the file of names."""
    periods: dict[str, list[RuleFact]] = {}
    for row in RulePeriod.objects.order_by("id"):
        periods.setdefault(row.rule_id, []).append(_fact(row))
    return tuple(
        RuleHistory(
            rule_id=row["rule_id"],
            topic=RuleTopic(row["topic"]),
            name=row["name"],
            bound=Bound(row["bound"]),
            periods=tuple(
                sorted(
                    periods.get(row["rule_id"], ()), key=lambda fact: fact.valid_from or date.min
                )
            ),
        )
        for row in rows_of("rule_names")
    )


def rule_history(*, rule_id: str) -> RuleHistory:
    """One rule with all its periods; refuses with `NoSuchRule`."""
    for history in rulebook():
        if history.rule_id == rule_id:
            return history
    raise NoSuchRule(rule_id=rule_id)


def _begin(fact: RuleFact) -> date:
    return fact.valid_from or date.min


def _fact(row: RulePeriod) -> RuleFact:
    return RuleFact(
        rule_id=row.rule_id,
        subject=row.subject,
        value=row.value,
        unit=row.unit,
        source=row.source,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        evidence=row.evidence,
    )


def _with_displacement(fact: RuleFact, on: date) -> RuleFact:
    if _DISPLACED in fact.source and _DISPLACED_FROM <= on <= _DISPLACED_TO:
        return replace(fact, displaced_by=_DISPLACED_BY)
    return fact
