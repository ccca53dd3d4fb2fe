"""The portions of overhead that members and others bear, as flows of a statement (S2-118)."""

from collections.abc import Iterable
from dataclasses import replace

from sokoguru.foundation.money import Rupiah, format_rupiah
from sokoguru.ledger.vocabulary import MovementRow
from sokoguru.reports.calculations.codes import read_codes
from sokoguru.reports.calculations.sources import OVERHEAD
from sokoguru.reports.vocabulary import AllocationKey, Drill, Flow, SourceSplit, SplitStep

MEMBER_PORTION, NONMEMBER_PORTION = "porsi_anggota", "porsi_bukan_anggota"
_SIDES_OF_KEY = {
    AllocationKey.GROSS_PARTICIPATION: "partisipasi bruto anggota dan pendapatan bukan anggota",
    AllocationKey.VOLUME: "volume usaha anggota dan pendapatan bukan anggota",
    AllocationKey.HEADCOUNT: "orang yang dilayani, anggota dan bukan anggota",
    AllocationKey.MANUAL: "perbandingan yang ditetapkan rapat",
}


def portion_flows(
    split: SourceSplit, rows: Iterable[MovementRow], *, days: Drill
) -> dict[str, Flow]:
    """Both portions; each opens all of the overhead that was shared."""
    overhead = read_codes(OVERHEAD)
    opens = tuple(sorted({row.code for row in rows if row.code in overhead}))
    if not opens:
        return {}
    step = _overhead(split)
    return {
        name: Flow(figures={opens[0]: -part}, drill=replace(days, codes=opens), opens=opens)
        for name, part in ((MEMBER_PORTION, step.member), (NONMEMBER_PORTION, step.nonmember))
    }


def portion_notes(split: SourceSplit) -> tuple[str, ...]:
    """The key and what it did, for the reader of the statement."""
    step = _overhead(split)
    if not step.total:
        return ()
    member, nonmember = (_figure(weight, split.key) for weight in split.weights)
    return (
        f"Kunci pembagian: {_SIDES_OF_KEY[split.key]}, {member} berbanding {nonmember}.",
        f"Beban usaha {format_rupiah(Rupiah(-step.total))} dibagi menurut {step.reason}: "
        f"{format_rupiah(Rupiah(-step.member))} porsi anggota dan "
        f"{format_rupiah(Rupiah(-step.nonmember))} porsi bukan anggota. "
        "Beban yang menyebut pihaknya masuk langsung ke pihak itu.",
        *split.notes,
    )


def _overhead(split: SourceSplit) -> SplitStep:
    return next(step for step in split.steps if step.key == "usaha")


def _figure(weight: int, key: AllocationKey) -> str:
    counts_money = key in (AllocationKey.GROSS_PARTICIPATION, AllocationKey.VOLUME)
    return format_rupiah(Rupiah(weight)) if counts_money else str(weight)
