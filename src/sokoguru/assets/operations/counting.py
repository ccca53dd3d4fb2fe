"""Counting the inventory (opname inventaris): walking through it with the list in hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.db import transaction

from sokoguru.assets.calculations.counting import minutes_of
from sokoguru.assets.calculations.refusals import CheckerNeeded
from sokoguru.assets.calculations.request import fingerprint
from sokoguru.assets.models import Check, Count, CountLine
from sokoguru.assets.operations.recording import (
    recorded_before,
    refuse_unknown_unit,
    stamp,
    take_turn,
)
from sokoguru.assets.queries.counts import belongs, count
from sokoguru.assets.queries.register import register_on
from sokoguru.assets.vocabulary import AssetLine, CountedLine, CountFact, CountLineFact
from sokoguru.foundation.actor import Actor


def record_count(
    *,
    cooperative_id: int,
    unit: str,
    place: str,
    lines: Sequence[CountedLine],
    counted_by: str,
    on: date,
    key: str,
    by: Actor,
    remark: str = "",
) -> CountFact:
    """Record what was found in a unit, or at one place in it, beside what should be there.

    An empty `unit` is the co-operative itself, outside its units; an empty `place` all of its
    places. Nothing is posted and nothing leaves the register: a loss is a disposal of its own. A
    condition that was not known so becomes a look at the asset. Refuses what
    `calculations.counting` refuses.
    """
    if not counted_by.strip():
        raise CheckerNeeded
    request = fingerprint(unit=unit, place=place, lines=list(lines), counted_by=counted_by, on=on,
                          remark=remark)  # fmt: skip
    with transaction.atomic():
        take_turn(cooperative_id=cooperative_id)
        row = recorded_before(table=Count, cooperative_id=cooperative_id, key=key, request=request)
        if row is None:
            refuse_unknown_unit(cooperative_id=cooperative_id, unit=unit)
            known = register_on(cooperative_id=cooperative_id, on=on)
            expected = [line for line in known if belongs(line, unit=unit, place=place)]
            others = [line for line in known if line not in expected]
            minutes = minutes_of(expected=expected, others=others, counted=lines)
            row = Count.objects.create(
                cooperative_id=cooperative_id, counted_on=on, unit=unit, place=place,
                counted_by=counted_by.strip(), remark=remark.strip(),
                **stamp(key=key, request=request, by=by),
            )  # fmt: skip
            _add_lines(row, minutes)
            _look(row, known, minutes)
    return count(cooperative_id=cooperative_id, count_id=row.id)


def _add_lines(row: Count, minutes: Sequence[CountLineFact]) -> None:
    CountLine.objects.bulk_create(
        CountLine(
            cooperative_id=row.cooperative_id,
            count=row,
            place=place,
            asset_id=line.asset_id,
            name=line.name,
            expected=line.expected,
            found=line.found,
            condition=line.condition.value,
            explanation=line.explanation,
        )
        for place, line in enumerate(minutes, 1)
    )


def _look(row: Count, known: Iterable[AssetLine], minutes: Iterable[CountLineFact]) -> None:
    """Keep the conditions that the count changed; when the next look is due stays as it was."""
    found = {line.asset_id: line for line in minutes if line.asset_id and line.found}
    seen = [(line, found[line.asset.id]) for line in known if line.asset.id in found]
    Check.objects.bulk_create(
        Check(
            cooperative_id=row.cooperative_id,
            asset_id=line.asset.id,
            checked_on=row.counted_on,
            condition=counted.condition.value,
            checked_by=row.counted_by[:120],
            remark="Opname inventaris",
            next_due=line.check.next_due if line.check else None,
            source_key=f"{row.source_key}:{line.asset.id}",
            request=row.request,
            recorded_by=row.recorded_by,
            recorded_at=row.recorded_at,
        )
        for line, counted in seen
        if line.condition is not counted.condition
    )
