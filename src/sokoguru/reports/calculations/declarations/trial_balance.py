"""Neraca saldo: every account with its opening, the period's debits and credits, its closing."""

from sokoguru.documents.vocabulary import RowStyle
from sokoguru.reports.vocabulary import LineDeclaration as Line
from sokoguru.reports.vocabulary import StatementDeclaration

TRIAL_BALANCE = StatementDeclaration(
    key="neraca_saldo",
    title="Neraca Saldo",
    covers="0..9",
    lines=(
        Line(key="akun", label="Semua akun", codes="0..9", each_account=True),
        Line(key="jumlah", label="Jumlah", adds="akun", style=RowStyle.TOTAL),
    ),
)
