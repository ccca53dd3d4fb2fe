"""Economic promotion of members: what they gained in the year and from its surplus."""

from sokoguru.documents.book import BookTable, Chapter, Prose, Section
from sokoguru.documents.vocabulary import Cell, RowStyle, StatementColumn, StatementRow
from sokoguru.foundation.money import Rupiah
from sokoguru.reports.calculations.promotion.words import EconomicPromotion

TITLE = "Laporan promosi ekonomi anggota"
_COLUMNS = (
    StatementColumn("Manfaat"),
    StatementColumn("Dasar"),
    StatementColumn("Rupiah", "amount"),
)
_PRICES = (
    StatementColumn("Pembanding"),
    StatementColumn("Sumber"),
    StatementColumn("Di koperasi", "amount"),
    StatementColumn("Di luar", "amount"),
    StatementColumn("Banyaknya", "amount"),
    StatementColumn("Manfaat", "amount"),
)


def promotion_chapter(report: EconomicPromotion) -> Chapter:
    """Part A, part B and their sum; what is not computed is named, and a loss stays a loss."""
    sections = [Section(blocks=(_table(report),))]
    if not report.is_complete:
        sections.append(
            Section(blocks=(Prose(("Jumlah ini hanya dari manfaat yang dapat dihitung.",)),))
        )
    if report.prices:
        rows = tuple(
            StatementRow(
                cells=(
                    one.item,
                    one.source,
                    one.own,
                    one.outside,
                    Rupiah(one.quantity),
                    one.benefit,
                )
            )
            for one in report.prices
        )
        table = BookTable(columns=_PRICES, rows=rows)
        sections.append(Section(title="Harga pembanding", blocks=(table,)))
    return Chapter(title=TITLE, sections=tuple(sections))


def _table(report: EconomicPromotion) -> BookTable:
    during = [
        _row(line.label, line.how, "–" if line.amount is None else line.amount, level=1)
        for line in report.lines
    ]
    part = report.members_part
    if part is None:
        shares = [_row("SHU bagian anggota", "SHU tahun ini belum ditetapkan.", "–", level=1)]
    else:
        how = "Diputuskan rapat anggota." if part.is_decided else "Usulan pengurus."
        shares = [
            _row("Jasa usaha", how, part.usaha, level=1),
            _row("Jasa modal", how, part.modal, level=1),
        ]
    total_shares = part.total if part else Rupiah(0)
    rows = (
        _row("A. Selama tahun buku", "", None, style=RowStyle.HEADING),
        *during,
        _row("Jumlah A", "", report.total_during, style=RowStyle.SUM),
        _row("B. Pada akhir tahun buku", "", None, style=RowStyle.HEADING),
        *shares,
        _row("Jumlah B", "", total_shares, style=RowStyle.SUM),
        _row("Jumlah promosi ekonomi anggota", "", report.total, style=RowStyle.TOTAL),
    )
    return BookTable(columns=_COLUMNS, rows=rows)


def _row(
    label: str, how: str, amount: Cell, *, level: int = 0, style: RowStyle = RowStyle.LINE
) -> StatementRow:
    return StatementRow(cells=(label, how, amount), level=level, style=style)
