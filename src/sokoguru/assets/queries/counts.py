"""Counts of the inventory, and what one should find."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from sokoguru.assets.models import Asset, Count, CountLine
from sokoguru.assets.vocabulary import AssetLine, Condition, CountFact, CountLineFact
from sokoguru.foundation.refusal import Refusal


class NoSuchCount(Refusal):
    """The id belongs to no count of this co-operative."""

    code = "assets.no_such_count"
    template = "Berita acara hitung ini tidak ada. Pilih dari daftar."


def belongs(line: AssetLine, *, unit: str, place: str) -> bool:
    """Whether an asset should be found in a unit, at one place or (empty) at any of its places."""
    return line.where.unit == unit and place in ("", line.where.place)


def counts(*, cooperative_id: int) -> tuple[CountFact, ...]:
    """Every count with its lines, the newest first. Three queries."""
    rows = Count.objects.of(cooperative_id).order_by("-counted_on", "-id")
    return _facts(cooperative_id, rows, CountLine.objects.of(cooperative_id).order_by("place"))


def count(*, cooperative_id: int, count_id: UUID) -> CountFact:
    """One count. Refuses `NoSuchCount`."""
    rows = Count.objects.of(cooperative_id).filter(id=count_id)
    lines = CountLine.objects.of(cooperative_id).filter(count_id=count_id).order_by("place")
    found = _facts(cooperative_id, rows, lines)
    if not found:
        raise NoSuchCount
    return found[0]


def _facts(
    cooperative_id: int, rows: Iterable[Count], lines: Iterable[CountLine]
) -> tuple[CountFact, ...]:
    found: dict[UUID, list[CountLine]] = {}
    for line in lines:
        found.setdefault(line.count_id, []).append(line)
    known = {line.asset_id for each in found.values() for line in each if line.asset_id}
    numbers = dict(
        Asset.objects.of(cooperative_id).filter(id__in=known).values_list("id", "number")
    )
    return tuple(
        CountFact(
            id=row.id,
            counted_on=row.counted_on,
            unit=row.unit,
            place=row.place,
            counted_by=row.counted_by,
            remark=row.remark,
            recorded_by=row.recorded_by,
            lines=tuple(_line(line, numbers) for line in found.get(row.id, ())),
        )
        for row in rows
    )


def _line(line: CountLine, numbers: dict[UUID, str]) -> CountLineFact:
    return CountLineFact(
        asset_id=line.asset_id,
        number=numbers[line.asset_id] if line.asset_id else "",
        name=line.name,
        expected=line.expected,
        found=line.found,
        condition=Condition(line.condition),
        explanation=line.explanation,
    )
