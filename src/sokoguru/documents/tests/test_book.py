"""A book: cover, contents that lead to the right pages, bookmarks, wide pages, drafts."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination

from sokoguru.documents.book import Book, BookTable, Chapter, Prose, Section, Signing
from sokoguru.documents.rendering import PaperContradictsItself, render_book
from sokoguru.documents.vocabulary import (
    Letterhead,
    RowStyle,
    Signatory,
    StatementColumn,
    StatementRow,
)
from sokoguru.foundation.money import Rupiah

HEAD = Letterhead(cooperative_name="Koperasi A", legal_number="1/BH/1990", emblem="beringin")
COLUMNS = (
    StatementColumn("Kode", "code"),
    StatementColumn("Uraian"),
    StatementColumn("1998", "amount"),
)
TABLE = BookTable(
    label="Rincian kas",
    columns=COLUMNS,
    rows=(
        StatementRow(cells=("1101", "Kas", Rupiah(1_500))),
        StatementRow(cells=("1102", "Bank", Rupiah(-500))),
        StatementRow(cells=("", "Jumlah", Rupiah(1_000)), style=RowStyle.SUM),
    ),
)
BOOK = Book(
    title="Laporan Pertanggungjawaban",
    subtitle="Tahun buku 1998",
    on=date(1999, 2, 3),
    cover_lines=("Disampaikan kepada rapat anggota",),
    chapters=(
        Chapter(
            title="Laporan pengurus",
            sections=(Section(title="Usaha", blocks=(Prose(("Usaha berjalan #baik $.",)),)),),
        ),
        Chapter(
            title="Laporan keuangan",
            sections=(
                Section(title="Neraca", blocks=(TABLE,)),
                Section(title="Rincian", level=3, blocks=(Prose(("Kas di laci.",)),)),
                Section(title="Perubahan ekuitas", blocks=(TABLE,), is_wide=True),
            ),
        ),
        Chapter(
            title="Pengesahan",
            sections=(
                Section(
                    blocks=(
                        Signing(
                            people=(Signatory(role="Ketua", name="Tini"),),
                            place_and_day="3 Februari 1999",
                        ),
                    )
                ),
            ),
        ),
    ),
)


def read(book: Book = BOOK, head: Letterhead = HEAD) -> PdfReader:
    return PdfReader(BytesIO(render_book(letterhead=head, book=book)))


def bookmarks(reader: PdfReader) -> dict[str, int]:
    """Every bookmark with the number of its page."""

    def walk(items: list[object]) -> dict[str, int]:
        found: dict[str, int] = {}
        for item in items:
            if isinstance(item, list):
                found |= walk(item)
            elif isinstance(item, Destination):
                page = reader.get_destination_page_number(item)
                found[str(item.title)] = (page if page is not None else -1) + 1
        return found

    return walk(list(reader.outline))


@pytest.mark.parametrize("emblem", [None, "beringin", "kuncup"])
def test_bookmarks_and_contents_lead_to_the_chapters(emblem: str | None) -> None:
    reader = read(head=replace(HEAD, emblem=emblem))  # type: ignore[arg-type]
    marks = bookmarks(reader)
    contents = reader.pages[1].extract_text()
    for title in ("Laporan pengurus", "Neraca", "Perubahan ekuitas", "Pengesahan"):
        page = reader.pages[marks[title] - 1].extract_text()
        assert title in page
        entry = next(line for line in contents.splitlines() if line.startswith(title))
        assert entry.split()[-1] == str(marks[title])
    assert "Laporan Pertanggungjawaban" in reader.pages[0].extract_text()
    assert f"Halaman {len(reader.pages)} dari {len(reader.pages)}" in (
        reader.pages[-1].extract_text()
    )


def test_figures_stand_as_in_a_statement_and_text_is_no_markup() -> None:
    text = "\n".join(page.extract_text() for page in read().pages)
    assert "Usaha berjalan #baik $." in text
    assert "(500)" in text
    assert "1.000" in text
    assert "Tini" in text


def test_a_wide_section_lies_across_and_the_next_page_stands_again() -> None:
    reader = read()
    marks = bookmarks(reader)
    wide = reader.pages[marks["Perubahan ekuitas"] - 1].mediabox
    after = reader.pages[marks["Pengesahan"] - 1].mediabox
    assert wide.width > wide.height
    assert after.width < after.height


def test_a_draft_says_so_and_a_final_book_does_not() -> None:
    drafted = render_book(letterhead=HEAD, book=replace(BOOK, is_draft=True))
    assert render_book(letterhead=HEAD, book=BOOK) == render_book(letterhead=HEAD, book=BOOK)
    assert all("RANCANGAN" in page.extract_text() for page in PdfReader(BytesIO(drafted)).pages)
    assert all("RANCANGAN" not in page.extract_text() for page in read().pages)


def test_a_row_with_a_missing_cell_is_refused() -> None:
    torn = replace(TABLE, rows=(StatementRow(cells=("1101", "Kas")),))
    chapter = Chapter(title="Rusak", sections=(Section(blocks=(torn,)),))
    with pytest.raises(PaperContradictsItself, match="Rincian kas"):
        render_book(letterhead=HEAD, book=replace(BOOK, chapters=(chapter,)))
