"""Signboard, staff card, pin, patch and flags carry the emblem."""

import re
from datetime import date

import pytest
from pypdf.generic import StreamObject

from sokoguru.documents.letters import EmblemSheet, EmblemUse
from sokoguru.documents.rendering import render_announcement, render_emblem_sheet, render_letter
from sokoguru.documents.tests.letters import LETTER, LETTERHEAD
from sokoguru.documents.tests.papers import ANNOUNCEMENT, read, size_mm, words

SIZES = {
    EmblemUse.SIGNBOARD: (420.0, 297.0),
    EmblemUse.STAFF_CARD: (54.0, 85.6),
    EmblemUse.PIN: (210.0, 297.0),
    EmblemUse.PATCH: (210.0, 297.0),
    EmblemUse.PATAKA: (420.0, 280.0),
    EmblemUse.UMBUL_UMBUL: (150.0, 600.0),
}


def sheet(use: EmblemUse) -> bytes:
    asked = EmblemSheet(
        use=use, emblem="kuncup", on=date(2013, 3, 2), name="Rahma Widyastuti", office="Manajer"
    )
    return render_emblem_sheet(letterhead=LETTERHEAD, sheet=asked)


def paths_in(pdf: bytes, ink: bytes) -> int:
    contents = read(pdf).pages[0].get_contents()
    assert isinstance(contents, StreamObject)
    return contents.get_data().count(ink)


@pytest.mark.requirement("S3-023")
@pytest.mark.parametrize("use", EmblemUse)
def test_each_thing_has_its_size_and_carries_the_emblem(use: EmblemUse) -> None:
    pdf = sheet(use)
    assert size_mm(pdf) == SIZES[use]
    assert len(read(pdf).pages) == 1
    assert paths_in(pdf, b"0.1 0.03 0.22 0.09 k") >= 1
    if use not in {EmblemUse.PIN, EmblemUse.PATCH}:
        assert LETTERHEAD.cooperative_name in words(pdf)


@pytest.mark.requirement("S3-023")
def test_letterheads_of_letters_and_other_papers_carry_it_too() -> None:
    gold = b"0.7764706 0.57254905 0.078431375 scn"
    plain = render_announcement(letterhead=LETTERHEAD, announcement=ANNOUNCEMENT)
    assert paths_in(plain, gold) >= 1
    assert paths_in(render_letter(letterhead=LETTERHEAD, letter=LETTER), gold) >= 1


def test_a_staff_card_names_the_person_and_the_office() -> None:
    assert "Rahma Widyastuti Manajer" in words(sheet(EmblemUse.STAFF_CARD))


@pytest.mark.requirement("S3-029")
def test_a_pin_of_25_mm_prints_the_emblem_on_modules_of_a_twentieth() -> None:
    """The ring of the emblem, of 6.9 modules, as the page has it: a stroke of half a module."""
    contents = read(sheet(EmblemUse.PIN)).pages[0].get_contents()
    assert isinstance(contents, StreamObject)
    module = 25 * 0.7 / 20 * 72 / 25.4  # points
    lines = {float(found) for found in re.findall(rb"([\d.]+) w\b", contents.get_data())}
    assert any(line == pytest.approx(0.5 * module) for line in lines)
