"""The chart of accounts."""

from __future__ import annotations

from collections.abc import Mapping

from sokoguru.ledger.calculations.refusals import UnknownAccount
from sokoguru.ledger.models import Account
from sokoguru.ledger.vocabulary import AccountFact, MemberUse, PartyMark, Side

# Accounts are append-only, so a chart read once stays true; an unknown code reads it again.
_CHARTS: dict[int, dict[str, AccountFact]] = {}


def chart(*, cooperative_id: int) -> tuple[AccountFact, ...]:
    """All accounts of the co-operative, by code."""
    return tuple(_read(cooperative_id).values())


def account(*, cooperative_id: int, code: str) -> AccountFact:
    """One account. Refuses a code the chart does not have with `UnknownAccount`."""
    found = chart_for(cooperative_id=cooperative_id, codes={code}).get(code)
    if found is None:
        raise UnknownAccount(account=code)
    return found


def chart_for(*, cooperative_id: int, codes: set[str]) -> Mapping[str, AccountFact]:
    """The chart, read anew only when it is not known yet or lacks one of the codes."""
    known = _CHARTS.get(cooperative_id)
    if known is None or not codes <= known.keys():
        known = _read(cooperative_id)
    return known


def forget_charts() -> None:
    """Forget what was read; a database restored from a copy may hold other charts."""
    _CHARTS.clear()


def _read(cooperative_id: int) -> dict[str, AccountFact]:
    rows = Account.objects.of(cooperative_id).order_by("code")
    read = {
        row.code: AccountFact(
            code=row.code,
            name=row.name,
            side=Side(row.side),
            party=PartyMark(row.party),
            member_use=MemberUse(row.member_use),
            cash_flow=row.cash_flow,
        )
        for row in rows
    }
    if read:
        _CHARTS[cooperative_id] = read
    return read
