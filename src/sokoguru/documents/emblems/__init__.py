"""Both emblems of Koperasi Indonesia, our own drawings from their descriptions, and their SVG."""

from functools import cache

from sokoguru.documents.emblems.beringin import beringin
from sokoguru.documents.emblems.drawing import Drawing, Shape
from sokoguru.documents.emblems.kuncup import kuncup
from sokoguru.documents.vocabulary import EmblemName

__all__ = ["drawing_of", "emblem_svg"]


@cache
def drawing_of(emblem: EmblemName) -> Drawing:
    """The drawing of an emblem by its name."""
    return kuncup() if emblem == "kuncup" else beringin()


def emblem_svg(emblem: EmblemName) -> str:
    """The emblem as a stand-alone SVG file: no style, no script, no font of its own."""
    drawing = drawing_of(emblem)
    size = drawing.modules
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" role="img">\n'
        f"<title>{drawing.title}</title>\n" + "".join(map(_element, drawing.shapes)) + "</svg>\n"
    )


def _element(shape: Shape) -> str:
    fill = shape.fill.web if shape.fill else "none"
    rule = ' fill-rule="evenodd"' if shape.is_hollow else ""
    line = f' stroke="{shape.stroke.web}" stroke-width="{shape.width:g}"' if shape.stroke else ""
    return f'<path data-part="{shape.part}" fill="{fill}"{rule}{line} d="{shape.outline.path}"/>\n'
