"""What went from one account to another: the sums of pairs kept beside the journal plus what waits.

One statement reads both in one snapshot, so the answer is exact at any moment.
"""

from __future__ import annotations

from typing import Any

from django.db import connection

from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary.facts import PairRow
from sokoguru.ledger.vocabulary.words import EntryKind

_PAIRS = """
WITH pairs AS (
    SELECT debit, credit, unit, kind, amount
    FROM ledger_pairsum
    WHERE cooperative_id = %(cooperative)s AND month BETWEEN %(first)s AND %(last)s
    UNION ALL
    SELECT CASE WHEN o.id IS NULL THEN t.debit ELSE t.credit END,
           CASE WHEN o.id IS NULL THEN t.credit ELSE t.debit END,
           coalesce(t.unit, ''), coalesce(o.kind, e.kind),
           CASE WHEN o.id IS NULL THEN t.amount ELSE -t.amount END
    FROM ledger_pending p
    JOIN ledger_transfer t
      ON t.cooperative_id = p.cooperative_id AND t.entry_id = p.entry_id
    JOIN ledger_entry e ON e.cooperative_id = p.cooperative_id AND e.id = p.entry_id
    LEFT JOIN ledger_entry o ON o.cooperative_id = p.cooperative_id AND o.id = e.reverses_id
    WHERE p.cooperative_id = %(cooperative)s AND NOT p.is_rolled
      AND t.booked_on BETWEEN %(first)s AND %(last)s
)
SELECT debit, credit, unit, kind, sum(amount)::bigint
FROM pairs GROUP BY debit, credit, unit, kind ORDER BY debit, credit, unit, kind
"""


def pairs(*, cooperative_id: int, first: Month, last: Month) -> tuple[PairRow, ...]:
    """What went between each two accounts in whole months (both inclusive), by unit and kind.

    What came to nothing, because it was reversed, is left out.
    """
    facts: dict[str, Any] = {
        "cooperative": cooperative_id,
        "first": first.first_day,
        "last": last.last_day,
    }
    with connection.cursor() as cursor:
        cursor.execute(_PAIRS, facts)
        rows = cursor.fetchall()
    return tuple(
        PairRow(debit, credit, unit, EntryKind(kind), Rupiah(amount))
        for debit, credit, unit, kind, amount in rows
        if amount
    )
