"""Bringing the rulebook of the database in line with the reviewed file."""

from django.db import transaction

from sokoguru.law.models import RulePeriod
from sokoguru.law.queries.files import rows_of

OWNER = "owner"


def load_rulebook() -> int:
    """Replace every period by those of `data/rules.csv`; answers with how many there are.

    Runs after each migration, over the connection of the owner: the application only reads. A file
    with two periods of one rule on the same day is refused by the database, and nothing changes.
    """
    numbers = {row["rule_id"]: place for place, row in enumerate(rows_of("rule_names"), start=1)}
    periods = [
        RulePeriod(
            id=place,
            rule_number=numbers[row["rule_id"]],
            rule_id=row["rule_id"],
            subject=row["subject"],
            value=row["value"],
            unit=row["unit"],
            source=row["source"],
            evidence=row["evidence"],
            valid_from=row["valid_from"] or None,
            valid_to=row["valid_to"] or None,
        )
        for place, row in enumerate(rows_of("rules"), start=1)
    ]
    with transaction.atomic(using=OWNER):
        RulePeriod.objects.using(OWNER).all().delete()
        RulePeriod.objects.using(OWNER).bulk_create(periods)
    return len(periods)
