"""Depreciation: a month is posted once, in its order, one entry a unit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from django.db import transaction

from sokoguru.assets.calculations.refusals import EarlierDepreciationDue, NothingToDepreciate
from sokoguru.assets.models import Charge, Run
from sokoguru.assets.operations.recording import take_turn
from sokoguru.assets.queries.depreciation import depreciation_due, depreciation_plan, runs
from sokoguru.assets.vocabulary import (
    DEPRECIATION_EXPENSE,
    DepreciationLine,
    DepreciationPlan,
    DepreciationRun,
)
from sokoguru.cooperatives.queries import units
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, TransferDraft


def run_depreciation(*, cooperative_id: int, month: Month, by: Actor) -> DepreciationRun:
    """Post a month of depreciation on its last day: D 6109 K 1609, intangibles K 1709 (J31).

    What assets owe of months that can no longer be posted, or that passed before they were
    registered, is caught up in the same entry. A month that was run answers as at first. Refuses a
    month before which another is due (`EarlierDepreciationDue`), one that costs nothing
    (`NothingToDepreciate`), and a closed or locked one (`PeriodIsClosed`).
    """
    with transaction.atomic():
        take_turn(cooperative_id=cooperative_id)
        if done := _standing_run(cooperative_id, month):
            return replace(done, is_repeat=True)
        due = depreciation_due(cooperative_id=cooperative_id, on=month.last_day)
        if due and due[0] < month:
            raise EarlierDepreciationDue(month=due[0])
        plan = depreciation_plan(cooperative_id=cooperative_id, month=month)
        if not plan.lines:
            raise NothingToDepreciate(month=month)
        attempt = Run.objects.of(cooperative_id).filter(month=month.first_day).count() + 1
        entries = _post(cooperative_id, plan, attempt, by)
        _record(cooperative_id, plan, attempt, entries, by)
    done = _standing_run(cooperative_id, month)
    if done is None:
        raise RuntimeError("a month was posted and is not there")
    return done


def _standing_run(cooperative_id: int, month: Month) -> DepreciationRun | None:
    known = runs(cooperative_id=cooperative_id)
    return next((run for run in known if run.month == month and not run.is_reversed), None)


def _post(cooperative_id: int, plan: DepreciationPlan, attempt: int, by: Actor) -> dict[str, UUID]:
    """One entry a unit; answers with the entry of each."""
    names = {unit.code: unit.name for unit in units(cooperative_id=cooperative_id)}
    codes = sorted({line.unit for line in plan.lines})
    accounts = {line.kind.accumulated_account for line in plan.lines}
    ledger.add_accounts(cooperative_id=cooperative_id, codes=accounts)
    drafts = [
        EntryDraft(
            kind=EntryKind.DEPRECIATION,
            on=plan.month.last_day,
            key=f"depreciation:{plan.month}:{attempt}:{code}",
            memo=_memo(plan.month, names.get(code, "")),
            transfers=_transfers([line for line in plan.lines if line.unit == code], code),
        )
        for code in codes
    ]
    posted = ledger.post_many(cooperative_id=cooperative_id, entries=drafts, by=by)
    return {code: entry.id for code, entry in zip(codes, posted, strict=True)}


def _transfers(lines: Iterable[DepreciationLine], unit: str) -> tuple[TransferDraft, ...]:
    sums: dict[str, list[Rupiah]] = {}
    for line in lines:
        sums.setdefault(line.kind.accumulated_account, []).append(line.amount)
    return tuple(
        TransferDraft(
            debit=DEPRECIATION_EXPENSE, credit=code, amount=Rupiah.total(parts), unit=unit or None
        )
        for code, parts in sorted(sums.items())
    )


def _record(
    cooperative_id: int,
    plan: DepreciationPlan,
    attempt: int,
    entries: dict[str, UUID],
    by: Actor,
) -> Sequence[Charge]:
    run = Run.objects.create(
        cooperative_id=cooperative_id,
        month=plan.month.first_day,
        attempt=attempt,
        recorded_by=by.name,
        recorded_at=by.at,
    )
    return Charge.objects.bulk_create(
        Charge(
            cooperative_id=cooperative_id,
            run=run,
            asset_id=line.asset_id,
            month=plan.month.first_day,
            amount=line.amount,
            unit=line.unit,
            entry_id=entries[line.unit],
            booked_on=plan.month.last_day,
        )
        for line in plan.lines
    )


def _memo(month: Month, unit: str) -> str:
    return f"Penyusutan {month.label}, {unit}" if unit else f"Penyusutan {month.label}"
