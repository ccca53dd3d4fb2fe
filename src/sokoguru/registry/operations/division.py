"""A co-operative divides into several (UU 25/1992 Ps 12, 23): each gets a part of what it owns."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from sokoguru.cooperatives.vocabulary import Resolution, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.registry.calculations.lifecycle import LifeStep, PastStep, check_step
from sokoguru.registry.models import Entry
from sokoguru.registry.operations.lifecycle import DocumentIsMissing, record_step
from sokoguru.registry.operations.merger import ConsentOfMeetingMissing
from sokoguru.registry.queries.lifecycle import life
from sokoguru.registry.vocabulary import LifeState


class TooFewParts(Refusal):
    """What divides becomes at least two."""

    code = "registry.too_few_parts"
    template = "Pembagian memerlukan paling sedikit dua koperasi hasil yang berbeda. Tambahkan."


class PartsDoNotAddUp(Refusal):
    """Nothing of what it owns is lost or made in dividing."""

    code = "registry.parts_do_not_add_up"
    template = (
        "Bagian-bagiannya berjumlah {total}, sedangkan kekayaan bersih yang dibagi {net}. "
        "Sesuaikan sampai sama."
    )


class PartIsOver(Refusal):
    """A co-operative whose legal personality has ended receives nothing."""

    code = "registry.part_is_over"
    template = "{name} sudah berakhir sehingga tidak dapat menerima bagian."


@transaction.atomic
def divide(
    *,
    entry_id: int,
    parts: Mapping[int, Rupiah],
    net_assets: Rupiah,
    resolution: Resolution | None,
    on: date,
    document: str,
    by: Actor,
) -> None:
    """End a co-operative by dividing its net assets among others, by their entries, in rupiah.

    Those that come out of it are in the register already, as drafts or as legal bodies. Refuses
    fewer than two, a sum that differs, one that is over, and a missing decision of the meeting
    (subject merger, which opens changes of the legal body).
    """
    if not document.strip():
        raise DocumentIsMissing
    if len(parts.keys() - {entry_id}) < 2 or entry_id in parts:
        raise TooFewParts
    total = Rupiah.total(parts.values())
    if total != net_assets:
        raise PartsDoNotAddUp(total=total, net=net_assets)
    rows = {
        row.id: row
        for row in Entry.objects.select_for_update().filter(id__in=sorted({entry_id, *parts}))
    }
    entry = rows[entry_id]
    if resolution is None or resolution.subject is not Subject.MERGER:
        raise ConsentOfMeetingMissing(name=entry.name)
    for part_id in parts:
        if LifeState(rows[part_id].state).is_over:
            raise PartIsOver(name=rows[part_id].name)
    past = tuple(PastStep(fact.step, fact.on, fact.due_on) for fact in life(entry_id=entry_id))
    check_step(LifeStep.DIVIDE, state=LifeState(entry.state), past=past, on=on)
    names = ", ".join(rows[part_id].name for part_id in parts)
    record_step(
        entry=entry,
        step=LifeStep.DIVIDE,
        on=on,
        document=document,
        note=f"menjadi {names}"[:500],
        by=by,
        facts={
            "resolution": resolution.number,
            "net_assets": int(net_assets),
            "parts": {str(part_id): int(amount) for part_id, amount in parts.items()},
        },
    )
