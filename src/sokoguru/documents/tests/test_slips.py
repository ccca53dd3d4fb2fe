from collections.abc import Iterator
from dataclasses import replace

import pytest

from sokoguru.documents.rendering import PaperContradictsItself, render_slips
from sokoguru.documents.rendering.slips import CHUNK
from sokoguru.documents.tests.papers import (
    ADI,
    LETTERHEAD,
    metadata,
    numbered_slip,
    read,
    size_mm,
    words,
)
from sokoguru.documents.vocabulary import Letterhead, SlipDocument
from sokoguru.foundation.money import Rupiah


def bound(slips: list[SlipDocument]) -> bytes:
    return b"".join(render_slips(letterhead=LETTERHEAD, slips=slips))


def test_it_sets_two_slips_on_an_a4() -> None:
    pdf = bound([numbered_slip(index) for index in range(1, 4)])
    assert size_mm(pdf) == (210.0, 297.0)
    first, second = (page.extract_text() for page in read(pdf).pages)
    assert "Anggota ke-1" in first
    assert "Anggota ke-2" in first
    assert "Anggota ke-3" in second


def test_it_binds_the_chunks_of_several_processes_in_order() -> None:
    count = 2 * CHUNK + 3
    heard: list[int] = []
    pieces = render_slips(
        letterhead=LETTERHEAD,
        slips=(numbered_slip(index) for index in range(count)),
        progress=heard.append,
    )
    pages = read(b"".join(pieces)).pages
    assert heard == [CHUNK, 2 * CHUNK, count]
    assert len(pages) == (count + 1) // 2
    for index in (0, CHUNK - 1, CHUNK, 2 * CHUNK, count - 1):
        assert f"Anggota ke-{index}\n" in pages[index // 2].extract_text() + "\n"


def test_the_bound_file_keeps_language_output_intent_and_metadata() -> None:
    pdf = bound([ADI])
    root = read(pdf).root_object
    assert str(root["/Lang"]) == "id"
    assert "/OutputIntents" in root
    assert b"<pdfaid:part>2</pdfaid:part>" in metadata(pdf)


def test_a_slip_that_contradicts_itself_ends_the_run_of_all() -> None:
    wrong = replace(numbered_slip(CHUNK), total=Rupiah(1))
    slips = [*(numbered_slip(index) for index in range(CHUNK)), wrong]
    with pytest.raises(PaperContradictsItself, match="anggota 00100"):
        bound(slips)


def test_a_failing_chunk_surfaces_from_its_process() -> None:
    unreadable = Letterhead(cooperative_name="Koperasi A", phone=251)  # type: ignore[arg-type]
    slips = (numbered_slip(index) for index in range(CHUNK + 1))
    with pytest.raises(RuntimeError, match=r"slip\.typ"):
        list(render_slips(letterhead=unreadable, slips=slips))


def test_a_failing_source_of_slips_surfaces_too() -> None:
    def broken() -> Iterator[SlipDocument]:
        yield from (numbered_slip(index) for index in range(2 * CHUNK))
        raise ConnectionError("the database went away")

    with pytest.raises(ConnectionError, match="went away"):
        list(render_slips(letterhead=LETTERHEAD, slips=broken()))


def test_no_slips_are_a_fault() -> None:
    with pytest.raises(ValueError, match="no slips"):
        bound([])


def test_every_slip_of_a_sheet_can_be_read() -> None:
    said = words(bound([ADI, replace(ADI, member_name="Sari")]))
    assert said.count("Rp 187.205") == 2
    assert "Adi" in said
    assert "Sari" in said
