"""Templates, and what of the recurring ones is due."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sokoguru.foundation.calendar import Month
from sokoguru.ledger.calculations.draft_refusals import UnknownTemplate
from sokoguru.ledger.calculations.kept_journals import template_lines_from
from sokoguru.ledger.calculations.recurrence import due_days, memo_of
from sokoguru.ledger.models import Entry, JournalTemplate
from sokoguru.ledger.queries.drafts import drafts_by_key
from sokoguru.ledger.vocabulary import (
    JournalContent,
    JournalLine,
    RecurringDue,
    Repeat,
    Schedule,
    TemplateDetails,
    TemplateFact,
)


def templates(*, cooperative_id: int) -> tuple[TemplateFact, ...]:
    """All templates in use, by name."""
    rows = JournalTemplate.objects.of(cooperative_id).filter(is_retired=False)
    return tuple(template_fact(row) for row in rows.order_by("name", "id"))


def template(*, cooperative_id: int, template_id: UUID) -> TemplateFact:
    """One template. Refuses `UnknownTemplate`."""
    row = JournalTemplate.objects.of(cooperative_id).filter(id=template_id).first()
    if row is None:
        raise UnknownTemplate
    return template_fact(row)


def recurring_due(*, cooperative_id: int, on: date) -> tuple[RecurringDue, ...]:
    """The periods that fell due by a day and are neither posted nor wait for approval, the oldest
    first. A period counts once, whatever its template says later."""
    due = [
        period
        for found in templates(cooperative_id=cooperative_id)
        if found.details.schedule is not None
        for period in _periods(found, found.details.schedule, on)
    ]
    keys = [period.key for period in due]
    posted = set(
        Entry.objects.of(cooperative_id)
        .filter(source_key__in=keys)
        .values_list("source_key", flat=True)
    )
    waiting = drafts_by_key(cooperative_id=cooperative_id, keys=keys).keys()
    left = [period for period in due if period.key not in posted and period.key not in waiting]
    return tuple(sorted(left, key=lambda each: (each.content.on, each.name, each.key)))


def template_fact(row: JournalTemplate) -> TemplateFact:
    """The row as a value."""
    schedule = None
    if row.repeat and row.day is not None and row.first_day is not None:
        schedule = Schedule(
            repeat=Repeat(row.repeat), day=row.day, first_day=row.first_day, last_day=row.last_day
        )
    details = TemplateDetails(
        name=row.name,
        memo=row.memo,
        lines=template_lines_from(row.lines),
        document=row.document,
        schedule=schedule,
    )
    return TemplateFact(id=row.id, details=details, is_retired=row.is_retired)


def _periods(found: TemplateFact, schedule: Schedule, on: date) -> list[RecurringDue]:
    details = found.details
    lines = tuple(
        JournalLine(
            side=line.side, code=line.code, amount=line.amount, unit=line.unit, party=line.party
        )
        for line in details.lines
        if line.amount is not None
    )
    return [
        RecurringDue(
            template_id=found.id,
            name=details.name,
            period=Month.of(day),
            key=f"recurring:{found.id}:{Month.of(day)}",
            content=JournalContent(
                on=day,
                memo=memo_of(details.memo, Month.of(day)),
                lines=lines,
                document=details.document,
            ),
        )
        for day in due_days(schedule, on)
    ]
