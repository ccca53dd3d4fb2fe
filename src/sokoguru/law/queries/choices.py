"""A co-operative's own numbers against the rules of a day."""

from collections.abc import Mapping
from datetime import date

from sokoguru.law.calculations.choices import judge
from sokoguru.law.queries.files import rows_of
from sokoguru.law.queries.rules import rules
from sokoguru.law.vocabulary import Bound, Judgement, RuleName, RuleTopic


def choosable_rules() -> tuple[RuleName, ...]:
    """The rules beside which a co-op may choose a number of its own."""
    return tuple(entry for entry in _names() if entry.bound is not Bound.NONE)


def check_choices(*, choices: Mapping[str, int], on: date) -> tuple[Judgement, ...]:
    """What the law of a day says of each chosen number: stricter, equal, laxer or unknown.

    Refuses a name that is not in the rulebook (`NoSuchRule`). One query, none without choices.
    """
    if not choices:
        return ()
    held = rules(rule_ids=choices, on=on)
    names = {entry.rule_id: entry for entry in _names()}
    return tuple(judge(names[key], held[key], chosen) for key, chosen in choices.items())


def _names() -> tuple[RuleName, ...]:
    return tuple(
        RuleName(
            rule_id=row["rule_id"],
            topic=RuleTopic(row["topic"]),
            name=row["name"],
            bound=Bound(row["bound"]),
        )
        for row in rows_of("rule_names")
    )
