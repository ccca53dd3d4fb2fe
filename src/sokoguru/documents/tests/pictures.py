"""An independent eye: pages drawn by PDFium, codes read by ZXing; neither belongs to the house."""

import pytest

pdfium = pytest.importorskip("pypdfium2")
zxing = pytest.importorskip("zxingcpp")

_DOTS_AN_INCH = 200


def codes_on_page(pdf: bytes, page: int = 0) -> list[str]:
    """The texts of all QR codes that can be read off a printed page at 200 dots an inch."""
    document = pdfium.PdfDocument(pdf)
    picture = document[page].render(scale=_DOTS_AN_INCH / 72, grayscale=True).to_numpy()
    return sorted(found.text for found in zxing.read_barcodes(picture.squeeze()))


def ink_box_mm(pdf: bytes) -> tuple[float, float, float, float]:
    """Left, top, right and bottom edge of everything that is not white, in millimetres."""
    document = pdfium.PdfDocument(pdf)
    picture = document[0].render(scale=_DOTS_AN_INCH / 72, grayscale=True).to_numpy().squeeze()
    ink = picture < 200
    rows, columns = ink.any(axis=1).nonzero()[0], ink.any(axis=0).nonzero()[0]
    edges = (columns[0], rows[0], columns[-1], rows[-1])
    left, top, right, bottom = (float(edge) * 25.4 / _DOTS_AN_INCH for edge in edges)
    return left, top, right, bottom
