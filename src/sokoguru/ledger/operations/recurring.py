"""What falls due of recurring journals is posted, each period once."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.calculations.draft_refusals import PeriodIsNotDue
from sokoguru.ledger.operations.entering import enter_journal
from sokoguru.ledger.queries.templates import recurring_due
from sokoguru.ledger.vocabulary import DueOutcome, Entered, RecurringDue


@transaction.atomic
def post_recurring(
    *, cooperative_id: int, template_id: UUID, period: Month, on: date, by: Actor
) -> Entered:
    """Post a period that fell due by a day, dated on its own day; above the limit of the articles
    it becomes a submitted draft.

    Refuses `PeriodIsNotDue` for one that is not due or was posted before, and what
    `enter_journal` refuses; the period then stays due.
    """
    hold(cooperative_id=cooperative_id, what="recurring")
    for due in recurring_due(cooperative_id=cooperative_id, on=on):
        if (due.template_id, due.period) == (template_id, period):
            return enter_journal(
                cooperative_id=cooperative_id, content=due.content, key=due.key, by=by
            )
    raise PeriodIsNotDue(period=period)


@transaction.atomic
def post_all_recurring(*, cooperative_id: int, on: date, by: Actor) -> tuple[DueOutcome, ...]:
    """Post everything that fell due by a day, each period by itself: what is refused stays due and
    is told beside what was posted."""
    hold(cooperative_id=cooperative_id, what="recurring")
    due = recurring_due(cooperative_id=cooperative_id, on=on)
    return tuple(_outcome(cooperative_id, period, by) for period in due)


def _outcome(cooperative_id: int, due: RecurringDue, by: Actor) -> DueOutcome:
    try:
        done = enter_journal(cooperative_id=cooperative_id, content=due.content, key=due.key, by=by)
    except Refusal as refusal:
        return DueOutcome(due, None, refusal.sentence)
    return DueOutcome(due, done)
