"""Every single paper is an archive copy and can be read aloud."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pypdf.generic import DictionaryObject

from sokoguru.documents.rendering import (
    render_announcement,
    render_letter,
    render_member_card,
    render_payment_list,
    render_receipt,
    render_slip,
    render_statement,
)
from sokoguru.documents.tests.letters import LETTER
from sokoguru.documents.tests.papers import (
    ADI,
    ANNOUNCEMENT,
    CARD,
    LETTERHEAD,
    RECEIPT,
    metadata,
    read,
)
from sokoguru.documents.tests.test_payment_list import UNPAID
from sokoguru.documents.tests.test_statement import PHU

PAPERS: dict[str, Callable[[], bytes]] = {
    "receipt": lambda: render_receipt(letterhead=LETTERHEAD, receipt=RECEIPT),
    "strip": lambda: render_receipt(letterhead=LETTERHEAD, receipt=replace(RECEIPT, width="58mm")),
    "slip": lambda: render_slip(letterhead=LETTERHEAD, slip=ADI),
    "card": lambda: render_member_card(letterhead=LETTERHEAD, card=CARD),
    "announcement": lambda: render_announcement(letterhead=LETTERHEAD, announcement=ANNOUNCEMENT),
    "statement": lambda: render_statement(letterhead=LETTERHEAD, statement=PHU),
    "payments": lambda: render_payment_list(letterhead=LETTERHEAD, payments=UNPAID),
    "letter": lambda: render_letter(letterhead=LETTERHEAD, letter=LETTER),
}


DAYS = {
    "receipt": RECEIPT.on,
    "strip": RECEIPT.on,
    "slip": ADI.issued_on,
    "card": CARD.issued_on,
    "announcement": ANNOUNCEMENT.issued_on,
    "statement": PHU.issued_on,
    "payments": UNPAID.issued_on,
    "letter": LETTER.on,
}


@pytest.mark.parametrize("paper", PAPERS)
def test_it_is_archival_tagged_and_indonesian(paper: str) -> None:
    pdf = PAPERS[paper]()
    document = read(pdf)
    root = document.root_object
    claims = metadata(pdf)
    assert b"<pdfaid:part>2</pdfaid:part>" in claims
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in claims
    assert b"<pdfuaid:part>1</pdfuaid:part>" in claims
    assert str(root["/Lang"]) == "id"
    assert "/StructTreeRoot" in root
    assert "/OutputIntents" in root


@pytest.mark.parametrize("paper", PAPERS)
def test_every_typeface_travels_inside(paper: str) -> None:
    for page in read(PAPERS[paper]()).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            outline = font.get_object()["/DescendantFonts"][0].get_object()
            assert isinstance(outline, DictionaryObject)
            assert "/FontFile2" in outline["/FontDescriptor"]  # type: ignore[operator]


@pytest.mark.parametrize("paper", PAPERS)
def test_it_bears_the_day_of_the_paper_and_not_of_the_clock(paper: str) -> None:
    first, again = PAPERS[paper](), PAPERS[paper]()
    assert first == again
    made = read(first).metadata
    assert made is not None
    assert made.creation_date is not None
    assert made.creation_date.date() == DAYS[paper]
