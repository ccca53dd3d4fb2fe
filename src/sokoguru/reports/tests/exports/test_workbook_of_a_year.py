"""The workbook of a year: every formula comes to the figure that is stored beside it."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.ledger import operations as ledger
from sokoguru.members.vocabulary import MemberFact
from sokoguru.reports.calculations.exports.formulas import sum_formula
from sokoguru.reports.calculations.exports.workbook import statements_workbook
from sokoguru.reports.queries import trial_balance, yearly_statements
from sokoguru.reports.tests.exports.sheet_values import value_of
from sokoguru.reports.tests.queries.test_cash_flow import book
from sokoguru.reports.vocabulary import Drill, Statement

ON = date(2026, 12, 31)


@pytest.fixture
def statements(
    cooperative: CooperativeFact, actor: Actor, sari: MemberFact
) -> tuple[Statement, ...]:
    """Two years of trade in two units."""
    ledger.open_year(cooperative_id=cooperative.id, year=2025, by=actor)
    book(cooperative, actor, ("1101", "4211", 250_000), on=date(2025, 5, 5))
    book(cooperative, actor, ("1101", "4211", 280_000), ("5211", "1301", 100_000))
    book(cooperative, actor, ("1101", "4221", 7_000), unit="pemasaran")
    book(cooperative, actor, ("6101", "1101", 30_000), ("6109", "1609", 2_000), unit=None)
    book(cooperative, actor, ("1301", "2201", 150_000), ("1109", "3201", 40_000), unit=None)
    book(cooperative, actor, ("3402", "3301", 90_000), on=date(2026, 2, 2), unit=None)
    return (
        *yearly_statements(cooperative_id=cooperative.id, year=2026),
        trial_balance(cooperative_id=cooperative.id, first_day=date(2026, 1, 1), last_day=ON),
    )


def opened(statements: tuple[Statement, ...], *, data_only: bool) -> Workbook:
    content = statements_workbook(
        statements,
        title="Laporan 2026",
        cooperative_name="Koperasi Sejahtera",
        issued_on=ON,
        link=lambda drill: f"https://sokoguru.test/?akun={','.join(drill.codes)}",
    )
    found: Workbook = load_workbook(BytesIO(content), data_only=data_only)
    return found


def test_every_formula_comes_to_the_value_stored_beside_it(
    statements: tuple[Statement, ...],
) -> None:
    live, stored = (opened(statements, data_only=each) for each in (False, True))
    formulas = 0
    for sheet in live.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                formulas += 1
                found = value_of(live, sheet.title, cell.coordinate)
                kept = stored[sheet.title][cell.coordinate].value
                assert (found or 0) == pytest.approx(kept or 0), (sheet.title, cell.coordinate)
    assert formulas > 100


def test_sums_are_formulas_and_proofs_come_to_nought(statements: tuple[Statement, ...]) -> None:
    live = opened(statements, data_only=False)
    assert live.sheetnames == [
        "Neraca",
        "Perhitungan Hasil Usaha",
        "Perubahan Ekuitas",
        "Arus Kas (metode langsung)",
        "Arus Kas metode tidak langsung",
        "PHU Gabungan Unit",
        "Neraca Saldo",
        "Pemeriksaan",
    ]
    proofs = live["Pemeriksaan"]
    rows = [row for row in proofs.iter_rows(min_row=3, max_col=2) if row[0].value]
    assert len(rows) == 4
    assert all(str(row[1].value).startswith("='") for row in rows)
    assert [value_of(live, "Pemeriksaan", row[1].coordinate) for row in rows] == [0] * 4
    last = next(
        row for row in live["Neraca Saldo"].iter_rows(min_row=6) if row[1].value == "Jumlah"
    )
    assert str(last[2].value).startswith("=SUM(C6:C")


def test_figures_lead_to_their_entries_and_name_their_accounts(
    statements: tuple[Statement, ...],
) -> None:
    sheet = opened(statements, data_only=False)["Neraca"]
    cash = next(row for row in sheet.iter_rows() if row[1].value == "Kas dan bank")
    assert cash[2].hyperlink is not None
    assert "akun=1101,1102,1103" in str(cash[2].hyperlink.target)
    assert cash[6].value == "1101, 1102, 1103"
    assert isinstance(cash[2].value, int)


def test_the_same_statements_give_the_same_bytes(statements: tuple[Statement, ...]) -> None:
    def written() -> bytes:
        return statements_workbook(
            statements, title="L", cooperative_name="K", issued_on=ON, link=_nowhere
        )

    assert written() == written()


def test_a_sum_names_rows_in_a_row_as_a_range() -> None:
    rows = {"a": [5, 6, 7], "b": [8], "c": [12]}
    assert sum_formula(((1, "a"), (1, "b"), (-1, "c")), rows=rows, column=2) == "=SUM(C6:C9)-C13"
    assert sum_formula(((-1, "c"), (1, "b")), rows=rows, column=3) == "=-D13+D9"
    assert sum_formula(((1, "hidden"),), rows=rows, column=2) == ""


def _nowhere(drill: Drill) -> str:
    return "https://sokoguru.test/" + "x" * 3_000
