"""The reserve's movements with where they came from and went to (S3-076)."""

from __future__ import annotations

from datetime import date

from sokoguru.capital.vocabulary import ReserveLine
from sokoguru.ledger.queries import account_statement, chart
from sokoguru.ledger.vocabulary import Side

RESERVES = ("3301", "3302", "3303")
SURPLUS = ("3401", "3402")
BEGINNING = date(1900, 1, 1)


def reserve_lines(*, cooperative_id: int, on: date) -> tuple[ReserveLine, ...]:
    """Every movement of the reserve up to a day, the newest first.

    It grows from surplus set aside (UU 25/1992 Pasal 41 and 45); what came from elsewhere, such as
    an opening balance, is marked by `is_from_surplus`.
    """
    names = {account.code: account.name for account in chart(cooperative_id=cooperative_id)}
    found = [
        ReserveLine(
            on=row.on,
            code=code,
            memo=row.memo,
            is_in=row.side is Side.CREDIT,
            amount=row.amount,
            other=row.other_code,
            other_name=names.get(row.other_code, row.other_code),
            is_from_surplus=row.other_code in SURPLUS,
            entry_id=row.entry_id,
        )
        for code in RESERVES
        if code in names
        for row in account_statement(
            cooperative_id=cooperative_id, code=code, first_day=BEGINNING, last_day=on
        ).rows
    ]
    return tuple(sorted(found, key=lambda line: (line.on, str(line.entry_id)), reverse=True))
