"""What deserves a second look among entries: one pass, one reason each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sokoguru.examination.calculations.benford import first_digits
from sokoguru.examination.vocabulary import (
    ExceptionKind,
    ExceptionList,
    ExceptionRow,
    PersonRow,
    Population,
    Review,
)
from sokoguru.foundation.calendar import format_date
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import EntryHead, EntryKind

_SATURDAY = 5
_NIGHT = (22, 5)
_LATE = timedelta(days=7)
_ROUND, _ROUND_LEAST = 1_000_000, 5_000_000
_CASH = ("1101", "1102", "1103", "1109")
_BY_RULE = frozenset(
    {EntryKind.CLOSING, EntryKind.OPENING, EntryKind.SURPLUS, EntryKind.DEPRECIATION}
)


def review(
    heads: Sequence[EntryHead],
    *,
    population: Population,
    timezone: str,
    approved: Collection[UUID] = (),
    shown: int = 100,
) -> Review:
    """Look through entries; `approved` are those that a second person let through.

    Entries that follow from a rule (closing, opening, surplus, depreciation) are not asked for
    weekends, round amounts or lateness: they are dated by the calendar of the books.
    """
    zone = ZoneInfo(timezone)
    twins = _twins(heads)
    reversed_ids = {head.reverses for head in heads if head.reverses}
    reasons: dict[ExceptionKind, Callable[[EntryHead], str | None]] = {
        ExceptionKind.WEEKEND: _weekend,
        ExceptionKind.NIGHT: lambda head: _night(head, zone),
        ExceptionKind.BACKDATED: lambda head: _late(head, zone),
        ExceptionKind.ROUND: _round,
        ExceptionKind.DUPLICATE: lambda head: twins.get(head.id),
        ExceptionKind.REVERSED: lambda head: _reversed(head, reversed_ids),
        ExceptionKind.ALONE: lambda head: _alone(head, approved),
    }
    return Review(
        population=population,
        entries=len(heads),
        amount=Rupiah.total(head.amount for head in heads),
        exceptions=tuple(_found(kind, asks, heads, shown) for kind, asks in reasons.items()),
        digits=first_digits(head.amount for head in heads if head.kind not in _BY_RULE),
        people=_people(heads),
    )


def _found(
    kind: ExceptionKind,
    asks: Callable[[EntryHead], str | None],
    heads: Iterable[EntryHead],
    shown: int,
) -> ExceptionList:
    rows: list[ExceptionRow] = []
    total = 0
    for head in heads:
        remark = asks(head)
        if remark is None:
            continue
        total += 1
        if len(rows) < shown:
            rows.append(_row(head, remark))
    return ExceptionList(kind=kind, rows=tuple(rows), total=total)


def _row(head: EntryHead, remark: str) -> ExceptionRow:
    return ExceptionRow(
        entry_id=head.id,
        reference=head.reference,
        on=head.on,
        memo=head.memo,
        actor_name=head.actor_name,
        amount=head.amount,
        remark=remark,
    )


def _weekend(head: EntryHead) -> str | None:
    if head.kind in _BY_RULE or head.on.weekday() < _SATURDAY:
        return None
    return "Sabtu" if head.on.weekday() == _SATURDAY else "Minggu"


def _night(head: EntryHead, zone: ZoneInfo) -> str | None:
    local = head.posted_at.astimezone(zone)
    start, end = _NIGHT
    if end <= local.hour < start:
        return None
    return f"pukul {local:%H.%M}"


def _late(head: EntryHead, zone: ZoneInfo) -> str | None:
    posted = head.posted_at.astimezone(zone).date()
    if head.kind in _BY_RULE or posted - head.on <= _LATE:
        return None
    return f"dicatat {format_date(posted)}, {(posted - head.on).days} hari kemudian"


def _round(head: EntryHead) -> str | None:
    is_round = head.amount >= _ROUND_LEAST and head.amount % _ROUND == 0
    return "" if is_round and head.kind not in _BY_RULE else None


def _twins(heads: Iterable[EntryHead]) -> dict[UUID, str]:
    """Entries that say the same, each with the reference of another one of them."""
    groups: dict[tuple[object, ...], list[EntryHead]] = defaultdict(list)
    for head in heads:
        key = (head.on, head.amount, head.debit, head.credit, head.member_id, head.memo)
        groups[key].append(head)
    found = {}
    for alike in groups.values():
        if len(alike) > 1:
            for place, head in enumerate(alike):
                found[head.id] = f"seperti {alike[place - 1].reference}"
    return found


def _reversed(head: EntryHead, reversed_ids: Collection[UUID]) -> str | None:
    if head.reverses is not None:
        return "membalik jurnal lain"
    return "dibalik kemudian" if head.id in reversed_ids else None


def _alone(head: EntryHead, approved: Collection[UUID]) -> str | None:
    is_paid_out = head.kind is EntryKind.JOURNAL and head.credit in _CASH
    return "" if is_paid_out and head.id not in approved else None


def _people(heads: Iterable[EntryHead]) -> tuple[PersonRow, ...]:
    groups: dict[str, list[EntryHead]] = defaultdict(list)
    for head in heads:
        groups[head.actor_name].append(head)
    rows = [
        PersonRow(
            name=name,
            entries=len(own),
            amount=Rupiah.total(head.amount for head in own),
            days=len({head.on for head in own}),
        )
        for name, own in groups.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.entries, row.name)))
