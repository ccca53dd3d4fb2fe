"""Counting money and goods, and holding the count against the books."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.trade.calculations.refusals import CountIsNegative, DifferenceIsNotExplained
from sokoguru.trade.models import Count
from sokoguru.trade.queries.counts import count_of, expected_on
from sokoguru.trade.vocabulary import Countable, CountFact


def record_count(
    *,
    cooperative_id: int,
    account: Countable,
    counted: Rupiah,
    explanation: str,
    on: date,
    key: str,
    by: Actor,
) -> CountFact:
    """Record what was counted of money or goods at the end of a day, in rupiah (S3-067).

    Refuses a count below zero and a difference from the books that nobody explains. Nothing is
    posted: a difference is corrected by a journal of its own. A repeated `key` answers as at
    first; with another count it is refused.
    """
    if counted < 0:
        raise CountIsNegative(counted=counted)
    with transaction.atomic():
        row = Count.objects.of(cooperative_id).filter(source_key=key).first()
        if row is None:
            expected = expected_on(cooperative_id=cooperative_id, account=account, on=on)
            if counted != expected and not explanation.strip():
                raise DifferenceIsNotExplained(
                    counted=counted, expected=expected, difference=Rupiah(abs(counted - expected))
                )
            row = Count.objects.create(
                cooperative_id=cooperative_id,
                account=account.value,
                counted_on=on,
                expected=expected,
                counted=counted,
                explanation=explanation.strip(),
                source_key=key,
                counted_by=by.name,
                counted_at=by.at,
            )
    if (row.account, row.counted_on, row.counted) != (account.value, on, counted):
        raise ledger.KeyUsedForOtherContent
    return count_of(row)
