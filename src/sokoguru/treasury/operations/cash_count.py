"""Counting cash note by note, and posting a difference that is explained and witnessed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind
from sokoguru.treasury.calculations.counting import counted, refuse_unexplained, transfer_of
from sokoguru.treasury.calculations.refusals import DayIsAhead, NotACashAccount
from sokoguru.treasury.models import CashCount
from sokoguru.treasury.queries.counts import count_of, expected_cash
from sokoguru.treasury.vocabulary import CASH_CODES, CashCountFact


def count_cash(
    *,
    cooperative_id: int,
    code: str,
    on: date,
    today: date,
    pieces: Mapping[str, int],
    explanation: str,
    witness: str,
    key: str,
    by: Actor,
) -> CashCountFact:
    """Record how many of each note and coin were there at the end of a day (S3-067).

    The books are compared and, where they differ, corrected at once: what is missing becomes a cost
    (7109), what is over an income (4909). Refuses a difference without explanation
    (`DifferenceNeedsExplanation`) or without a second person (`WitnessNeeded`,
    `WitnessIsTheCounter`), a day to come, other accounts than cash, and numbers of pieces that are
    none. A repeated `key` answers as at first; with another count it is refused.
    """
    if code not in CASH_CODES:
        raise NotACashAccount(account=code)
    if on > today:
        raise DayIsAhead(on=on)
    found, there = counted(pieces), {key: number for key, number in pieces.items() if number}
    with transaction.atomic():
        ledger.hold_books(cooperative_id=cooperative_id)
        row = CashCount.objects.of(cooperative_id).filter(source_key=key).first()
        if row is None:
            row = CashCount(
                cooperative_id=cooperative_id,
                code=code,
                counted_on=on,
                pieces=there,
                counted=found,
                explanation=explanation.strip(),
                witness=witness.strip(),
                source_key=key,
            )
            _record(row, by)
        elif (row.code, row.counted_on, row.pieces) != (code, on, there):
            raise ledger.KeyUsedForOtherContent
    return count_of(row)


def _record(row: CashCount, by: Actor) -> None:
    """Hold the count against the books, post what differs, keep it."""
    row.expected = expected_cash(
        cooperative_id=row.cooperative_id, code=row.code, on=row.counted_on
    )
    refuse_unexplained(
        counted=row.counted,
        expected=row.expected,
        explanation=row.explanation,
        witness=row.witness,
        counter=by.name,
    )
    row.entry_id = _posted(row, row.counted - row.expected, by)
    row.counted_by, row.counted_at = by.name, by.at
    row.save(force_insert=True)


def _posted(row: CashCount, difference: Rupiah, by: Actor) -> UUID | None:
    """The entry of a difference; none where there is nothing to correct."""
    if not difference:
        return None
    what = "Selisih kurang kas" if difference < 0 else "Selisih lebih kas"
    draft = EntryDraft(
        kind=EntryKind.CASH_COUNT,
        on=row.counted_on,
        key=f"cash-count:{row.source_key}",
        memo=f"{what}: {row.explanation}"[:300],
        transfers=(transfer_of(code=row.code, difference=difference),),
    )
    return ledger.post(cooperative_id=row.cooperative_id, entry=draft, by=by).id
