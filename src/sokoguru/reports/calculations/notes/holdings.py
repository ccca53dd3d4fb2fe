"""What the registers say beside the books: assets with their lives, grants, loans, contracts."""

from collections.abc import Sequence
from datetime import date

from sokoguru.assets.vocabulary import AssetKind, AssetLine, Method
from sokoguru.capital.vocabulary import GrantFact, LoanFact, MoveKind, ParticipationFact
from sokoguru.documents.vocabulary import StatementColumn, StatementRow
from sokoguru.foundation.calendar import format_date
from sokoguru.foundation.money import ZERO, Rupiah, format_number
from sokoguru.reports.calculations.notes.tables import percent
from sokoguru.reports.calculations.notes.words import NoteTable

_Sums = tuple[int, Rupiah, Rupiah]


def assets_table(lines: Sequence[AssetLine]) -> NoteTable | None:
    """The register by kind, method and life: pieces, cost, depreciated, book value."""
    sums: dict[tuple[AssetKind, Method, int], _Sums] = {}
    for line in lines:
        asset = line.asset
        name = (asset.kind, asset.method, asset.life_months)
        pieces, cost, gone = sums.get(name, (0, ZERO, ZERO))
        sums[name] = (pieces + line.quantity, cost + line.cost, gone + line.accumulated)
    if not sums:
        return None
    rows = (
        StatementRow(
            cells=(
                kind.label,
                _life(method, months),
                format_number(pieces),
                cost,
                gone,
                cost - gone,
            )
        )
        for (kind, method, months), (pieces, cost, gone) in sorted(
            sums.items(), key=lambda one: (one[0][0].account, one[0][1], one[0][2])
        )
    )
    return NoteTable(
        label="Daftar aset menurut umur manfaat",
        columns=(
            StatementColumn("Jenis"),
            StatementColumn("Penyusutan"),
            StatementColumn("Jumlah", "share"),
            StatementColumn("Perolehan", "amount"),
            StatementColumn("Disusutkan", "amount"),
            StatementColumn("Nilai buku", "amount"),
        ),
        rows=tuple(rows),
    )


def grants_table(grants: Sequence[GrantFact]) -> NoteTable | None:
    """Every grant that stands: who gave it, on what conditions, what is used of it."""
    rows = [
        StatementRow(
            cells=(
                f"{one.donor}, {format_date(one.received_on)}",
                f"{one.agreement.number}: {one.agreement.conditions}".strip(": "),
                one.amount,
                one.used,
            )
        )
        for one in grants
        if not one.is_reversed
    ]
    columns = (
        StatementColumn("Pemberi"),
        StatementColumn("Perjanjian dan syarat"),
        StatementColumn("Diterima", "amount"),
        StatementColumn("Dipakai", "amount"),
    )
    return NoteTable(label="Daftar hibah", columns=columns, rows=tuple(rows)) if rows else None


def loans_table(loans: Sequence[LoanFact]) -> NoteTable | None:
    """Every loan that stands: lender, agreement, interest, what is owed and due within a year."""
    rows = [
        StatementRow(
            cells=(
                f"{one.lender}, {one.agreement_number}",
                f"{percent(one.terms.rate_bps)} setahun, {one.terms.months} bulan sejak "
                f"{format_date(one.terms.received_on)}",
                one.terms.principal,
                one.outstanding,
                one.within_a_year,
            )
        )
        for one in loans
        if not one.is_reversed
    ]
    columns = (
        StatementColumn("Pemberi pinjaman"),
        StatementColumn("Syarat"),
        StatementColumn("Pokok", "amount"),
        StatementColumn("Sisa", "amount"),
        StatementColumn("Setahun", "amount"),
    )
    return NoteTable(label="Daftar pinjaman", columns=columns, rows=tuple(rows)) if rows else None


def participations_table(found: Sequence[ParticipationFact], *, on: date) -> NoteTable | None:
    """Every participation of a day: holder, contract, its part of profit and of risk, the rest."""
    rows = [
        StatementRow(
            cells=(
                f"{one.details.holder}, {one.details.contract_number}",
                f"Hasil {percent(one.details.profit_bps)}, risiko "
                f"{percent(one.details.risk_bps)}. {one.details.terms}".strip(),
                one.details.amount,
                _left(one, on),
            )
        )
        for one in found
        if not one.is_reversed and one.received_on <= on
    ]
    columns = (
        StatementColumn("Pemodal"),
        StatementColumn("Syarat"),
        StatementColumn("Modal", "amount"),
        StatementColumn("Sisa", "amount"),
    )
    if not rows:
        return None
    return NoteTable(label="Daftar modal penyertaan", columns=columns, rows=tuple(rows))


def _left(participation: ParticipationFact, on: date) -> Rupiah:
    """What of the capital was in the co-op at the end of a day."""
    back = Rupiah.total(
        move.amount
        for move in participation.moves
        if move.kind is MoveKind.REPAYMENT and move.on <= on
    )
    return participation.details.amount - back


def _life(method: Method, months: int) -> str:
    return method.label if method is Method.NONE else f"{method.label}, {months} bulan"
