"""Emblems on paper: the drawing as the templates read it, and inks exact to the per cent."""

import re
from functools import cache
from io import BytesIO

from pypdf import PdfReader, PdfWriter
from pypdf.generic import StreamObject

from sokoguru.documents.emblems import drawing_of
from sokoguru.documents.emblems.drawing import Cmyk, Shape
from sokoguru.documents.vocabulary import EmblemName

_BYTE = 255
_INK = re.compile(rb"((?:[\d.]+ ){4})([kK])\b")


@cache
def emblem_data(emblem: EmblemName) -> dict[str, object]:
    """The drawing for `emblem.typ`."""
    drawing = drawing_of(emblem)
    return {
        "title": drawing.title,
        "modules": drawing.modules,
        "shapes": [_shape_data(shape) for shape in drawing.shapes],
    }


def has_process_inks(emblem: EmblemName) -> bool:
    """Whether the emblem is printed with inks of its own, as the buds of 2012 are."""
    return bool(_inks(emblem))


def with_exact_inks(pdf: bytes, emblem: EmblemName) -> bytes:
    """The same PDF with the emblem's inks as its law states them (S3-026, S3-027, S3-028).

    The typesetter keeps inks in 255 steps, so 10 per cent comes out as 0.10196; here each becomes
    0.1 again. Nothing else changes.
    """
    exact = {_stepped(ink): _stated(ink) for ink in _inks(emblem)}

    def state(found: re.Match[bytes]) -> bytes:
        steps = tuple(round(float(part) * _BYTE) for part in found[1].split())
        return exact[steps] + b" " + found[2] if steps in exact else found[0]

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    for page in writer.pages:
        contents = page["/Contents"].get_object()
        if isinstance(contents, StreamObject):
            contents.set_data(_INK.sub(state, contents.get_data()))
    bound = BytesIO()
    writer.write(bound)
    return bound.getvalue()


def _shape_data(shape: Shape) -> dict[str, object]:
    return {
        "fill": shape.fill.paper if shape.fill else None,
        "stroke": shape.stroke.paper if shape.stroke else None,
        "width": shape.width,
        "hollow": shape.is_hollow,
        "steps": [
            [step, *(round(number, 4) for point in points for number in point)]
            for step, points in shape.outline.steps
        ],
    }


def _inks(emblem: EmblemName) -> set[Cmyk]:
    used = {ink for shape in drawing_of(emblem).shapes for ink in (shape.fill, shape.stroke)}
    return {ink for ink in used if isinstance(ink, Cmyk)}


def _stepped(ink: Cmyk) -> tuple[int, ...]:
    return tuple((part * _BYTE + 50) // 100 for part in ink.paper)


def _stated(ink: Cmyk) -> bytes:
    return " ".join(f"{part / 100:g}" for part in ink.paper).encode()
