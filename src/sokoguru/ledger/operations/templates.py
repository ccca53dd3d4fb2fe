"""Templates: journals saved to be written again, and recurring ones."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.ledger.calculations.draft_refusals import (
    RecurringAmountIsOpen,
    ScheduleIsWrong,
    TemplateIsEmpty,
    TemplateNameTaken,
    UnknownTemplate,
)
from sokoguru.ledger.calculations.kept_journals import template_values
from sokoguru.ledger.calculations.refusals import UnknownAccount
from sokoguru.ledger.models import JournalTemplate
from sokoguru.ledger.queries.chart import chart_for
from sokoguru.ledger.queries.templates import template_fact
from sokoguru.ledger.vocabulary import Schedule, Side, TemplateDetails, TemplateFact

_COLUMNS = ("name", "memo", "document", "lines", "repeat", "day", "first_day", "last_day")


@transaction.atomic
def save_template(
    *, cooperative_id: int, details: TemplateDetails, by: Actor, template_id: UUID | None = None
) -> TemplateFact:
    """Save a template, or change the one that is named; what was posted of it stays as it is.

    Refuses `TemplateIsEmpty`, `UnknownAccount`, `TemplateNameTaken`, `UnknownTemplate`, and of a
    schedule `RecurringAmountIsOpen` and `ScheduleIsWrong`.
    """
    hold(cooperative_id=cooperative_id, what="journal templates")
    _refuse_unusable(cooperative_id, details)
    row = _row(cooperative_id, template_id)
    namesakes = JournalTemplate.objects.of(cooperative_id).filter(
        name=details.name, is_retired=False
    )
    if namesakes.exclude(id=row.id).exists():
        raise TemplateNameTaken(name=details.name)
    plan = details.schedule
    row.name, row.memo, row.document = details.name, details.memo, details.document
    row.lines = template_values(details.lines)
    row.repeat = plan.repeat.value if plan else ""
    row.day = plan.day if plan else None
    row.first_day = plan.first_day if plan else None
    row.last_day = plan.last_day if plan else None
    row.changed_by, row.changed_at = by.name, by.at
    if template_id is None:
        row.save(force_insert=True)
    else:
        row.save(update_fields=[*_COLUMNS, "changed_by", "changed_at"])
    return template_fact(row)


@transaction.atomic
def retire_template(*, cooperative_id: int, template_id: UUID, by: Actor) -> None:
    """Take a template out of use; nothing more falls due of it. Refuses `UnknownTemplate`."""
    row = _row(cooperative_id, template_id)
    row.is_retired = True
    row.changed_by, row.changed_at = by.name, by.at
    row.save(update_fields=["is_retired", "changed_by", "changed_at"])


def _row(cooperative_id: int, template_id: UUID | None) -> JournalTemplate:
    if template_id is None:
        return JournalTemplate(cooperative_id=cooperative_id)
    rows = JournalTemplate.objects.of(cooperative_id).filter(id=template_id)
    row = rows.select_for_update().first()
    if row is None:
        raise UnknownTemplate
    return row


def _refuse_unusable(cooperative_id: int, details: TemplateDetails) -> None:
    if {line.side for line in details.lines} != set(Side):
        raise TemplateIsEmpty
    codes = {line.code for line in details.lines}
    unknown = codes - chart_for(cooperative_id=cooperative_id, codes=codes).keys()
    if unknown:
        raise UnknownAccount(account=min(unknown))
    if details.schedule is None:
        return
    for line in details.lines:
        if line.amount is None:
            raise RecurringAmountIsOpen(account=line.code)
    _refuse_wrong_days(details.schedule)


def _refuse_wrong_days(plan: Schedule) -> None:
    ends_early = plan.last_day is not None and plan.last_day < plan.first_day
    if not 1 <= plan.day <= 31 or ends_early or plan.first_day < date(1900, 1, 1):
        raise ScheduleIsWrong(first_day=plan.first_day, day=plan.day)
