"""Drawing a sample."""

from __future__ import annotations

from django.db import transaction

from sokoguru.database.locks import hold
from sokoguru.examination.calculations.sampling import draw
from sokoguru.examination.models import Sample, SampledEntry
from sokoguru.examination.queries import heads_of, sample
from sokoguru.examination.vocabulary import Population, SampleFact, SampleMethod
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal

MOST = 500


class PopulationIsEmpty(Refusal):
    """There is nothing to draw from."""

    code = "examination.population_is_empty"
    template = "Tidak ada jurnal yang cocok dengan saringan itu. Ubah tanggal, akun, atau unitnya."


class SampleIsTooLarge(Refusal):
    """A person cannot look at that many entries."""

    code = "examination.sample_is_too_large"
    template = "Sampel paling sedikit 1 dan paling banyak {most} jurnal. Ubah jumlahnya."
    field = "size"


class SeedIsMissing(Refusal):
    """Without a seed nobody can repeat the draw."""

    code = "examination.seed_is_missing"
    template = "Benih belum diisi. Tulis angka atau kata apa saja yang tidak Anda pilih sendiri."
    field = "seed"


def draw_sample(
    *,
    cooperative_id: int,
    name: str,
    population: Population,
    method: SampleMethod,
    size: int,
    seed: str,
    key: str,
    by: Actor,
) -> SampleFact:
    """Draw entries from the books as they stand, and keep which they were.

    A repeated `key` answers with the first draw. Refuses a size outside 1 to 500
    (`SampleIsTooLarge`), an empty seed (`SeedIsMissing`) and a population without entries
    (`PopulationIsEmpty`).
    """
    if not 1 <= size <= MOST:
        raise SampleIsTooLarge(most=MOST)
    if not seed.strip():
        raise SeedIsMissing
    with transaction.atomic():
        hold(cooperative_id=cooperative_id, what=f"sample:{key}")
        known = Sample.objects.of(cooperative_id).filter(source_key=key).first()
        if known is None:
            known = _draw(cooperative_id, name, population, method, size, seed.strip(), key, by)
    return sample(cooperative_id=cooperative_id, sample_id=known.id)


def _draw(
    cooperative_id: int,
    name: str,
    population: Population,
    method: SampleMethod,
    size: int,
    seed: str,
    key: str,
    by: Actor,
) -> Sample:
    heads = heads_of(cooperative_id=cooperative_id, population=population)
    if not heads:
        raise PopulationIsEmpty
    items = [(head.id, head.amount) for head in heads]
    row = Sample.objects.create(
        cooperative_id=cooperative_id,
        name=name.strip()[:120],
        method=method.value,
        size=size,
        seed=seed[:80],
        first_day=population.first_day,
        last_day=population.last_day,
        code=population.code,
        unit=population.unit,
        kind=population.kind.value if population.kind else "",
        entries=len(items),
        amount=Rupiah.total(amount for _id, amount in items),
        drawn_by=by.name,
        drawn_by_id=by.user_id,
        drawn_at=by.at,
        source_key=key,
    )
    chosen = draw(items, method=method, size=size, seed=seed[:80])
    SampledEntry.objects.bulk_create(
        SampledEntry(
            cooperative_id=cooperative_id,
            sample=row,
            place=place,
            entry_id=entry_id,
            amount=amount,
        )
        for place, (entry_id, amount) in enumerate(chosen, start=1)
    )
    return row
