"""Entries: what made a figure."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet

from sokoguru.foundation.identifiers import short_code
from sokoguru.foundation.paging import Page
from sokoguru.ledger.calculations.journals import lines_of
from sokoguru.ledger.models import Entry, Transfer
from sokoguru.ledger.queries.chart import chart_for
from sokoguru.ledger.vocabulary import (
    INCOME_SUMMARY,
    EntryFact,
    EntryFilter,
    EntryKind,
    LineFact,
    Party,
    Side,
    TransferDraft,
)

_COUNT = """
SELECT (SELECT coalesce(sum(entries), 0) FROM ledger_seal WHERE cooperative_id = %s)
     + (SELECT count(*) FROM ledger_pending WHERE cooperative_id = %s)
"""


def entry(*, cooperative_id: int, entry_id: UUID) -> EntryFact | None:
    """One entry with its lines, or None."""
    rows = list(Entry.objects.of(cooperative_id).filter(id=entry_id))
    return _facts(cooperative_id, rows)[0] if rows else None


def entries_by_id(*, cooperative_id: int, entry_ids: Sequence[UUID]) -> tuple[EntryFact, ...]:
    """These entries with their lines, the oldest day first; what is not there is left out."""
    rows = Entry.objects.of(cooperative_id).filter(id__in=entry_ids).order_by("booked_on", "id")
    return _facts(cooperative_id, list(rows))


def entry_by_key(*, cooperative_id: int, key: str) -> EntryFact | None:
    """The entry that a source key was posted as, or None."""
    rows = list(Entry.objects.of(cooperative_id).filter(source_key=key))
    return _facts(cooperative_id, rows)[0] if rows else None


def entries(
    *, cooperative_id: int, filters: EntryFilter, page: int = 1, size: int = 50
) -> Page[EntryFact]:
    """A page of entries, the newest day first."""
    found = filtered_entries(cooperative_id=cooperative_id, filters=filters)
    start = (page - 1) * size
    # The ids come from the index alone, so that a page far back is not paid for with every row
    # before it.
    ids = found.order_by("-booked_on", "-id").values_list("id", flat=True)[start : start + size]
    shown = Entry.objects.of(cooperative_id).filter(id__in=list(ids))
    rows = list(shown.order_by("-booked_on", "-id"))
    is_narrowed = filters != EntryFilter()
    total = found.count() if is_narrowed else _count(cooperative_id)
    return Page(_facts(cooperative_id, rows), page, size, total)


def transfers_of(*, cooperative_id: int, entry_id: UUID) -> tuple[TransferDraft, ...]:
    """The transfers of an entry in their order."""
    rows = Transfer.objects.of(cooperative_id).filter(entry_id=entry_id).order_by("position")
    return tuple(draft_of(row) for row in rows)


def _count(cooperative_id: int) -> int:
    """How many entries there are: each is sealed, and its seal says with how many, or waits."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [cooperative_id, cooperative_id])
        return int(cursor.fetchone()[0])


def filtered_entries(*, cooperative_id: int, filters: EntryFilter) -> QuerySet[Entry]:
    """The rows that a filter finds, for the queries of this app."""
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
    lines = _on_accounts(filters) & _of_openings(filters)
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


def _on_accounts(filters: EntryFilter) -> Q:
    """On these accounts, against those, on this side (as the act had it before a reversal)."""
    codes = filters.codes or ((filters.code,) if filters.code else ())
    if not codes:
        return Q()
    debited, credited = Q(debit__in=codes), Q(credit__in=codes)
    if filters.against:
        debited &= Q(credit__in=filters.against)
        credited &= Q(debit__in=filters.against)
    if filters.side is None:
        return debited | credited
    is_reversal = Q(entry__reverses_id__isnull=False)
    if filters.side is Side.DEBIT:
        return (debited & ~is_reversal) | (credited & is_reversal)
    return (credited & ~is_reversal) | (debited & is_reversal)


def _of_openings(filters: EntryFilter) -> Q:
    reversed_openings = Entry.objects.filter(
        cooperative_id=OuterRef("cooperative_id"),
        id=OuterRef("entry__reverses_id"),
        kind=EntryKind.OPENING.value,
    )
    opens = Q(entry__kind=EntryKind.OPENING.value) | Q(Exists(reversed_openings))
    lines = Q()
    if filters.opening_from:
        lines &= Q(booked_on__lt=filters.opening_from) | opens
    if filters.without_opening:
        lines &= ~opens
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
    codes = {code for of in transfers.values() for each in of for code in (each.debit, each.credit)}
    accounts = chart_for(cooperative_id=cooperative_id, codes=codes)
    names = {code: accounts[code].name for code in codes}
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
