"""Passing an item of the checklist over, with a reason that stays."""

from __future__ import annotations

from django.db import transaction

from sokoguru.closing.calculations.refusals import (
    ItemIsMandatory,
    NothingToWaive,
    WaiverNeedsAReason,
)
from sokoguru.closing.models import PassedOver
from sokoguru.closing.queries.checklist import checklist
from sokoguru.closing.vocabulary import ItemKind, ItemState, Period
from sokoguru.foundation.actor import Actor
from sokoguru.ledger.operations import hold_books


@transaction.atomic
def pass_over(
    *, cooperative_id: int, period: Period, kind: ItemKind, reason: str, by: Actor
) -> None:
    """Let the next close of a period do without an item; who said so and why is kept with it.

    Refuses without a reason, a mandatory item, and one that is not missing.
    """
    if not reason.strip():
        raise WaiverNeedsAReason
    if kind.is_mandatory:
        raise ItemIsMandatory(item=kind.label)
    hold_books(cooperative_id=cooperative_id)
    found = checklist(cooperative_id=cooperative_id, period=period)
    item = next((each for each in found.items if each.kind is kind), None)
    if item is None or item.state is not ItemState.MISSING:
        raise NothingToWaive(item=kind.label)
    PassedOver.objects.create(
        cooperative_id=cooperative_id,
        period=period.key,
        round=found.round,
        kind=kind.value,
        reason=reason.strip()[:300],
        passed_at=by.at,
        passed_by=by.name,
    )
