"""Counts of money and goods."""

from datetime import date

from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.paging import Page
from sokoguru.ledger.queries import balances
from sokoguru.trade.models import Count
from sokoguru.trade.vocabulary import Countable, CountFact


def expected_on(*, cooperative_id: int, account: Countable, on: date) -> Rupiah:
    """What the books say should be there at the end of a day."""
    return balances(cooperative_id=cooperative_id, on=on).get(account.value, Rupiah(0))


def counts(*, cooperative_id: int, page: int = 1, size: int = 20) -> Page[CountFact]:
    """A page of the counts, the newest first."""
    rows = Count.objects.of(cooperative_id)
    start = (page - 1) * size
    found = rows.order_by("-counted_on", "-counted_at", "-id")[start : start + size]
    return Page(tuple(count_of(row) for row in found), page, size, rows.count())


def count_of(row: Count) -> CountFact:
    """The row as a value."""
    return CountFact(
        account=Countable(row.account),
        on=row.counted_on,
        expected=row.expected,
        counted=row.counted,
        explanation=row.explanation,
        counted_by=row.counted_by,
    )
