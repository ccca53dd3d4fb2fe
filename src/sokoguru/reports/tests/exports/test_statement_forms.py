"""A statement as a workbook and as a paper, read back."""

from datetime import date
from io import BytesIO

from openpyxl import load_workbook

from sokoguru.documents.rendering import render_statement
from sokoguru.documents.vocabulary import Letterhead, RowStyle
from sokoguru.foundation.money import Rupiah
from sokoguru.reports.calculations.exports.paper import statement_paper
from sokoguru.reports.calculations.exports.workbook import statement_workbook
from sokoguru.reports.vocabulary import ColumnHead, Statement, StatementLine

ON = date(2026, 12, 31)
STATEMENT = Statement(
    key="phu",
    title="Perhitungan Hasil Usaha",
    subtitle="Tahun buku 2026",
    columns=(ColumnHead("2026", "2026"), ColumnHead("2025", "2025")),
    lines=(
        StatementLine(key="judul", label="Pelayanan anggota", style=RowStyle.HEADING),
        StatementLine(
            key="a", label="=Penjualan", code="4111", amounts=(Rupiah(600), Rupiah(0)), level=1
        ),
        StatementLine(
            key="b", label="SHU", amounts=(Rupiah(-250), Rupiah(10)), style=RowStyle.TOTAL
        ),
    ),
)


def test_the_workbook_holds_numbers_and_a_label_is_never_a_formula() -> None:
    content = statement_workbook(STATEMENT, cooperative_name="Koperasi Sejahtera", issued_on=ON)
    sheet = load_workbook(BytesIO(content)).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]
    assert sheet["A1"].value == "Koperasi Sejahtera"
    assert rows[0][2:] == ["2026", "2025", "Akun"]
    assert rows[2][:4] == ["4111", "=Penjualan", 600, 0]
    assert rows[3][1:4] == ["SHU", -250, 10]
    assert sheet["B7"].data_type == "s"


def test_the_same_statement_gives_the_same_workbook() -> None:
    once, again = (
        statement_workbook(STATEMENT, cooperative_name="Koperasi Sejahtera", issued_on=ON)
        for _ in range(2)
    )
    assert once == again


def test_the_paper_has_a_cell_for_each_column() -> None:
    paper = statement_paper(STATEMENT, issued_on=ON, footnotes=("Belum diaudit.",))
    assert [column.label for column in paper.columns] == ["Kode", "Uraian", "2026", "2025"]
    assert paper.rows[0].cells == ("", "Pelayanan anggota", None, None)
    assert paper.rows[1].cells == ("4111", "=Penjualan", Rupiah(600), Rupiah(0))
    assert paper.rows[2].style is RowStyle.TOTAL
    letterhead = Letterhead(cooperative_name="Koperasi Sejahtera")
    assert render_statement(letterhead=letterhead, statement=paper).startswith(b"%PDF")
