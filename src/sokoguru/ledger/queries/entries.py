"""Entries and statements: from any figure down to what made it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from sokoguru.foundation.identifiers import short_code
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.paging import Page
from sokoguru.ledger.calculations.journals import lines_of
from sokoguru.ledger.models import Entry, Transfer
from sokoguru.ledger.queries.chart import account as find_account
from sokoguru.ledger.queries.chart import chart
from sokoguru.ledger.vocabulary import (
    INCOME_SUMMARY,
    AccountStatement,
    EntryFact,
    EntryFilter,
    EntryKind,
    LineFact,
    Party,
    Side,
    StatementRow,
    TransferDraft,
)

_STATED = (
    "entry_id",
    "booked_on",
    "debit",
    "credit",
    "amount",
    "debit_member_id",
    "credit_member_id",
    "memo",
)


def entry(*, cooperative_id: int, entry_id: UUID) -> EntryFact | None:
    """One entry with its lines, or None."""
    rows = list(Entry.objects.of(cooperative_id).filter(id=entry_id))
    return _facts(cooperative_id, rows)[0] if rows else None


def entry_by_key(*, cooperative_id: int, key: str) -> EntryFact | None:
    """The entry that a source key was posted as, or None."""
    rows = list(Entry.objects.of(cooperative_id).filter(source_key=key))
    return _facts(cooperative_id, rows)[0] if rows else None


def entries(
    *, cooperative_id: int, filters: EntryFilter, page: int = 1, size: int = 50
) -> Page[EntryFact]:
    """A page of entries, the newest day first."""
    found = _filtered(cooperative_id, filters)
    start = (page - 1) * size
    rows = list(found.order_by("-booked_on", "-id")[start : start + size])
    return Page(_facts(cooperative_id, rows), page, size, found.count())


def transfers_of(*, cooperative_id: int, entry_id: UUID) -> tuple[TransferDraft, ...]:
    """The transfers of an entry in their order."""
    rows = Transfer.objects.of(cooperative_id).filter(entry_id=entry_id).order_by("position")
    return tuple(draft_of(row) for row in rows)


def account_statement(
    *,
    cooperative_id: int,
    code: str,
    first_day: date,
    last_day: date,
    member_id: UUID | None = None,
) -> AccountStatement:
    """The lines of an account (or of one member on it) in a period, with running balances."""
    fact = find_account(cooperative_id=cooperative_id, code=code)
    before = _lines(cooperative_id, code, member_id).filter(booked_on__lt=first_day)
    opening = Rupiah.total(
        _sign(fact.side, side) * row.amount
        for row in before
        for side in _sides(row, code, member_id)
    )
    during = _lines(cooperative_id, code, member_id).filter(
        booked_on__gte=first_day, booked_on__lte=last_day
    )
    balance = opening
    rows: list[StatementRow] = []
    for row in _in_order(during):
        for side in _sides(row, code, member_id):
            balance += _sign(fact.side, side) * row.amount
            rows.append(_statement_row(row, code, side, balance))
    return AccountStatement(fact, opening, tuple(rows), balance)


def member_statement(
    *, cooperative_id: int, member_id: UUID, first_day: date, last_day: date
) -> tuple[StatementRow, ...]:
    """Everything the books say of one member in a period, each line with its account's balance."""
    lines = (
        Transfer.objects.of(cooperative_id)
        .filter(Q(debit_member_id=member_id) | Q(credit_member_id=member_id))
        .filter(booked_on__lte=last_day)
    )
    sides_of = {account.code: account.side for account in chart(cooperative_id=cooperative_id)}
    standing: dict[str, Rupiah] = {}
    rows: list[StatementRow] = []
    for row in _in_order(lines):
        for side, code, member in _ends(row):
            if member != member_id:
                continue
            change = _sign(sides_of[code], side) * row.amount
            standing[code] = standing.get(code, Rupiah(0)) + change
            if row.booked_on >= first_day:
                rows.append(_statement_row(row, code, side, standing[code]))
    return tuple(rows)


def _filtered(cooperative_id: int, filters: EntryFilter) -> QuerySet[Entry]:
    found = Entry.objects.of(cooperative_id)
    if filters.first_day:
        found = found.filter(booked_on__gte=filters.first_day)
    if filters.last_day:
        found = found.filter(booked_on__lte=filters.last_day)
    if filters.kind:
        found = found.filter(kind=filters.kind.value)
    if filters.text:
        found = found.filter(Q(memo__icontains=filters.text) | Q(document__icontains=filters.text))
    lines = line_filter(filters)
    if lines:
        rows = Transfer.objects.of(cooperative_id).filter(entry_id=OuterRef("id"))
        found = found.filter(Exists(rows.filter(lines)))
    return found


