"""Books as papers: a cover, contents with page numbers, chapters, bookmarks."""

from sokoguru.documents.book import Block, Book, BookTable, Chapter, Prose, Section, Signing
from sokoguru.documents.rendering.consistency import require_rows_fit
from sokoguru.documents.rendering.statement import columns_data, row_data, signatories_data
from sokoguru.documents.rendering.typesetting import typeset
from sokoguru.documents.vocabulary import Letterhead


def render_book(*, letterhead: Letterhead, book: Book) -> bytes:
    """The book on A4 as PDF/UA-1, and PDF/A-2 unless its emblem asks for process inks.

    Every chapter and section is a bookmark. The same value gives the same bytes. Refuses with
    `PaperContradictsItself` a row whose cells do not match its columns.
    """
    for chapter in book.chapters:
        for section in chapter.sections:
            for block in section.blocks:
                if isinstance(block, BookTable):
                    name = block.label or section.title or chapter.title
                    require_rows_fit(name, columns=block.columns, rows=block.rows)
    return typeset(
        "book.typ",
        title=f"{book.title} {book.subtitle}",
        day=book.on,
        letterhead=letterhead,
        data={
            "heading": book.title,
            "subtitle": book.subtitle,
            "cover_lines": book.cover_lines,
            "is_draft": book.is_draft,
            "chapters": [_chapter(chapter) for chapter in book.chapters],
        },
    )


def _chapter(chapter: Chapter) -> dict[str, object]:
    return {"title": chapter.title, "sections": [_section(one) for one in chapter.sections]}


def _section(section: Section) -> dict[str, object]:
    return {
        "title": section.title,
        "level": section.level,
        "is_wide": section.is_wide,
        "starts_page": section.starts_page,
        "blocks": [_block(block) for block in section.blocks],
    }


def _block(block: Block) -> dict[str, object]:
    match block:
        case Prose(paragraphs):
            return {"kind": "prose", "paragraphs": paragraphs}
        case BookTable():
            return {
                "kind": "table",
                "label": block.label,
                "columns": columns_data(block.columns),
                "rows": [row_data(row) for row in block.rows],
                "footnotes": block.footnotes,
            }
        case Signing():
            return {
                "kind": "signing",
                "sentence": block.sentence,
                "place_and_day": block.place_and_day,
                "people": signatories_data(block.people),
            }
