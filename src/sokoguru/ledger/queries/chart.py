"""The chart of accounts."""

from __future__ import annotations

from collections.abc import Mapping, Set

from sokoguru.ledger.calculations.refusals import UnknownAccount
from sokoguru.ledger.models import Account
from sokoguru.ledger.vocabulary import AccountFact, MemberUse, PartyMark, Side

_COLUMNS = ("code", "name", "side", "party", "member_use", "cash_flow")
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


def chart_for(*, cooperative_id: int, codes: Set[str]) -> Mapping[str, AccountFact]:
    """The chart, read anew only when it is not known yet or lacks one of the codes."""
    known = _CHARTS.get(cooperative_id)
    if known is None or not codes <= known.keys():
        known = _read(cooperative_id)
    return known


def forget_charts() -> None:
    """Forget what was read; a database restored from a copy may hold other charts."""
    _CHARTS.clear()


def _read(cooperative_id: int) -> dict[str, AccountFact]:
    rows = Account.objects.of(cooperative_id).order_by("code").values_list(*_COLUMNS)
    read = {
        code: AccountFact(
            code=code,
            name=name,
            side=Side(side),
            party=PartyMark(party),
            member_use=MemberUse(member_use),
            cash_flow=cash_flow,
        )
        for code, name, side, party, member_use, cash_flow in rows
    }
    if read:
        _CHARTS[cooperative_id] = read
    return read
