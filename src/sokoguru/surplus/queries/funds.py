"""The funds of SHU: what they hold and what was spent."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger.queries import balances
from sokoguru.members.queries import names
from sokoguru.surplus.models import FundSpending
from sokoguru.surplus.vocabulary import FUND_ACCOUNTS, Head, SpendingFact

# Beyond every entry, so that money already promised to a later day is not spent twice.
_FAR = date(2999, 12, 31)


def fund_balances(*, cooperative_id: int, on: date) -> Mapping[Head, Rupiah]:
    """What may be spent from every fund on a day: the lower of that day's and the last balance."""
    then = balances(cooperative_id=cooperative_id, on=on)
    last = balances(cooperative_id=cooperative_id, on=_FAR)
    return {
        head: min(then.get(code, ZERO), last.get(code, ZERO))
        for head, code in FUND_ACCOUNTS.items()
    }


def fund_balance(*, cooperative_id: int, head: Head, on: date) -> Rupiah:
    """What may be spent from one fund on a day."""
    return fund_balances(cooperative_id=cooperative_id, on=on)[head]


def spendings(*, cooperative_id: int, limit: int = 100) -> tuple[SpendingFact, ...]:
    """What was spent from the funds, the latest first."""
    rows = FundSpending.objects.of(cooperative_id).order_by("-spent_on", "-id")
    return _facts(cooperative_id, list(rows[:limit]))


def spending_by_key(*, cooperative_id: int, key: str) -> SpendingFact | None:
    """The spending that was made under a key."""
    rows = list(FundSpending.objects.of(cooperative_id).filter(source_key=key))
    return _facts(cooperative_id, rows)[0] if rows else None


def _facts(cooperative_id: int, rows: list[FundSpending]) -> tuple[SpendingFact, ...]:
    helped: set[UUID] = {row.member_id for row in rows if row.member_id is not None}
    people = names(cooperative_id=cooperative_id, ids=helped)
    return tuple(
        SpendingFact(
            id=row.id,
            head=Head(row.head),
            amount=row.amount,
            on=row.spent_on,
            purpose=row.purpose,
            evidence=row.evidence,
            member_name=people[row.member_id].name if row.member_id else "",
            entry_id=row.entry_id,
            spent_by=row.spent_by,
        )
        for row in rows
    )
