"""Posting: the one way money gets into the books, in one round trip to the database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from datetime import date
from typing import Any

from django.db import DatabaseError, connection, transaction

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.calculations.drafts import complete
from sokoguru.ledger.calculations.refusals import (
    AlreadyReversed,
    BalanceTooLow,
    BalanceTooLowThen,
    KeyUsedForOtherContent,
    NoOpenYear,
    PeriodIsClosed,
)
from sokoguru.ledger.operations.calls import CHUNK, send_many, send_one
from sokoguru.ledger.queries.chart import chart_for
from sokoguru.ledger.queries.years import covering_year
from sokoguru.ledger.vocabulary import EntryDraft, PostedEntry


def post(*, cooperative_id: int, entry: EntryDraft, by: Actor) -> PostedEntry:
    """Post one entry. A repeated key with the same content answers with the first entry.

    Refuses what `calculations.drafts` refuses; a day in no open period (`NoOpenYear`,
    `PeriodIsClosed`); a member's balance below zero (`BalanceTooLow`), or below zero on the day of
    the entry or since (`BalanceTooLowThen`); a known key with other content
    (`KeyUsedForOtherContent`).
    """
    return post_many(cooperative_id=cooperative_id, entries=(entry,), by=by)[0]


def post_many(
    *, cooperative_id: int, entries: Sequence[EntryDraft], by: Actor
) -> tuple[PostedEntry, ...]:
    """Post entries together, all or none, in the order given; refuses as `post` does."""
    if not entries:
        return ()
    codes = {code for entry in entries for t in entry.transfers for code in (t.debit, t.credit)}
    chart = chart_for(cooperative_id=cooperative_id, codes=codes)
    drafts = [complete(entry, chart) for entry in entries]
    with _refusals(cooperative_id, drafts), _all_or_none(is_single_call=len(drafts) <= CHUNK):
        if len(drafts) == 1:
            return (send_one(cooperative_id=cooperative_id, draft=drafts[0], by=by),)
        return tuple(send_many(cooperative_id=cooperative_id, drafts=drafts, by=by))


def _all_or_none(*, is_single_call: bool) -> Any:
    """One call outside a transaction is atomic by itself and needs no further round trip."""
    if is_single_call and not connection.in_atomic_block:
        return nullcontext()
    return transaction.atomic()


@contextmanager
def _refusals(cooperative_id: int, drafts: Sequence[EntryDraft]) -> Iterator[None]:
    """Turn what the database refused into the sentence a person can act on."""
    try:
        yield
    except DatabaseError as error:
        cause = error.__cause__
        state = getattr(cause, "sqlstate", "")
        diagnosis = getattr(cause, "diag", None)
        detail = getattr(diagnosis, "message_detail", "") or ""
        if state == "SK101":
            _refuse_day(cooperative_id, date.fromisoformat(detail))
        if state == "SK103":
            raise _too_low(drafts, *detail.split()) from error
        if state == "SK106":
            raise _too_low_then(drafts, *detail.split()) from error
        if state == "SK104":
            raise KeyUsedForOtherContent from error
        if getattr(diagnosis, "constraint_name", "") == "entry_is_reversed_once":
            raise AlreadyReversed(reference="itu") from error
        raise


def _too_low(
    drafts: Sequence[EntryDraft], code: str, member: str, balance_after: str
) -> BalanceTooLow:
    taken = 0
    for transfer in (transfer for draft in drafts for transfer in draft.transfers):
        if (transfer.debit, str(transfer.debit_member)) == (code, member):
            taken += transfer.amount
        if (transfer.credit, str(transfer.credit_member)) == (code, member):
            taken -= transfer.amount
    amount = Rupiah(abs(taken))
    return BalanceTooLow(account=code, amount=amount, balance=Rupiah(int(balance_after)) + amount)


def _too_low_then(
    drafts: Sequence[EntryDraft], code: str, member: str, balance_after: str, day: str
) -> BalanceTooLowThen:
    on = date.fromisoformat(day)
    by_then = [draft for draft in drafts if draft.on <= on]
    return BalanceTooLowThen(**_too_low(by_then, code, member, balance_after).facts, on=on)


def _refuse_day(cooperative_id: int, day: date) -> None:
    if covering_year(cooperative_id=cooperative_id, on=day) is None:
        raise NoOpenYear(on=day)
    raise PeriodIsClosed(on=day)
