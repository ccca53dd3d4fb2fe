"""Closing: income and cost accounts emptied into the result of the year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import (
    INCOME_SUMMARY,
    YEAR_RESULT,
    AccountFact,
    MovementRow,
    Party,
    TransferDraft,
)


def closing_transfers(
    rows: Iterable[MovementRow], accounts: Mapping[str, AccountFact]
) -> tuple[tuple[TransferDraft, ...], Rupiah]:
    """The transfers that close the year (J38, J39), and its result (negative for a deficit)."""
    transfers: list[TransferDraft] = []
    result = 0
    for row in rows:
        if not accounts[row.code].is_nominal or row.debit == row.credit:
            continue
        result += row.credit - row.debit
        transfers.append(_into_summary(row))
    if result > 0:
        transfers.append(
            TransferDraft(debit=INCOME_SUMMARY, credit=YEAR_RESULT, amount=Rupiah(result))
        )
    if result < 0:
        transfers.append(
            TransferDraft(debit=YEAR_RESULT, credit=INCOME_SUMMARY, amount=Rupiah(-result))
        )
    return tuple(transfers), Rupiah(result)


def _into_summary(row: MovementRow) -> TransferDraft:
    surplus = row.credit - row.debit
    debit, credit = (row.code, INCOME_SUMMARY) if surplus > 0 else (INCOME_SUMMARY, row.code)
    return TransferDraft(
        debit=debit,
        credit=credit,
        amount=Rupiah(abs(surplus)),
        unit=row.unit or None,
        party=Party(row.party) if row.party else None,
    )