def line_filter(filters: EntryFilter) -> Q:
    """What a filter asks of a transfer, apart from its entry; empty when it asks nothing."""
    lines = Q()
    codes = filters.codes or ((filters.code,) if filters.code else ())
    if codes:
        lines &= Q(debit__in=codes) | Q(credit__in=codes)
    if filters.member_id:
        lines &= Q(debit_member_id=filters.member_id) | Q(credit_member_id=filters.member_id)
    if filters.unit:
        lines &= Q(unit=filters.unit)
    elif filters.unit is not None:
        lines &= Q(unit__isnull=True)
    if filters.party:
        lines &= Q(party=filters.party.value)
    if filters.closing_before:
        closes = Q(debit=INCOME_SUMMARY) | Q(credit=INCOME_SUMMARY)
        lines &= ~closes | Q(booked_on__lt=filters.closing_before)
    return lines


def _facts(cooperative_id: int, rows: list[Entry]) -> tuple[EntryFact, ...]:
    ids = [row.id for row in rows]
    transfers: dict[UUID, list[TransferDraft]] = {}
    for transfer in (
        Transfer.objects.of(cooperative_id)
        .filter(entry_id__in=ids)
        .order_by("entry_id", "position")
    ):
        transfers.setdefault(transfer.entry_id, []).append(draft_of(transfer))
    reversals = dict(
        Entry.objects.of(cooperative_id)
        .filter(reverses_id__in=ids)
        .values_list("reverses_id", "id")
    )
    names = {account.code: account.name for account in chart(cooperative_id=cooperative_id)}
    return tuple(
        fact_of(row, lines_of(transfers.get(row.id, ()), names), reversed_by=reversals.get(row.id))
        for row in rows
    )


def fact_of(row: Entry, lines: tuple[LineFact, ...], *, reversed_by: UUID | None) -> EntryFact:
    """The row of an entry and its lines as a value."""
    return EntryFact(
        id=row.id,
        reference=f"{row.booked_on:%y%m%d}-{short_code(row.id)}",
        on=row.booked_on,
        posted_at=row.posted_at,
        kind=EntryKind(row.kind),
        key=row.source_key,
        document=row.document,
        memo=row.memo,
        actor_name=row.actor_name,
        reverses=row.reverses_id,
        reversed_by=reversed_by,
        lines=lines,
    )


def draft_of(row: Transfer) -> TransferDraft:
    return TransferDraft(
        debit=row.debit,
        credit=row.credit,
        amount=row.amount,
        debit_member=row.debit_member_id,
        credit_member=row.credit_member_id,
        unit=row.unit,
        party=Party(row.party) if row.party else None,
    )


def _lines(cooperative_id: int, code: str, member_id: UUID | None) -> QuerySet[Transfer]:
    rows: QuerySet[Transfer] = Transfer.objects.of(cooperative_id)
    if member_id is None:
        return rows.filter(Q(debit=code) | Q(credit=code))
    return rows.filter(
        Q(debit=code, debit_member_id=member_id) | Q(credit=code, credit_member_id=member_id)
    )


def _in_order(rows: QuerySet[Transfer]) -> Iterable[Any]:
    """Plain values with the memo of the entry, in the order of the books: no objects are built."""
    return (
        rows.annotate(memo=F("entry__memo"))
        .order_by("booked_on", "entry_id", "position")
        .values_list(*_STATED, named=True)
    )


def _ends(row: Any) -> tuple[tuple[Side, str, UUID | None], ...]:
    return (
        (Side.DEBIT, row.debit, row.debit_member_id),
        (Side.CREDIT, row.credit, row.credit_member_id),
    )


def _sides(row: Any, code: str, member_id: UUID | None) -> list[Side]:
    return [
        side
        for side, end, member in _ends(row)
        if end == code and (member_id is None or member == member_id)
    ]


def _sign(normal: Side, side: Side) -> int:
    return 1 if normal is side else -1


def _statement_row(row: Any, code: str, side: Side, balance: Rupiah) -> StatementRow:
    return StatementRow(
        entry_id=row.entry_id,
        reference=f"{row.booked_on:%y%m%d}-{short_code(row.entry_id)}",
        on=row.booked_on,
        memo=row.memo,
        code=code,
        side=side,
        amount=row.amount,
        balance=balance,
        other_code=row.credit if side is Side.DEBIT else row.debit,
    )
