"""The emblems: what the drawings show, the scale of 1 : 20, inks exact on paper."""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf.generic import StreamObject

from sokoguru.documents.emblems import drawing_of, emblem_svg
from sokoguru.documents.emblems.drawing import Outline
from sokoguru.documents.emblems.kuncup import DARK_GREEN, DARK_RED, LIGHT_GREEN
from sokoguru.documents.rendering import render_announcement
from sokoguru.documents.tests.papers import ANNOUNCEMENT, LETTERHEAD, metadata, read
from sokoguru.documents.vocabulary import EmblemName

SVG = "{http://www.w3.org/2000/svg}"
FILES = Path(__file__).parents[2] / "ui/static/ui/emblems"
EMBLEMS: tuple[EmblemName, ...] = ("beringin", "kuncup")


def drawn(emblem: EmblemName) -> ET.Element:
    return ET.fromstring((FILES / f"{emblem}.svg").read_text(encoding="utf-8"))  # noqa: S314


def parts(emblem: EmblemName) -> list[str]:
    return [path.attrib["data-part"] for path in drawn(emblem).iter(f"{SVG}path")]


def bounds(paths: list[str]) -> tuple[float, float, float, float]:
    points = [point for path in paths for _step, ends in Outline.read(path).steps for point in ends]
    across, down = zip(*points, strict=True)
    return min(across), min(down), max(across), max(down)


def paper(emblem: EmblemName) -> bytes:
    letterhead = replace(LETTERHEAD, emblem=emblem)
    return render_announcement(letterhead=letterhead, announcement=ANNOUNCEMENT)


def operators(pdf: bytes) -> set[bytes]:
    contents = read(pdf).pages[0].get_contents()
    assert isinstance(contents, StreamObject)
    return {found.strip() for found in re.findall(rb"(?:[\d.]+ ){4}k\b", contents.get_data())}


@pytest.mark.parametrize("emblem", EMBLEMS)
def test_the_file_of_the_pages_is_the_drawing(emblem: EmblemName) -> None:
    assert (FILES / f"{emblem}.svg").read_text(encoding="utf-8") == emblem_svg(emblem)


@pytest.mark.requirement("S3-024")
def test_the_emblem_carries_the_words_koperasi_indonesia() -> None:
    title = drawn("kuncup").find(f"{SVG}title")
    assert title is not None
    assert title.text == "Koperasi Indonesia"
    words = [p.attrib["d"] for p in drawn("kuncup").iter() if p.get("data-part") == "tulisan"]
    assert len(words) == 1
    letters = len("KoperasiIndonesia") + len("ii")  # two letters i with a dot each
    holes = len("opeaoea")
    assert words[0].count("Z") >= letters + holes


@pytest.mark.requirement("S3-025")
def test_four_buds_are_linked_by_one_ring_that_touches_each() -> None:
    shown = Counter(part.split()[0] for part in parts("kuncup"))
    assert shown["kuncup"] == 4
    assert shown["cincin"] == 1
    paths = {
        path.attrib["data-part"]: path.attrib["d"] for path in drawn("kuncup").iter(f"{SVG}path")
    }
    left, top, right, bottom = bounds([paths["cincin"]])
    middle = ((left + right) / 2, (top + bottom) / 2)
    on_ring = {
        "utara": (middle[0], top),
        "timur": (right, middle[1]),
        "selatan": (middle[0], bottom),
        "barat": (left, middle[1]),
    }
    for wind, (x, y) in on_ring.items():
        bud = bounds([paths[f"kuncup {wind}"]])
        assert bud[0] <= x <= bud[2], wind
        assert bud[1] <= y <= bud[3], wind


@pytest.mark.requirement("S3-029")
def test_the_emblem_stands_on_a_grid_of_twenty_units() -> None:
    assert drawn("kuncup").attrib["viewBox"] == "0 0 20 20"
    left, top, right, bottom = bounds(
        [path.attrib["d"] for path in drawn("kuncup").iter(f"{SVG}path")]
    )
    assert left >= 0
    assert top >= 0
    assert right <= 20
    assert bottom <= 20
    assert 40 / drawing_of("kuncup").modules == 2  # an emblem of 40 mm has modules of 2 mm


@pytest.mark.requirement("S3-030")
def test_the_banyan_emblem_shows_its_eight_elements() -> None:
    elements = {
        "gerigi roda", "rantai", "padi", "kapas", "timbangan", "bintang", "perisai",
        "pohon beringin", "tulisan", "merah", "putih",
    }  # fmt: skip
    assert elements <= set(parts("beringin"))


@pytest.mark.requirement("S3-026", "S3-027", "S3-028")
def test_the_inks_are_printed_as_the_law_states_them() -> None:
    assert operators(paper("kuncup")) == {
        b"0.1 0.03 0.22 0.09 k",
        b"0.2 0 0.3 0.25 k",
        b"0.05 0.56 0.76 0.21 k",
    }
    assert (LIGHT_GREEN.web, DARK_GREEN.web, DARK_RED.web) == ("#d1e1b5", "#99bf86", "#bf5930")


def test_a_paper_with_process_inks_can_be_read_aloud_and_is_no_pdf_a() -> None:
    claims = metadata(paper("kuncup"))
    assert b"<pdfuaid:part>1</pdfuaid:part>" in claims
    assert b"pdfaid" not in claims
    assert paper("kuncup") == paper("kuncup")
    assert b"<pdfaid:part>2</pdfaid:part>" in metadata(paper("beringin"))
