"""What the statements of a year must say alike: an accountant's checks as pairs of figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sokoguru.foundation.money import Rupiah
from sokoguru.reports.vocabulary import Statement

_BALANCE, _INCOME, _CASH, _EQUITY, _TRIAL = (
    "neraca",
    "phu_",
    "arus_kas_",
    "perubahan_ekuitas",
    "neraca_saldo",
)


@dataclass(frozen=True)
class Cell:
    """A figure: the statement by its place, the line by its key, the column by its place."""

    sheet: int
    key: str
    column: int = 0


@dataclass(frozen=True)
class Proof:
    """Two sums of figures that must agree; `difference` is by how much they do not."""

    label: str
    left: tuple[Cell, ...]
    right: tuple[Cell, ...]
    difference: Rupiah


@dataclass(frozen=True)
class _Set:
    """The statements of a year, found by their kind."""

    statements: Sequence[Statement]

    def cells(self, kind: str, *keys: str, column: str = "") -> tuple[Cell, ...]:
        """The figures of a statement that are shown; none where the statement is missing."""
        for place, statement in enumerate(self.statements):
            if statement.key == kind or (kind.endswith("_") and statement.key.startswith(kind)):
                shown = {line.key for line in statement.lines}
                heads = [head.key for head in statement.columns]
                at = heads.index(column) if column in heads else 0
                return tuple(Cell(place, key, at) for key in keys if key in shown)
        return ()

    def total(self, cells: Sequence[Cell]) -> Rupiah:
        return Rupiah.total(
            self.statements[cell.sheet].amount(cell.key, cell.column) for cell in cells
        )


def proofs_of(statements: Sequence[Statement]) -> tuple[Proof, ...]:
    """Every check whose two sides stand among these statements."""
    found = _Set(statements)
    return tuple(
        Proof(label, left, right, found.total(left) - found.total(right))
        for label, left, right in _checks(found)
        if left and right
    )


def _checks(found: _Set) -> Iterator[tuple[str, tuple[Cell, ...], tuple[Cell, ...]]]:
    yield (
        "Neraca: aset sama dengan kewajiban dan ekuitas",
        found.cells(_BALANCE, "jumlah_aset"),
        found.cells(_BALANCE, "jumlah_kewajiban_ekuitas"),
    )
    yield (
        "Arus kas: kas akhir sama dengan kas di neraca",
        found.cells(_CASH, "kas_akhir"),
        found.cells(_BALANCE, "kas_bank", "kas_dibatasi"),
    )
    yield (
        "Perubahan ekuitas: saldo akhir sama dengan ekuitas di neraca",
        found.cells(_EQUITY, "saldo_akhir", column="jumlah"),
        found.cells(_BALANCE, "jumlah_ekuitas"),
    )
    yield (
        "Perubahan ekuitas: SHU sama dengan Perhitungan Hasil Usaha",
        found.cells(_EQUITY, "shu", column="jumlah"),
        found.cells(_INCOME, "shu_setelah_pajak"),
    )
