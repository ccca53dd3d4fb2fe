"""Official letters and decrees, read back from their PDF."""

from dataclasses import replace

import pytest

from sokoguru.documents.rendering import render_letter
from sokoguru.documents.tests.letters import DECREE_DRAFT, LETTER, LETTERHEAD, MINISTRY
from sokoguru.documents.tests.papers import metadata, read, words
from sokoguru.documents.tests.pictures import codes_on_page

ISSUED = render_letter(letterhead=LETTERHEAD, letter=LETTER)
DRAFT = render_letter(letterhead=LETTERHEAD, letter=DECREE_DRAFT)


def test_a_letter_says_who_writes_what_to_whom_when() -> None:
    said = words(ISSUED)
    for fact in (
        "Koperasi A",
        "Badan hukum 1234/BH/KWK.11/IV/1998",
        "Nomor : 001/SRT/XI/2026",
        "Semarang, 24 November 2026",
        "Perihal : Undangan rapat anggota tahunan",
        "Kepada Yth. Kepala Dinas Koperasi dan UKM Kota Semarang",
        "Rp 2.500.000",
        "(dua juta lima ratus ribu rupiah)",
        "Ketua",
        "Tini",
        "Cap koperasi",
        "Tembusan: 1. Pengawas",
        "Halaman 1 dari 1",
    ):
        assert fact in said, fact
    assert "RANCANGAN" not in said


def test_its_code_opens_the_page_that_verifies_it() -> None:
    assert codes_on_page(ISSUED) == [LETTER.verification_url]
    assert LETTER.fingerprint in words(ISSUED).replace(" ", "")


def test_it_is_archival_and_read_aloud_in_its_language() -> None:
    english = render_letter(letterhead=LETTERHEAD, letter=replace(LETTER, language="en"))
    for pdf, language in ((ISSUED, "id"), (english, "en")):
        assert b"<pdfaid:part>2</pdfaid:part>" in metadata(pdf)
        assert b"<pdfuaid:part>1</pdfuaid:part>" in metadata(pdf)
        assert str(read(pdf).root_object["/Lang"]) == language


def test_the_english_variant_speaks_english_beside_the_text_itself() -> None:
    said = words(render_letter(letterhead=LETTERHEAD, letter=replace(LETTER, language="en")))
    for fact in (
        "Legal entity no. 1234",
        "Number : 001",
        "IDR 2,500,000",
        "(two million five hundred thousand rupiah)",
        "This letter can be verified at:",
        "Page 1 of 1",
    ):
        assert fact in said, fact
    assert "Halaman" not in said


@pytest.mark.requirement("S2-010")
def test_every_page_of_a_draft_has_the_six_boxes_in_order_and_its_number() -> None:
    pages = [" ".join(page.extract_text().split()) for page in read(DRAFT).pages]
    assert len(pages) >= 2
    for number, page in enumerate(pages, start=1):
        places = [page.rindex(office) for office in MINISTRY]
        assert places == sorted(places)
        assert f"Halaman {number} dari {len(pages)}" in page
        assert "RANCANGAN" in page
        assert "Rahma 30 April 2013" in page


def test_a_draft_has_neither_number_nor_code() -> None:
    assert codes_on_page(DRAFT) == []
    assert "SHA-256" not in words(DRAFT)
