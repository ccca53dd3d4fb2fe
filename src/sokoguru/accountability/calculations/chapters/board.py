"""The board's report: its parts, in its own words or in those of the books."""

from collections.abc import Sequence

from sokoguru.accountability.vocabulary import BoardPart
from sokoguru.documents.book import Chapter, Prose, Section

TITLE = "Laporan pengurus"


def board_chapter(parts: Sequence[BoardPart]) -> Chapter:
    """A section for each part."""
    return Chapter(
        title=TITLE,
        sections=tuple(
            Section(title=part.label, blocks=(Prose(part.paragraphs),)) for part in parts
        ),
    )
