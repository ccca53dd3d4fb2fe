"""Verification: everything that is kept is computed anew from the journal and compared."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from uuid import UUID

from django.db import connection

from sokoguru.foundation import merkle
from sokoguru.ledger.calculations.digests import GENESIS, chain, content_hash, seal_leaf
from sokoguru.ledger.models import Entry, Seal, SealedEntry, Transfer
from sokoguru.ledger.queries.entries import draft_of
from sokoguru.ledger.vocabulary import (
    EntryDraft,
    EntryKind,
    Finding,
    TransferDraft,
    Verification,
)

_WRONG_BALANCES = """
SELECT coalesce(k.code, c.code), coalesce(k.member_id, c.member), k.balance, c.balance
FROM (SELECT * FROM ledger_memberbalance WHERE cooperative_id = %(cooperative)s) k
FULL JOIN (
    SELECT s.code, s.member,
           sum(CASE WHEN a.side = s.side THEN s.amount ELSE -s.amount END)::bigint AS balance
    FROM (
        SELECT debit AS code, debit_member_id AS member, 'D' AS side, amount
        FROM ledger_transfer WHERE cooperative_id = %(cooperative)s
        UNION ALL
        SELECT credit, credit_member_id, 'K', amount
        FROM ledger_transfer WHERE cooperative_id = %(cooperative)s
    ) s JOIN ledger_account a ON a.cooperative_id = %(cooperative)s AND a.code = s.code
    WHERE s.member IS NOT NULL AND a.member_use <> '' AND a.code < '4'
    GROUP BY s.code, s.member
) c ON c.code = k.code AND c.member = k.member_id
WHERE k.balance IS DISTINCT FROM c.balance
ORDER BY 1, 2 LIMIT 20
"""

_WRONG_SUMS = """
WITH computed AS (
    SELECT {period} AS {name}, l.code, coalesce(t.unit, '') AS unit,
           t.party, '3901' IN (t.debit, t.credit) AS is_closing,
           sum(l.debit)::bigint AS debit, sum(l.credit)::bigint AS credit, count(*) AS lines
    FROM ledger_transfer t
    LEFT JOIN ledger_pending p ON p.cooperative_id = t.cooperative_id AND p.entry_id = t.entry_id
    CROSS JOIN LATERAL (VALUES (t.debit, t.amount, 0::bigint), (t.credit, 0, t.amount))
         AS l(code, debit, credit)
    WHERE t.cooperative_id = %(cooperative)s AND coalesce(p.is_rolled, true)
    GROUP BY 1, 2, 3, 4, 5
)
SELECT {name}, code
FROM (SELECT * FROM ledger_{name}sum WHERE cooperative_id = %(cooperative)s) k
FULL JOIN computed c USING ({name}, code, unit, party, is_closing)
WHERE (k.debit, k.credit) IS DISTINCT FROM (c.debit, c.credit) {more}
ORDER BY 1, 2 LIMIT 20
"""
_WRONG_MONTHS = _WRONG_SUMS.format(
    name="month", period="date_trunc('month', t.booked_on)::date", more=""
)
_WRONG_DAYS = _WRONG_SUMS.format(
    name="day", period="t.booked_on", more="OR k.lines IS DISTINCT FROM c.lines"
)

_WRONG_PAIRS = """
WITH computed AS (
    SELECT date_trunc('month', t.booked_on)::date AS month,
           CASE WHEN o.id IS NULL THEN t.debit ELSE t.credit END AS debit,
           CASE WHEN o.id IS NULL THEN t.credit ELSE t.debit END AS credit,
           coalesce(t.unit, '') AS unit, coalesce(o.kind, e.kind) AS kind,
           sum(CASE WHEN o.id IS NULL THEN t.amount ELSE -t.amount END)::bigint AS amount
    FROM ledger_transfer t
    JOIN ledger_entry e ON e.cooperative_id = %(cooperative)s AND e.id = t.entry_id
    LEFT JOIN ledger_entry o ON o.cooperative_id = %(cooperative)s AND o.id = e.reverses_id
    LEFT JOIN ledger_pending p ON p.cooperative_id = %(cooperative)s AND p.entry_id = t.entry_id
    WHERE t.cooperative_id = %(cooperative)s AND coalesce(p.is_rolled, true)
    GROUP BY 1, 2, 3, 4, 5
)
SELECT month, debit, credit
FROM (SELECT * FROM ledger_pairsum WHERE cooperative_id = %(cooperative)s) k
FULL JOIN computed c USING (month, debit, credit, unit, kind)
WHERE k.amount IS DISTINCT FROM c.amount
ORDER BY 1, 2, 3 LIMIT 20
"""


def verify_books(*, cooperative_id: int) -> Verification:
    """Compare balances, sums, contents and seals of one co-operative with its journal."""
    findings = [
        *_wrong_balances(cooperative_id),
        *_wrong_sums(cooperative_id),
        *_changed_entries(cooperative_id),
        *_broken_seals(cooperative_id),
    ]
    return Verification(
        entries=Entry.objects.of(cooperative_id).count(),
        seals=Seal.objects.of(cooperative_id).count(),
        findings=tuple(findings),
    )


def _wrong_balances(cooperative_id: int) -> Iterator[Finding]:
    for code, member, kept, computed in _rows(_WRONG_BALANCES, cooperative_id):
        yield Finding(
            "balance",
            f"Saldo anggota di akun {code} tercatat {kept}, seharusnya {computed}.",
            str(member),
        )


def _wrong_sums(cooperative_id: int) -> Iterator[Finding]:
    for month, code in _rows(_WRONG_MONTHS, cooperative_id):
        yield Finding(
            "month_sum", f"Jumlah bulan {month:%Y-%m} akun {code} tidak sama dengan jurnalnya."
        )
    for day, code in _rows(_WRONG_DAYS, cooperative_id):
        yield Finding(
            "day_sum", f"Jumlah hari {day:%Y-%m-%d} akun {code} tidak sama dengan jurnalnya."
        )
    for month, debit, credit in _rows(_WRONG_PAIRS, cooperative_id):
        yield Finding(
            "pair_sum",
            f"Jumlah bulan {month:%Y-%m} dari {credit} ke {debit} tidak sama dengan jurnalnya.",
        )


def _changed_entries(cooperative_id: int) -> Iterator[Finding]:
    """Entries whose stored digest no longer fits their transfers and texts."""
    rows = Transfer.objects.of(cooperative_id).order_by("entry_id", "position").iterator(5_000)
    transfers = groupby(rows, key=lambda row: row.entry_id)
    lines_id, lines = next(transfers, (None, iter(())))
    for row in Entry.objects.of(cooperative_id).order_by("id").iterator(5_000):
        drafts: tuple[TransferDraft, ...] = ()
        if lines_id == row.id:
            drafts = tuple(draft_of(line) for line in lines)
            lines_id, lines = next(transfers, (None, iter(())))
        if content_hash(_entry_draft(row, drafts)) != bytes(row.content_hash):
            yield Finding("entry", f"Isi jurnal “{row.memo}” berubah sejak dicatat.", str(row.id))


def _broken_seals(cooperative_id: int) -> Iterator[Finding]:
    previous = GENESIS
    for link in Seal.objects.of(cooperative_id).order_by("number"):
        leaves = _leaves(cooperative_id, link.number)
        root = merkle.root(leaves) if leaves else b""
        digest = chain(previous=previous, number=link.number, root=bytes(link.root))
        if len(leaves) != link.entries or root != bytes(link.root):
            yield Finding("seal", f"Segel no. {link.number} tidak cocok dengan jurnalnya.")
        if digest != bytes(link.digest) or bytes(link.previous) != previous:
            yield Finding("chain", f"Rantai segel terputus di no. {link.number}.")
        previous = bytes(link.digest)


def _leaves(cooperative_id: int, number: int) -> list[bytes]:
    order: list[UUID] = list(
        SealedEntry.objects.of(cooperative_id)
        .filter(seal_number=number)
        .order_by("position")
        .values_list("entry_id", flat=True)
    )
    found = {
        row.id: seal_leaf(
            entry_id=row.id,
            content=bytes(row.content_hash),
            source_key=row.source_key,
            posted_at=row.posted_at,
            actor_name=row.actor_name,
        )
        for row in Entry.objects.of(cooperative_id).filter(id__in=order).iterator(5_000)
    }
    return [found[entry_id] for entry_id in order if entry_id in found]


def _entry_draft(row: Entry, transfers: tuple[TransferDraft, ...]) -> EntryDraft:
    return EntryDraft(
        kind=EntryKind(row.kind),
        on=row.booked_on,
        key=row.source_key,
        memo=row.memo,
        transfers=transfers,
        document=row.document,
        reverses=row.reverses_id,
    )


def _rows(sql: str, cooperative_id: int) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, {"cooperative": cooperative_id})
        return list(cursor.fetchall())
