"""Lines of the working paper: written, changed, taken out."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from sokoguru.budget.calculations.groups import by_code
from sokoguru.budget.calculations.lines import settled
from sokoguru.budget.calculations.refusals import LineStandsTwice, NoSuchLine
from sokoguru.budget.models import Draft, DraftLine
from sokoguru.budget.operations.paper import hold_draft, row_of, sign
from sokoguru.budget.vocabulary import PlannedLine
from sokoguru.cooperatives.queries import units
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries import chart


@transaction.atomic
def add_line(*, cooperative_id: int, year: int, line: PlannedLine, by: Actor) -> UUID:
    """Plan an account of a unit; the same line once more answers with the first.

    Amounts are whole rupiah of the year. Refuses what `settled` refuses, a second line for the
    same account and unit (`LineStandsTwice`), and any change while a version waits.
    """
    sound = _settled(cooperative_id, line)
    draft = hold_draft(cooperative_id=cooperative_id, year=year, by=by)
    there = _at(draft, sound.code, sound.unit)
    if there is not None:
        if _as_planned(there) == sound:
            return there.id
        raise LineStandsTwice(account=sound.code)
    row = row_of(draft=draft, line=sound)
    row.save(force_insert=True)
    sign(draft=draft, by=by)
    return row.id


@transaction.atomic
def change_line(
    *, cooperative_id: int, year: int, line_id: UUID, line: PlannedLine, by: Actor
) -> None:
    """Rewrite a line. Refuses one that is gone, and otherwise as `add_line` does."""
    sound = _settled(cooperative_id, line)
    draft = hold_draft(cooperative_id=cooperative_id, year=year, by=by)
    row = _own_line(draft, line_id)
    other = _at(draft, sound.code, sound.unit)
    if other is not None and other.id != line_id:
        raise LineStandsTwice(account=sound.code)
    row.code, row.unit, row.amount = sound.code, sound.unit, sound.amount
    row.months, row.remark = [int(each) for each in sound.months], sound.remark
    row.save(update_fields=["code", "unit", "amount", "months", "remark"])
    sign(draft=draft, by=by)


@transaction.atomic
def delete_line(*, cooperative_id: int, year: int, line_id: UUID, by: Actor) -> None:
    """Take a line out of the working paper. Refuses one that is gone already."""
    draft = hold_draft(cooperative_id=cooperative_id, year=year, by=by)
    row = _own_line(draft, line_id)
    DraftLine.objects.of(cooperative_id).filter(id=row.id).delete()
    sign(draft=draft, by=by)


def _settled(cooperative_id: int, line: PlannedLine) -> PlannedLine:
    return settled(
        line,
        accounts=by_code(chart(cooperative_id=cooperative_id)),
        units={unit.code for unit in units(cooperative_id=cooperative_id)},
    )


def _own_line(draft: Draft, line_id: UUID) -> DraftLine:
    lines = DraftLine.objects.of(draft.cooperative_id).filter(draft_id=draft.id)
    row = lines.filter(id=line_id).first()
    if row is None:
        raise NoSuchLine
    return row


def _at(draft: Draft, code: str, unit: str) -> DraftLine | None:
    lines = DraftLine.objects.of(draft.cooperative_id).filter(draft_id=draft.id)
    return lines.filter(code=code, unit=unit).first()


def _as_planned(row: DraftLine) -> PlannedLine:
    return PlannedLine(
        code=row.code,
        unit=row.unit,
        amount=row.amount,
        months=tuple(Rupiah(each) for each in row.months),
        remark=row.remark,
    )
