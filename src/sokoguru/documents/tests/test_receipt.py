from dataclasses import replace

import pytest

from sokoguru.documents.rendering import PaperContradictsItself, render_receipt
from sokoguru.documents.tests.papers import LETTERHEAD, RECEIPT, read, size_mm, words
from sokoguru.documents.vocabulary import ReceiptLine, ReceiptWidth
from sokoguru.foundation.money import Rupiah

WIDTHS: tuple[ReceiptWidth, ...] = ("a5", "80mm", "58mm")


@pytest.mark.parametrize("width", WIDTHS)
def test_it_says_who_paid_what_in_every_width(width: ReceiptWidth) -> None:
    receipt = render_receipt(letterhead=LETTERHEAD, receipt=replace(RECEIPT, width=width))
    said = words(receipt)
    for fact in (
        "Koperasi A",
        "Kuitansi Setoran Simpanan",
        "KM-2026-00142",
        "2 Maret 2026",
        "Sari Wulandari",
        "0017",
        "150.000",
        "1.250.000",
        "Rp 1.400.000",
        "Satu juta empat ratus ribu rupiah",
        "Setoran tunai di kantor desa",
        "8.725.000",
        "Budi",
    ):
        assert fact in said
    assert len(read(receipt).pages) == 1


def test_a_strip_is_as_wide_as_its_paper_and_as_long_as_its_contents() -> None:
    short = render_receipt(letterhead=LETTERHEAD, receipt=replace(RECEIPT, width="58mm"))
    more = (ReceiptLine("Angsuran", Rupiah(1)),) * 30
    longer = replace(RECEIPT, width="58mm", lines=(*RECEIPT.lines, *more), total=RECEIPT.total + 30)
    tall = render_receipt(letterhead=LETTERHEAD, receipt=longer)
    assert size_mm(short)[0] == size_mm(tall)[0] == 58.0
    assert size_mm(tall)[1] > size_mm(short)[1] + 60
    assert len(read(tall).pages) == 1


def test_a_long_receipt_on_a5_counts_its_pages() -> None:
    more = (ReceiptLine("Angsuran", Rupiah(1)),) * 40
    longer = replace(RECEIPT, lines=(*RECEIPT.lines, *more), total=RECEIPT.total + 40)
    pdf = render_receipt(letterhead=LETTERHEAD, receipt=longer)
    count = len(read(pdf).pages)
    assert count > 1
    assert f"Halaman {count} dari {count}" in words(pdf)


def test_it_refuses_lines_that_do_not_add_up() -> None:
    wrong = replace(RECEIPT, total=Rupiah(1_400_001))
    with pytest.raises(PaperContradictsItself) as refused:
        render_receipt(letterhead=LETTERHEAD, receipt=wrong)
    assert "Rp 1.400.001" in refused.value.sentence
    assert "Rp 1.400.000" in refused.value.sentence
