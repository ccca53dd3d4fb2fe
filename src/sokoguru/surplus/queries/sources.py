"""Where a year's SHU comes from, and the volume of business behind it, both from the books."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sokoguru.cooperatives.queries import articles_on, units
from sokoguru.cooperatives.vocabulary import VolumeItem
from sokoguru.foundation.label import Label
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.queries import movements
from sokoguru.ledger.vocabulary import BookYear, MovementRow, Party
from sokoguru.reports.calculations.sources import split_sources
from sokoguru.reports.queries import key_weights
from sokoguru.reports.vocabulary import AllocationKey
from sokoguru.surplus.vocabulary import SurplusSources

_MEANINGS = {
    VolumeItem.SALES: Label("pembelian anggota"),
    VolumeItem.SERVICES: Label("jasa yang dipakai anggota"),
    VolumeItem.CONSIGNMENT: Label("barang anggota yang dijualkan"),
    VolumeItem.DELIVERIES: Label("hasil yang disetor anggota"),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class YearSources:
    """The two sources with the steps to them, and the year's income in the books."""

    sources: SurplusSources
    steps: tuple[tuple[str, Rupiah, Rupiah, str], ...]
    notes: tuple[str, ...]
    revenue: Rupiah


def year_sources(*, cooperative_id: int, book_year: BookYear) -> YearSources:
    """Members' and others' SHU after tax of a closed year (S3-079, S3-100), and its income."""
    articles = articles_on(cooperative_id=cooperative_id, on=book_year.last_day)
    rows = movements(
        cooperative_id=cooperative_id,
        first_day=book_year.first_day,
        last_day=book_year.last_day,
    )
    key = AllocationKey(articles.allocation_key)
    weights = key_weights(cooperative_id=cooperative_id, key=key, year=book_year, rows=rows)
    split = split_sources(_with_parties(rows), key=key, weights=weights)
    return YearSources(
        sources=SurplusSources(member=split.member, nonmember=split.nonmember),
        steps=tuple((step.label, step.member, step.nonmember, step.reason) for step in split.steps),
        notes=tuple(split.notes),
        revenue=Rupiah.total(row.credit - row.debit for row in rows if row.code.startswith("4")),
    )


def volume_meaning(*, cooperative_id: int) -> str:
    """What the units' articles count as a member's transactions, in words."""
    counted = {item for unit in units(cooperative_id=cooperative_id) for item in unit.counts}
    return ", ".join(_MEANINGS[item] for item in VolumeItem if item in counted)


def _with_parties(rows: Sequence[MovementRow]) -> list[MovementRow]:
    """The rows with their parties as values; a row that says none has None."""
    # `MovementRow.party` is text; the split asks for the value itself.
    parties = {"": None} | {party.value: party for party in Party}
    return [replace(row, party=parties[row.party]) for row in rows]  # type: ignore[arg-type]
