"""Two or more co-operatives become one (UU 25/1992 Ps 14): penggabungan and peleburan."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from sokoguru.cooperatives.vocabulary import Resolution, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.registry.calculations.lifecycle import LifeStep, PastStep, check_step
from sokoguru.registry.calculations.merging import NetAssets, merged_net_assets
from sokoguru.registry.models import Entry
from sokoguru.registry.operations.lifecycle import record_step
from sokoguru.registry.queries.lifecycle import life
from sokoguru.registry.vocabulary import LifeState


@dataclass(frozen=True, kw_only=True)
class Merged:
    """What a merger brought together, in rupiah: each one's real net assets and their sum."""

    into_id: int
    parts: tuple[NetAssets, ...]
    net_assets: int


class ConsentOfMeetingMissing(Refusal):
    """Each co-operative's members' meeting consents (Ps 14)."""

    code = "registry.consent_of_meeting_missing"
    template = (
        "Keputusan rapat anggota {name} tentang penggabungan belum dicatat. "
        "Setiap koperasi harus menyetujui."
    )


class TooFewToMerge(Refusal):
    """A merger joins at least two."""

    code = "registry.too_few_to_merge"
    template = "Penggabungan memerlukan paling sedikit dua koperasi yang berbeda. Tambahkan."


class TargetIsNotLegal(Refusal):
    """Only a co-operative with legal personality takes another one over."""

    code = "registry.target_is_not_legal"
    template = "{name} tidak berbadan hukum sehingga tidak dapat menerima penggabungan."


@transaction.atomic
def merge(
    *,
    into_id: int,
    from_ids: Sequence[int],
    parts: Mapping[int, NetAssets],
    resolutions: Mapping[int, Resolution],
    on: date,
    document: str,
    by: Actor,
    is_consolidation: bool = False,
) -> Merged:
    """Let co-operatives go into another one, or all into a new one (`is_consolidation`).

    `parts` and `resolutions` are by entry and cover all of them; assets may be revalued. Those that
    go keep their entry and history, and name where they went. Refuses fewer than two, a missing
    consent, and a target without legal personality.
    """
    leaving = [entry_id for entry_id in dict.fromkeys(from_ids) if entry_id != into_id]
    joined = leaving if is_consolidation else [into_id, *leaving]
    if len(joined) < 2:
        raise TooFewToMerge
    wanted = sorted({into_id, *leaving})
    rows = {row.id: row for row in Entry.objects.select_for_update().filter(id__in=wanted)}
    _check(rows[into_id], [rows[entry_id] for entry_id in joined], resolutions)
    step = LifeStep.CONSOLIDATE if is_consolidation else LifeStep.MERGE
    for entry_id in leaving:
        _leave(rows[entry_id], rows[into_id], step, parts[entry_id], on, document, by)
    brought = tuple(parts[entry_id] for entry_id in joined)
    return Merged(into_id=into_id, parts=brought, net_assets=merged_net_assets(brought))


def _check(into: Entry, joined: Sequence[Entry], resolutions: Mapping[int, Resolution]) -> None:
    if LifeState(into.state) is not LifeState.LEGAL:
        raise TargetIsNotLegal(name=into.name)
    for entry in joined:
        resolution = resolutions.get(entry.id)
        if resolution is None or resolution.subject is not Subject.MERGER:
            raise ConsentOfMeetingMissing(name=entry.name)


def _leave(
    entry: Entry,
    into: Entry,
    step: LifeStep,
    part: NetAssets,
    on: date,
    document: str,
    by: Actor,
) -> None:
    past = tuple(PastStep(fact.step, fact.on, fact.due_on) for fact in life(entry_id=entry.id))
    check_step(step, state=LifeState(entry.state), past=past, on=on)
    record_step(
        entry=entry,
        step=step,
        on=on,
        document=document,
        note=f"ke {into.name}",
        by=by,
        other=into,
        facts={
            "assets": int(part.assets),
            "debts": int(part.debts),
            "revaluations": {name: int(amount) for name, amount in part.revaluations.items()},
            "net_assets": part.real,
        },
    )
