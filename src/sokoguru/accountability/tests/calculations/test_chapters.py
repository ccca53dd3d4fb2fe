"""Chapters are values: paragraphs, missing reports and the fingerprint of what they say."""

from datetime import UTC, date, datetime

import pytest

from sokoguru.accountability.calculations.chapters.closing import (
    signing_chapter,
    supervisors_chapter,
)
from sokoguru.accountability.calculations.chapters.plan import plan_chapter
from sokoguru.accountability.calculations.chapters.promotion import promotion_chapter
from sokoguru.accountability.calculations.digest import content_digest
from sokoguru.accountability.vocabulary import TextVersion, paragraphs_of
from sokoguru.documents.book import BookTable, Chapter, Prose, Signing
from sokoguru.foundation.money import Rupiah
from sokoguru.reports.calculations.promotion.words import (
    EconomicPromotion,
    MembersPart,
    PromotionField,
    PromotionLine,
)

WRITTEN = TextVersion(
    version=1,
    text="Kas cocok.\nBank cocok.\n\nGudang rapi.",
    written_by="Wati",
    written_at=datetime(2027, 2, 1, tzinfo=UTC),
)


def said(chapter: Chapter) -> list[str]:
    return [
        paragraph
        for section in chapter.sections
        for block in section.blocks
        if isinstance(block, Prose)
        for paragraph in block.paragraphs
    ]


def test_an_empty_line_begins_a_paragraph() -> None:
    assert paragraphs_of(WRITTEN.text) == ("Kas cocok. Bank cocok.", "Gudang rapi.")
    assert paragraphs_of(" \n\n ") == ()


@pytest.mark.parametrize(
    ("report", "absence", "sentence"),
    [
        (WRITTEN, "", "Ditulis oleh Wati."),
        (None, "sakit", "Laporan pengawas tidak ada. Alasan: sakit"),
        (None, "", "Laporan pengawas belum ditulis."),
    ],
)
def test_the_supervisors_speak_or_their_silence_is_told(
    report: TextVersion | None, absence: str, sentence: str
) -> None:
    assert said(supervisors_chapter(report, absence=absence))[-1] == sentence


def test_an_office_that_nobody_holds_keeps_its_line() -> None:
    chapter = signing_chapter((), year=1998, on=date(1999, 3, 20), digest="ab")
    signing = [block for one in chapter.sections for block in one.blocks]
    places = [block for block in signing if isinstance(block, Signing)]
    assert [one.role for one in places[0].people] == ["Ketua", "Sekretaris", "Bendahara"]
    assert {one.name for one in places[0].people} == {""}
    assert "Sidik isi buku (SHA-256): ab" in said(chapter)


def test_a_budget_that_is_not_there_is_said_to_be_missing() -> None:
    told = said(plan_chapter(year=2026, comparison=None, following=None))
    assert told == [
        "Tidak ada anggaran tahun 2026 yang disahkan rapat anggota.",
        "Rencana anggaran tahun 2027 belum diajukan.",
    ]


def test_what_is_not_computed_is_a_dash_and_a_loss_stays_in_the_sum() -> None:
    report = EconomicPromotion(
        year=2026,
        lines=(
            PromotionLine(field=PromotionField.PURCHASE, amount=Rupiah(-20_000), how="x"),
            PromotionLine(field=PromotionField.SERVICE, amount=None, how="belum dicatat"),
        ),
        prices=(),
        rates=(),
        members_part=MembersPart(usaha=Rupiah(7_000), modal=Rupiah(3_000), is_decided=False),
    )
    chapter = promotion_chapter(report)
    table = chapter.sections[0].blocks[0]
    assert isinstance(table, BookTable)
    cells = {row.cells[0]: row.cells[2] for row in table.rows}
    assert cells["Efisiensi pengadaan jasa"] == "–"
    assert cells["Jumlah A"] == -20_000
    assert cells["Jumlah B"] == 10_000
    assert cells["Jumlah promosi ekonomi anggota"] == -10_000
    assert said(chapter) == ["Jumlah ini hanya dari manfaat yang dapat dihitung."]


def test_the_fingerprint_changes_with_a_word_and_with_nothing_else() -> None:
    first = supervisors_chapter(WRITTEN, absence="")
    again = supervisors_chapter(WRITTEN, absence="")
    other = supervisors_chapter(None, absence="sakit")
    assert content_digest([first]) == content_digest([again])
    assert content_digest([first]) != content_digest([other])
    assert content_digest([first]) != content_digest([first, other])
