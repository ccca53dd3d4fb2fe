"""The thermal strip keeps off the edges that a printer head cannot reach."""

from dataclasses import replace

import pytest

from sokoguru.documents.rendering import render_receipt
from sokoguru.documents.tests.papers import LETTERHEAD, RECEIPT
from sokoguru.documents.vocabulary import ReceiptLine, ReceiptWidth
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.words import terbilang

pictures = pytest.importorskip("sokoguru.documents.tests.pictures")
HUGE = Rupiah(999_999_999_999_999)


@pytest.mark.parametrize(("width", "paper", "head"), [("58mm", 58, 48), ("80mm", 80, 72)])
def test_even_the_largest_amount_and_the_longest_word_stay_in_reach(
    width: ReceiptWidth, paper: int, head: int
) -> None:
    receipt = replace(
        RECEIPT,
        width=width,
        payer="W" * 60,
        number="KM-2026-" + "0" * 30,
        lines=(ReceiptLine("Simpanan sukarela berjangka", HUGE),),
        total=HUGE,
        in_words=terbilang(HUGE),
    )
    left, _, right, _ = pictures.ink_box_mm(render_receipt(letterhead=LETTERHEAD, receipt=receipt))
    margin = (paper - head) / 2
    assert left >= margin - 0.3
    assert right <= paper - margin + 0.3
