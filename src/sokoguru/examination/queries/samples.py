"""Samples and how far they were looked at."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Count, Exists, OuterRef, QuerySet

from sokoguru.examination.models import EntryMark, MarkWithdrawn, Sample, SampledEntry
from sokoguru.examination.queries.marks import marks_of
from sokoguru.examination.vocabulary import Population, SampleFact, SampleItem, SampleMethod
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.queries import entries_by_id
from sokoguru.ledger.vocabulary import EntryKind


class NoSuchSample(Refusal):
    """There is no such sample in this co-operative."""

    code = "examination.no_such_sample"
    template = "Sampel itu tidak ada. Muat ulang daftar sampel."


def samples(*, cooperative_id: int, limit: int = 100) -> tuple[SampleFact, ...]:
    """The newest samples first, each with how many of its entries carry a mark."""
    rows = list(Sample.objects.of(cooperative_id).order_by("-drawn_at", "-id")[:limit])
    drawn = _counts(_items(cooperative_id, rows))
    marked = _counts(_items(cooperative_id, rows).filter(_has_mark(cooperative_id)))
    return tuple(_fact(row, drawn.get(row.id, 0), marked.get(row.id, 0)) for row in rows)


def sample(*, cooperative_id: int, sample_id: UUID) -> SampleFact:
    """One sample. Refuses `NoSuchSample`."""
    row = Sample.objects.of(cooperative_id).filter(id=sample_id).first()
    if row is None:
        raise NoSuchSample
    items = _items(cooperative_id, [row])
    marked = items.filter(_has_mark(cooperative_id)).count()
    return _fact(row, items.count(), marked)


def sample_items(*, cooperative_id: int, sample_id: UUID) -> tuple[SampleItem, ...]:
    """The entries of a sample at their places, with their marks."""
    rows = list(
        SampledEntry.objects.of(cooperative_id).filter(sample_id=sample_id).order_by("place")
    )
    ids = [row.entry_id for row in rows]
    heads = {
        entry.id: entry for entry in entries_by_id(cooperative_id=cooperative_id, entry_ids=ids)
    }
    marks = marks_of(cooperative_id=cooperative_id, entry_ids=ids)
    return tuple(
        SampleItem(
            place=row.place,
            entry_id=row.entry_id,
            reference=heads[row.entry_id].reference,
            on=heads[row.entry_id].on,
            memo=heads[row.entry_id].memo,
            actor_name=heads[row.entry_id].actor_name,
            amount=row.amount,
            marks=marks.get(row.entry_id, ()),
        )
        for row in rows
    )


def _items(cooperative_id: int, rows: list[Sample]) -> QuerySet[SampledEntry]:
    ids = [row.id for row in rows]
    return SampledEntry.objects.of(cooperative_id).filter(sample_id__in=ids)


def _counts(rows: QuerySet[SampledEntry]) -> dict[UUID, int]:
    return dict(rows.order_by().values_list("sample_id").annotate(Count("id")))


def _has_mark(cooperative_id: int) -> Exists:
    withdrawn = MarkWithdrawn.objects.of(cooperative_id).filter(mark_id=OuterRef("id"))
    marks = EntryMark.objects.of(cooperative_id).filter(entry_id=OuterRef("entry_id"))
    return Exists(marks.filter(~Exists(withdrawn)))


def _fact(row: Sample, drawn: int, marked: int) -> SampleFact:
    return SampleFact(
        id=row.id,
        name=row.name,
        method=SampleMethod(row.method),
        size=row.size,
        seed=row.seed,
        population=Population(
            first_day=row.first_day,
            last_day=row.last_day,
            code=row.code,
            unit=row.unit,
            kind=EntryKind(row.kind) if row.kind else None,
        ),
        entries=row.entries,
        amount=row.amount,
        drawn_by=row.drawn_by,
        drawn_at=row.drawn_at,
        drawn=drawn,
        marked=marked,
    )
