"""What moved on a member's accounts, as he reads it: more, less, and what is left."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice

from sokoguru.foundation.money import Rupiah
from sokoguru.identity.web.doors import Door
from sokoguru.ledger import queries as ledger
from sokoguru.ledger.vocabulary import StatementRow
from sokoguru.members.vocabulary import MemberFact
from sokoguru.site.web.next_step import address_of

_WITH_BALANCE = ("1", "2", "3")


@dataclass(frozen=True, slots=True)
class Movement:
    """One line; `is_more` when the balance of the account grew."""

    on: date
    memo: str
    account: str
    amount: Rupiah
    is_more: bool
    balance: Rupiah
    url: str


def movements_of(
    door: Door,
    member: MemberFact,
    *,
    first_day: date,
    last_day: date,
    is_open: bool,
    at_most: int | None = None,
) -> tuple[Movement, ...]:
    """The movements of a period, the newest first; `is_open` when each leads to its entry."""
    rows = ledger.member_statement(
        cooperative_id=door.cooperative_id,
        member_id=member.id,
        first_day=first_day,
        last_day=last_day,
    )
    return tuple(islice(_shown(door, reversed(rows), is_open=is_open), at_most))


def _shown(door: Door, rows: Iterable[StatementRow], *, is_open: bool) -> Iterable[Movement]:
    accounts = {each.code: each for each in ledger.chart(cooperative_id=door.cooperative_id)}
    for row in rows:
        if not row.code.startswith(_WITH_BALANCE):
            continue
        account = accounts[row.code]
        yield Movement(
            on=row.on,
            memo=row.memo,
            account=account.name,
            amount=row.amount,
            is_more=row.side is account.side,
            balance=row.balance,
            url=address_of("ledger:entry", door, entry_id=row.entry_id) if is_open else "",
        )
