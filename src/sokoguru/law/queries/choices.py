"""A co-operative's own numbers against the rules of a day."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from sokoguru.law.calculations.choices import judge
from sokoguru.law.queries.files import rows_of
from sokoguru.law.queries.rules import rules
from sokoguru.law.vocabulary import Bound, Judgement


def check_choices(*, choices: Mapping[str, Decimal], on: date) -> tuple[Judgement, ...]:
    """What the law of a day says of each chosen number: stricter, equal, laxer or unknown.

    Refuses a name that is not in the rulebook (`NoSuchRule`). One query.
    """
    bounds = {row["rule_id"]: Bound(row["bound"]) for row in rows_of("rule_names")}
    held = rules(rule_ids=choices, on=on)
    return tuple(
        judge(rule_id, bounds[rule_id], held[rule_id], chosen)
        for rule_id, chosen in choices.items()
    )
