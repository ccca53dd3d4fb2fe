"""Which rule held on a day."""

import csv
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from sokoguru.law.vocabulary import NoSuchRule, RuleFact, RuleIsUnknown

_RULES = Path(__file__).parent.parent / "rules.csv"

# UU 17/2012 took the place of UU 25/1992 until the Constitutional Court annulled it
# (MK 28/PUU-XI/2013, 28 May 2014).
_DISPLACED_FROM, _DISPLACED_TO = date(2012, 10, 30), date(2014, 5, 27)
_DISPLACED, _DISPLACED_BY = "UU 25/1992", "UU 17/2012"


def rule(*, rule_id: str, on: date) -> RuleFact | None:
    """The rule as it stood on a day, or None where the rulebook does not know.

    A gap between two periods is answered with None and never with the neighbouring period.
    Refuses a name that is not in the rulebook (`NoSuchRule`).
    """
    periods = [fact for fact in all_rules() if fact.rule_id == rule_id]
    if not periods:
        raise NoSuchRule(rule_id=rule_id)
    for fact in periods:
        if fact.holds_on(on) and (fact.valid_from or fact.valid_to):
            return _with_displacement(fact, on)
    return None


def required_rule(*, rule_id: str, on: date) -> RuleFact:
    """The rule as it stood on a day; refuses with `RuleIsUnknown` where the rulebook is silent."""
    fact = rule(rule_id=rule_id, on=on)
    if fact is None:
        raise RuleIsUnknown(rule_id=rule_id, on=on)
    return fact


@cache
def all_rules() -> tuple[RuleFact, ...]:
    """The whole rulebook in the order of its file."""
    with _RULES.open(encoding="utf-8", newline="") as lines:
        return tuple(_fact(row) for row in csv.DictReader(lines))


def _fact(row: dict[str, str]) -> RuleFact:
    return RuleFact(
        rule_id=row["rule_id"],
        subject=row["subject"],
        value=row["value"],
        unit=row["unit"],
        source=row["source"],
        valid_from=_day(row["valid_from"]),
        valid_to=_day(row["valid_to"]),
        evidence=row["evidence"],
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _with_displacement(fact: RuleFact, on: date) -> RuleFact:
    if _DISPLACED in fact.source and _DISPLACED_FROM <= on <= _DISPLACED_TO:
        return replace(fact, displaced_by=_DISPLACED_BY)
    return fact
