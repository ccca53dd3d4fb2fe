from dataclasses import replace

import pytest

from sokoguru.documents.rendering import render_member_card, render_member_cards
from sokoguru.documents.tests.papers import CARD, LETTERHEAD, read, size_mm, words


def test_it_names_the_member_and_the_cooperative() -> None:
    said = words(render_member_card(letterhead=LETTERHEAD, card=CARD))
    for fact in ("Koperasi A", "Sari Wulandari", "0017", "17 Agustus 2021", "7QK4M-0017"):
        assert fact in said


def test_a_card_printer_gets_front_and_back_in_card_size() -> None:
    pdf = render_member_card(letterhead=LETTERHEAD, card=replace(CARD, paper="card"))
    assert size_mm(pdf) == (85.6, 54.0)
    front, back = (page.extract_text() for page in read(pdf).pages)
    assert "Sari Wulandari" in front
    assert "7QK4M-0017" in back


def test_four_cards_share_a_sheet() -> None:
    pdf = render_member_cards(letterhead=LETTERHEAD, cards=[CARD] * 5)
    sheets = [page.extract_text() for page in read(pdf).pages]
    assert [sheet.count("Sari Wulandari") for sheet in sheets] == [4, 1]
    assert size_mm(pdf) == (210.0, 297.0)


def test_no_cards_are_a_fault() -> None:
    with pytest.raises(ValueError, match="no cards"):
        render_member_cards(letterhead=LETTERHEAD, cards=[])
