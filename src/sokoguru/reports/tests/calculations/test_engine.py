"""The engine and the language of the declarations."""

from collections.abc import Mapping
from datetime import date

import pytest

from sokoguru.documents.vocabulary import RowStyle
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import AccountFact, MemberUse, PartyMark, Side
from sokoguru.reports.calculations.codes import read_codes
from sokoguru.reports.calculations.engine import evaluate, read_terms
from sokoguru.reports.vocabulary import Column, LineDeclaration, Statement, StatementDeclaration

LAST = date(2026, 12, 31)
ACCOUNTS = tuple(
    AccountFact(code, name, side, PartyMark.NONE, MemberUse.NONE)
    for code, name, side in (
        ("4111", "Penjualan", Side.CREDIT),
        ("4112", "Retur", Side.DEBIT),
        ("6101", "Gaji", Side.DEBIT),
        ("6102", "Listrik", Side.DEBIT),
    )
)
DECLARATION = StatementDeclaration(
    key="contoh",
    title="Contoh",
    covers="4..6",
    lines=(
        LineDeclaration(key="usaha", label="Usaha", style=RowStyle.HEADING),
        LineDeclaration(key="jual", label="Penjualan", codes="41*", side=Side.CREDIT, level=1),
        LineDeclaration(key="biaya", label="Biaya", style=RowStyle.HEADING),
        LineDeclaration(key="gaji", label="Gaji", codes="6101", level=1),
        LineDeclaration(key="lain", label="Lain", codes="6* !6101", level=1),
        LineDeclaration(key="sisa", label="Sisa", adds="jual - gaji - lain", style=RowStyle.TOTAL),
    ),
)


def _column(figures: Mapping[str, int], key: str = "2026") -> Column:
    return Column(
        key=key,
        label=key,
        figures={code: Rupiah(amount) for code, amount in figures.items()},
        first_day=date(2026, 1, 1),
        last_day=LAST,
        unit="toko",
    )


def _evaluate(*columns: Column, hide_zero: bool = True) -> Statement:
    return evaluate(DECLARATION, accounts=ACCOUNTS, columns=columns, hide_zero=hide_zero)


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("4111", ["4111", "41112"], ["4112", "411"]),
        ("61*", ["6101", "6199"], ["6201"]),
        ("1101..1103", ["1101", "1103", "110302"], ["1104", "1100"]),
        ("6* !6111, 7*", ["6101", "7101"], ["6111", "8101"]),
    ],
)
def test_a_set_of_accounts_is_read_as_a_bookkeeper_writes_it(
    text: str, inside: list[str], outside: list[str]
) -> None:
    codes = read_codes(text)
    assert all(code in codes for code in inside)
    assert not any(code in codes for code in outside)


@pytest.mark.parametrize("text", ["kas", "61**", "1101..", "-4111"])
def test_a_set_that_names_no_accounts_is_a_fault(text: str) -> None:
    with pytest.raises(ValueError, match="names no accounts"):
        read_codes(text)


def test_lines_are_added_with_their_signs() -> None:
    assert read_terms("a - b + c_1") == ((1, "a"), (-1, "b"), (1, "c_1"))
    for wrong in ("a b", "a -", "1"):
        with pytest.raises(ValueError, match="does not add up"):
            read_terms(wrong)


def test_contra_accounts_lower_their_line_and_sums_follow() -> None:
    found = _evaluate(_column({"4111": -900, "4112": 100, "6101": 250, "6102": 50}))
    assert [line.amount for line in found.lines] == [None, 800, None, 250, 50, 500]


def test_a_second_column_stands_beside_the_first() -> None:
    found = _evaluate(_column({"4111": -900}), _column({"4111": -700, "6101": 30}, key="2025"))
    assert found.line("sisa").amounts == (900, 670)
    assert [column.label for column in found.columns] == ["2026", "2025"]


def test_lines_of_nought_and_headings_over_nothing_are_left_out() -> None:
    column = _column({"4111": -900})
    assert [line.key for line in _evaluate(column).lines] == ["usaha", "jual", "sisa"]
    assert len(_evaluate(column, hide_zero=False).lines) == 6


def test_every_figure_knows_its_accounts_days_and_unit() -> None:
    found = _evaluate(_column({"4111": -900, "6101": 1}))
    drill = found.line("sisa").drill
    assert drill is not None
    assert drill.codes == ("4111", "4112", "6101", "6102")
    assert (drill.first_day, drill.last_day, drill.unit) == (date(2026, 1, 1), LAST, "toko")


def test_a_line_may_be_called_otherwise() -> None:
    found = evaluate(
        DECLARATION, accounts=ACCOUNTS, columns=[_column({})], labels={"sisa": "Hasil"}
    )
    assert found.line("sisa").label == "Hasil"


def test_a_line_declared_twice_is_a_fault() -> None:
    line = LineDeclaration(key="a", label="A", codes="4..6")
    twice = StatementDeclaration(key="x", title="X", lines=(line, line), covers="9")
    with pytest.raises(ValueError, match="twice"):
        evaluate(twice, accounts=ACCOUNTS, columns=[_column({})])
