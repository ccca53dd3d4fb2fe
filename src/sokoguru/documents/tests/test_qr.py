import zlib
from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from sokoguru.documents.qr import TextTooLongForQR, qr_path, qr_png, qr_svg
from sokoguru.documents.rendering import (
    render_announcement,
    render_member_card,
    render_slip,
    render_slips,
)
from sokoguru.documents.tests.papers import ADI, ANNOUNCEMENT, CARD, LETTERHEAD

URL = ADI.verification_url
SVG = "{http://www.w3.org/2000/svg}"


def test_a_drawing_is_black_on_white_without_style_or_script() -> None:
    drawing = ElementTree.fromstring(qr_svg(URL, label="Kode <slip> & QR"))  # noqa: S314
    ground, code = drawing.findall(f"{SVG}path")
    assert drawing.get("aria-label") == "Kode <slip> & QR"
    assert drawing.get("style") is None
    assert (ground.get("fill"), code.get("fill")) == ("#fff", "#000")


def test_a_drawing_without_a_label_is_hidden_from_screen_readers() -> None:
    assert 'aria-hidden="true"' in qr_svg(URL)


def test_the_path_leaves_four_white_modules_around() -> None:
    wide, tight = qr_path(URL), qr_path(URL, quiet_zone=0)
    assert wide.size == tight.size + 8
    assert tight.path.startswith("M0 0h7v1h-7z")
    assert wide.path.startswith("M4 4h7v1h-7z")


def test_it_refuses_a_text_that_no_code_can_hold() -> None:
    with pytest.raises(TextTooLongForQR) as refused:
        qr_svg("x" * 3000)
    assert "3000 huruf" in refused.value.sentence


def test_a_picture_is_a_png_of_the_asked_scale() -> None:
    side = qr_path(URL).size
    assert int.from_bytes(qr_png(URL, scale=5)[16:20], "big") == 5 * side
    assert len(_rows(qr_png(URL, scale=1))) == side


def test_picture_and_drawing_show_the_same_squares() -> None:
    drawn = set()
    for run in qr_path(URL).path.split("M")[1:]:
        start, width = run.split("h")[0], int(run.split("h")[1].split("v")[0])
        x, y = map(int, start.split())
        drawn |= {(x + step, y) for step in range(width)}
    rows = _rows(qr_png(URL, scale=1))
    assert drawn == {(x, y) for y, row in enumerate(rows) for x, dark in enumerate(row) if dark}


PRINTED: dict[str, tuple[Callable[[], bytes], list[str]]] = {
    "slip": (lambda: render_slip(letterhead=LETTERHEAD, slip=ADI), [URL]),
    "sheet": (
        lambda: b"".join(
            render_slips(
                letterhead=LETTERHEAD, slips=[ADI, replace(ADI, verification_url=URL + "/2")]
            )
        ),
        [URL, URL + "/2"],
    ),
    "card": (lambda: render_member_card(letterhead=LETTERHEAD, card=CARD), [CARD.url]),
    "announcement": (
        lambda: render_announcement(letterhead=LETTERHEAD, announcement=ANNOUNCEMENT),
        [ANNOUNCEMENT.verification_url],
    ),
}


@pytest.mark.parametrize("paper", PRINTED)
def test_a_phone_reads_the_code_off_the_printed_page(paper: str) -> None:
    pictures = pytest.importorskip("sokoguru.documents.tests.pictures")
    printed, texts = PRINTED[paper]
    assert pictures.codes_on_page(printed()) == texts


def _rows(png: bytes) -> list[list[bool]]:
    """The dark squares of a PNG in one bit a pixel without filters, as segno writes it."""
    at, data, width = 8, b"", int.from_bytes(png[16:20], "big")
    while at < len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        if png[at + 4 : at + 8] == b"IDAT":
            data += png[at + 8 : at + 8 + length]
        at += 12 + length
    stride = 1 + (width + 7) // 8
    lines = zlib.decompress(data)
    return [
        [not lines[start + 1 + x // 8] >> (7 - x % 8) & 1 for x in range(width)]
        for start in range(0, len(lines), stride)
    ]
