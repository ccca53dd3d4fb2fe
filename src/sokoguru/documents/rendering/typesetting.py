"""The one door to the typesetter: a template and data in, PDF bytes out."""

import json
import threading
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import typst

from sokoguru.documents.rendering.emblem import emblem_data, has_process_inks, with_exact_inks
from sokoguru.documents.rendering.figures import fitting_size
from sokoguru.documents.rendering.legible import legible_data
from sokoguru.documents.rendering.typefaces import FONTS
from sokoguru.documents.vocabulary import Letterhead

TEMPLATES = Path(__file__).parent.parent / "typst"
_PAPERS_UNTIL_FORGOTTEN = 12
_per_thread = threading.local()


class TypesettingError(RuntimeError):
    """The typesetter failed: a fault of ours, never of the one who asked for the paper."""


def typeset(
    template: str,
    *,
    title: str,
    day: date,
    letterhead: Letterhead,
    data: Mapping[str, object],
    is_tagged: bool = True,
) -> bytes:
    """Set `template` (a file in `typst/`) with `data` as a PDF/A-2 document in Indonesian.

    Tagged papers are PDF/UA-1 as well. A paper with an emblem in process inks is no PDF/A: that
    would ask for a profile of the press, and the inks would no longer be those of the law. The day
    is the document's own date, so equal values give equal bytes. Raises `TypesettingError` with
    the typesetter's message.
    """
    emblem = letterhead.emblem
    is_archival = emblem is None or not has_process_inks(emblem)
    facts = {
        "title": title,
        "day": {"year": day.year, "month": day.month, "day": day.day},
        "letterhead": letterhead_data(letterhead),
        **data,
    }
    text = json.dumps(legible_data(facts), ensure_ascii=False)
    try:
        pdf = _compiler().compile(
            input=str(TEMPLATES / template),
            sys_inputs={"data": text},
            format="pdf",
            pdf_standards=(["a-2b", "ua-1"] if is_tagged else ["a-2b"])
            if is_archival
            else (["ua-1"] if is_tagged else ["1.7"]),
            pdf_tags=is_tagged,
            timestamp=0,
        )
    except RuntimeError as fault:
        raise TypesettingError(f"{template}: {fault}") from fault
    if not isinstance(pdf, bytes):
        raise TypesettingError(f"{template}: no single PDF came out")
    return pdf if emblem is None or is_archival else with_exact_inks(pdf, emblem)


def forget() -> None:
    """Let the typesetter drop what it remembers of earlier papers, about a megabyte a page.

    It forgets by age, counted in papers set since; a dozen empty ones make everything old.
    """
    for _ in range(_PAPERS_UNTIL_FORGOTTEN):
        _compiler().compile(input=b"", format="pdf")


def letterhead_data(letterhead: Letterhead) -> dict[str, object]:
    """The letterhead as the templates read it; lines without content are left to them to skip."""
    return {
        "name": letterhead.cooperative_name,
        "name_scale": fitting_size(letterhead.cooperative_name, ((44, 1.0),), smallest=0.75),
        "unit": letterhead.unit,
        "legal_number": letterhead.legal_number,
        "address": letterhead.address,
        "phone": letterhead.phone,
        "emblem": emblem_data(letterhead.emblem) if letterhead.emblem else None,
    }


def _compiler() -> typst.Compiler:
    """A compiler of this thread's own: one that is at work refuses a second caller."""
    if not hasattr(_per_thread, "compiler"):
        _per_thread.compiler = typst.Compiler(
            root=str(TEMPLATES), font_paths=_fonts(), package_path=str(TEMPLATES)
        )
    compiler: typst.Compiler = _per_thread.compiler
    return compiler


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )
