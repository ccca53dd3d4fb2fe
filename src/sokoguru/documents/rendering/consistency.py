"""A paper that contradicts itself is never printed: sums and quotients are checked first."""

from collections.abc import Iterable, Sequence

from sokoguru.documents.vocabulary import (
    AnnouncementDocument,
    PaymentListDocument,
    ReceiptDocument,
    SlipDocument,
    StatementColumn,
    StatementDocument,
    StatementRow,
)
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.refusal import Refusal


class PaperContradictsItself(Refusal):
    """Two figures on one paper do not agree."""

    code = "documents.paper_contradicts_itself"
    template = (
        "{paper} tidak dicetak: {what} tertulis {written}, menurut hitungan {computed}. "
        "Periksa datanya lalu cetak lagi."
    )


def require_consistent_receipt(receipt: ReceiptDocument) -> None:
    """The lines add up to the total. Refuses with `PaperContradictsItself`."""
    lines = Rupiah.total(line.amount for line in receipt.lines)
    _require_same(f"Kuitansi {receipt.number}", "jumlah", receipt.total, lines)


def require_consistent_slip(slip: SlipDocument) -> None:
    """Sums hold, and each share is its quotient rounded down or up by less than a rupiah.

    Refuses with `PaperContradictsItself` (S3-091, S3-097).
    """
    paper = f"Slip SHU {slip.year} anggota {slip.member_number}"
    business = (slip.transactions, slip.total_transactions, slip.business_pool)
    capital = (slip.savings, slip.total_savings, slip.capital_pool)
    _require_quotient(paper, "jasa usaha", slip.business_share, business)
    _require_quotient(paper, "jasa modal", slip.capital_share, capital)
    _require_same(paper, "jumlah SHU", slip.total, slip.business_share + slip.capital_share)
    _require_same(paper, "SHU diterima", slip.net, slip.total - slip.tax)
    heads = Rupiah.total(head.amount for head in slip.heads)
    _require_same(paper, "dasar pembagian", slip.base, heads)


def require_consistent_announcement(announcement: AnnouncementDocument) -> None:
    """The heads divide the base, and the two pots divide one of the heads.

    Refuses with `PaperContradictsItself`.
    """
    paper = f"Pengumuman SHU {announcement.year}"
    heads = [head.amount for head in announcement.heads]
    _require_same(paper, "dasar pembagian", announcement.base, Rupiah.total(heads))
    pots = announcement.business_pool + announcement.capital_pool
    if pots not in heads:
        raise PaperContradictsItself(
            paper=paper, what="bagian anggota", written=max(heads, default=Rupiah(0)), computed=pots
        )


def require_consistent_statement(statement: StatementDocument) -> None:
    """Every row has a cell for every column. Refuses with `PaperContradictsItself`."""
    require_rows_fit(statement.title, columns=statement.columns, rows=statement.rows)


def require_rows_fit(
    paper: str, *, columns: Sequence[StatementColumn], rows: Iterable[StatementRow]
) -> None:
    """Every row has a cell for every column. Refuses with `PaperContradictsItself`."""
    for row in rows:
        if len(row.cells) != len(columns):
            raise PaperContradictsItself(
                paper=paper,
                what=f"banyaknya kolom baris {row.cells[:2]}",
                written=len(row.cells),
                computed=len(columns),
            )


def require_consistent_payments(payments: PaymentListDocument) -> None:
    """Each row's net is its amount less tax. Refuses with `PaperContradictsItself`."""
    for row in payments.rows:
        what = f"SHU diterima anggota {row.number}"
        _require_same(payments.title, what, row.net, row.amount - row.tax)


def _require_same(paper: str, what: str, written: Rupiah, computed: Rupiah) -> None:
    if written != computed:
        raise PaperContradictsItself(paper=paper, what=what, written=written, computed=computed)


def _require_quotient(
    paper: str, what: str, share: Rupiah, parts: tuple[Rupiah, Rupiah, Rupiah]
) -> None:
    own, everyone, pool = map(int, parts)
    floor = own * pool // everyone if everyone else 0
    if not floor <= share <= floor + 1:
        raise PaperContradictsItself(paper=paper, what=what, written=share, computed=Rupiah(floor))
