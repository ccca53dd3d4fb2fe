"""Perubahan ekuitas: from opening to closing capital, each change under its name (S2-116).

Columns are the parts of equity; the statement is refused unless every one of them rolls forward to
its balance on the last day.
"""

from sokoguru.documents.vocabulary import RowStyle
from sokoguru.ledger.vocabulary import Side
from sokoguru.reports.calculations import equity
from sokoguru.reports.calculations.cash_flow import CLOSING, OPENING
from sokoguru.reports.vocabulary import LineDeclaration, StatementDeclaration

_CHANGES = (
    (equity.DEPOSITS, "Setoran"),
    (equity.WITHDRAWALS, "Penarikan dan pengembalian"),
    (equity.GRANTS, "Hibah"),
    (equity.REVALUATION, "Penilaian kembali aset"),
    (equity.RESULT, "SHU tahun berjalan"),
    (equity.TO_EQUITY, "Pembagian SHU ke cadangan dan modal"),
    (equity.TO_DEBT, "Pembagian SHU ke anggota dan dana-dana"),
    (equity.LOSS, "Rugi yang ditanggung"),
    (equity.CORRECTION, "Koreksi dan pemindahan lain"),
)


def _line(flow: str, label: str, *, style: RowStyle = RowStyle.LINE) -> LineDeclaration:
    return LineDeclaration(
        key=flow,
        label=label,
        codes="3..8",
        side=Side.CREDIT,
        of=flow,
        level=1 if style is RowStyle.LINE else 0,
        style=style,
    )


EQUITY_CHANGES = StatementDeclaration(
    key="perubahan_ekuitas",
    title="Perubahan Ekuitas",
    covers="",
    equal=("saldo_akhir", "saldo_neraca"),
    lines=(
        _line(OPENING, "Saldo awal tahun", style=RowStyle.SUM),
        *(_line(flow, label) for flow, label in _CHANGES),
        LineDeclaration(
            key="saldo_akhir",
            label="Saldo akhir tahun",
            adds=" + ".join((OPENING, *(flow for flow, _ in _CHANGES))),
            style=RowStyle.TOTAL,
        ),
        LineDeclaration(
            key="saldo_neraca",
            label="Ekuitas menurut neraca",
            codes="3..8",
            side=Side.CREDIT,
            of=CLOSING,
            is_hidden=True,
        ),
    ),
)
