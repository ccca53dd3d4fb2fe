"""Opening the chart of accounts."""

from __future__ import annotations

import csv
from importlib import resources

from sokoguru.foundation.actor import Actor
from sokoguru.ledger.calculations.refusals import ChartAlreadyOpen
from sokoguru.ledger.models import Account
from sokoguru.ledger.vocabulary import ChartTemplate


def open_chart(*, cooperative_id: int, template: ChartTemplate, by: Actor) -> int:
    """Give the co-operative the accounts of its template; answers with their number.

    Refuses a second chart with `ChartAlreadyOpen`.
    """
    if Account.objects.of(cooperative_id).exists():
        raise ChartAlreadyOpen
    file = resources.files("sokoguru.ledger") / "charts" / "accounts.csv"
    with file.open(encoding="utf-8") as handle:
        rows = [
            Account(
                cooperative_id=cooperative_id,
                code=row["code"],
                name=row["name"],
                side=row["side"],
                party=row["party"],
                member_use=row["member_use"],
                cash_flow=row["cash_flow"],
            )
            for row in csv.DictReader(handle)
            if template is ChartTemplate.MULTI or template.value in row["templates"]
        ]
    return len(Account.objects.bulk_create(rows))
