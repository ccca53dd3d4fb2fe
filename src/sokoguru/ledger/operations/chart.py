"""Opening the chart of accounts, and widening it."""

from __future__ import annotations

import csv
from collections.abc import Collection, Mapping
from importlib import resources

from sokoguru.foundation.actor import Actor
from sokoguru.ledger.calculations.refusals import ChartAlreadyOpen, UnknownAccount
from sokoguru.ledger.models import Account
from sokoguru.ledger.vocabulary import ChartTemplate


def open_chart(*, cooperative_id: int, template: ChartTemplate, by: Actor) -> int:
    """Give the co-operative the accounts of its template; answers with their number.

    Refuses a second chart with `ChartAlreadyOpen`.
    """
    if Account.objects.of(cooperative_id).exists():
        raise ChartAlreadyOpen
    rows = [
        _account(cooperative_id, row)
        for row in _master()
        if template is ChartTemplate.MULTI or template.value in row["templates"]
    ]
    return len(Account.objects.bulk_create(rows))


def add_accounts(*, cooperative_id: int, codes: Collection[str]) -> tuple[str, ...]:
    """Add accounts of the master chart that this co-op's template left out; answers with them.

    What the chart has already stays as it is. Refuses a code the master chart does not have
    (`UnknownAccount`).
    """
    known = set(Account.objects.of(cooperative_id).values_list("code", flat=True))
    master = {row["code"]: row for row in _master()}
    missing = sorted(set(codes) - known)
    for code in missing:
        if code not in master:
            raise UnknownAccount(account=code)
    Account.objects.bulk_create(_account(cooperative_id, master[code]) for code in missing)
    return tuple(missing)


def _master() -> list[dict[str, str]]:
    file = resources.files("sokoguru.ledger") / "charts" / "accounts.csv"
    with file.open(encoding="utf-8") as handle:
        return list(csv.DictReader(handle))


def _account(cooperative_id: int, row: Mapping[str, str]) -> Account:
    return Account(
        cooperative_id=cooperative_id,
        code=row["code"],
        name=row["name"],
        side=row["side"],
        party=row["party"],
        member_use=row["member_use"],
        cash_flow=row["cash_flow"],
    )
