from dataclasses import replace
from datetime import date

import pytest

from sokoguru.documents.rendering import PaperContradictsItself, render_statement
from sokoguru.documents.tests.papers import LETTERHEAD, read, size_mm, words
from sokoguru.documents.vocabulary import (
    RowStyle,
    Signatory,
    StatementColumn,
    StatementDocument,
    StatementRow,
)
from sokoguru.foundation.money import Rupiah

PHU = StatementDocument(
    title="Perhitungan Hasil Usaha",
    subtitle="Tahun buku 1998, dalam rupiah",
    columns=(StatementColumn("Uraian"), StatementColumn("Jumlah", "amount")),
    rows=(
        StatementRow(("Pendapatan", None), 0, RowStyle.HEADING),
        StatementRow(("Penjualan", Rupiah(960_794_000)), 1),
        StatementRow(("Harga pokok penjualan", Rupiah(-300_539_000)), 1),
        StatementRow(("Pendapatan operasional", Rupiah(660_255_000)), 0, RowStyle.SUM),
        StatementRow(("Pajak", Rupiah(0)), 1),
        StatementRow(("SHU setelah pajak", Rupiah(660_255_000)), 0, RowStyle.TOTAL),
    ),
    issued_on=date(1999, 1, 31),
    footnotes=("Angka dalam kurung mengurangi hasil.",),
    signatories=(Signatory(role="Bendahara", name="Budi"),),
)

TRIAL = StatementDocument(
    title="Neraca Saldo",
    subtitle="Per 31 Desember 1998",
    columns=(
        StatementColumn("Kode", "code"),
        StatementColumn("Akun"),
        StatementColumn("Debit", "amount"),
        StatementColumn("Kredit", "amount"),
    ),
    rows=tuple(
        StatementRow((f"{1000 + at}", f"Akun ke-{at}", Rupiah(at), None)) for at in range(120)
    ),
    issued_on=date(1999, 1, 31),
)


def test_it_puts_negative_amounts_in_brackets_and_nought_as_a_dash() -> None:
    said = words(render_statement(letterhead=LETTERHEAD, statement=PHU))
    assert "Penjualan 960.794.000" in said
    assert "Harga pokok penjualan (300.539.000)" in said
    assert "Pajak –" in said
    assert "SHU setelah pajak 660.255.000" in said


def test_it_carries_title_footnotes_and_signatures() -> None:
    said = words(render_statement(letterhead=LETTERHEAD, statement=PHU))
    assert "Perhitungan Hasil Usaha Tahun buku 1998, dalam rupiah" in said
    assert "Angka dalam kurung mengurangi hasil." in said
    assert "31 Januari 1999 Bendahara Budi" in said


def test_it_repeats_its_column_heads_and_counts_its_pages() -> None:
    pages = read(render_statement(letterhead=LETTERHEAD, statement=TRIAL)).pages
    assert len(pages) == 3
    for number, page in enumerate(pages, start=1):
        text = " ".join(page.extract_text().split())
        assert "KODE AKUN DEBIT KREDIT" in text
        assert f"Halaman {number} dari 3" in text
    assert "1000" in pages[0].extract_text()
    assert "1119" in pages[2].extract_text()


def test_it_turns_the_sheet_when_asked() -> None:
    across = render_statement(letterhead=LETTERHEAD, statement=replace(TRIAL, landscape=True))
    assert size_mm(across) == (297.0, 210.0)
    assert size_mm(render_statement(letterhead=LETTERHEAD, statement=TRIAL)) == (210.0, 297.0)


def test_it_refuses_a_row_that_does_not_match_the_columns() -> None:
    wrong = replace(PHU, rows=(StatementRow(("Penjualan",)),))
    with pytest.raises(PaperContradictsItself, match="banyaknya kolom"):
        render_statement(letterhead=LETTERHEAD, statement=wrong)
