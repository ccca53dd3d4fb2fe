"""The surplus of the year: where it came from, and what is proposed or was decided about it."""

from sokoguru.documents.book import Block, BookTable, Chapter, Prose, Section
from sokoguru.documents.vocabulary import RowStyle, StatementColumn, StatementRow
from sokoguru.foundation.calendar import format_date
from sokoguru.foundation.money import format_number, format_rupiah
from sokoguru.reports.calculations.notes.tables import percent
from sokoguru.surplus.calculations.pots import heads_of_base
from sokoguru.surplus.vocabulary import (
    HEAD_LABELS,
    ApprovalFact,
    DeterminationFact,
    SurplusYear,
)

TITLE = "Sisa hasil usaha"
_SOURCES = (
    StatementColumn("Langkah"),
    StatementColumn("Anggota", "amount"),
    StatementColumn("Bukan anggota", "amount"),
)
_HEADS = (
    StatementColumn("Pos"),
    StatementColumn("Bagian", "share"),
    StatementColumn("Rupiah", "amount"),
)


def surplus_chapter(year: SurplusYear) -> Chapter:
    """The proposal before the meeting, the decision after it; nothing where nothing is known."""
    determined = year.determination
    if determined is None:
        said = f"SHU tahun {year.year} belum ditetapkan pengurus."
        return Chapter(title=TITLE, sections=(Section(blocks=(Prose((said,)),)),))
    if determined.is_empty:
        said = (
            f"Tidak ada SHU yang dibagi: hasil tahun {year.year} "
            f"{format_rupiah(determined.sources.total)}."
        )
        return Chapter(title=TITLE, sections=(Section(blocks=(Prose((said,)),)),))
    title = "Keputusan pembagian" if year.approval else "Usulan pembagian"
    blocks: tuple[Block, ...] = (Prose(_decided(year.approval, determined)), _heads(determined))
    return Chapter(
        title=TITLE,
        sections=(
            Section(title="Sumber SHU", blocks=(_sources(determined),)),
            Section(title=title, blocks=blocks),
        ),
    )


def _decided(approval: ApprovalFact | None, determined: DeterminationFact) -> tuple[str, ...]:
    members = (
        f"{format_number(determined.members)} anggota mendapat bagian, rata-rata "
        f"{format_rupiah(determined.average)}."
    )
    if approval is None:
        return ("Pengurus mengusulkan pembagian berikut kepada rapat anggota.", members)
    told = approval.resolution
    day = format_date(told.adopted_on)
    return (f"{told.meeting}, {day}, keputusan {told.number}. {told.text}".strip(), members)


def _sources(determined: DeterminationFact) -> BookTable:
    """The steps before the result, and the result itself as their total."""
    sources = determined.sources
    result = (sources.member, sources.nonmember)
    told = [(label, member, nonmember) for label, member, nonmember, _ in determined.steps]
    if told and told[-1][1:] == result:
        told.pop()
    steps = tuple(StatementRow(cells=step) for step in told)
    total = StatementRow(
        cells=("SHU setelah pajak", sources.member, sources.nonmember), style=RowStyle.TOTAL
    )
    return BookTable(columns=_SOURCES, rows=(*steps, total))


def _heads(determined: DeterminationFact) -> BookTable:
    policy = determined.policy
    own = heads_of_base(base=determined.pots.base, policy=policy)
    rows = [
        StatementRow(cells=(HEAD_LABELS[head], percent(policy.shares_bps[head]), amount))
        for head, amount in own.items()
        if policy.shares_bps[head]
    ]
    total = StatementRow(cells=("Dasar pembagian", "", determined.pots.base), style=RowStyle.TOTAL)
    parts = (
        StatementRow(cells=("Dari jasa anggota: jasa usaha", "", determined.pots.usaha)),
        StatementRow(cells=("Dari jasa anggota: jasa modal", "", determined.pots.modal)),
    )
    return BookTable(columns=_HEADS, rows=(*rows, total, *parts))
