"""The account of a year is submitted once, whole, and kept as it was."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest

from sokoguru.accountability.operations import (
    BooksAreOpen,
    ReasonIsTooLong,
    SubmittedBeforeYearEnd,
    SupervisorsReportIsMissing,
    submit_account,
    write_board_text,
    write_supervisors_report,
)
from sokoguru.accountability.queries import (
    NoSuchSubmission,
    NoSuchYear,
    account_year,
    submission,
    submissions,
    submitted_bytes,
)
from sokoguru.accountability.tests.reading import ReadBook
from sokoguru.accountability.vocabulary import AccountState, BoardSection, SubmissionFact
from sokoguru.cooperatives.vocabulary import Resolution, Subject
from sokoguru.correspondence.queries import versions
from sokoguru.foundation.identifiers import uuid7
from sokoguru.identity.vocabulary import Role, UserFact
from sokoguru.ledger.operations import close_year, reopen_year
from sokoguru.surplus.tests.village import YEAR, Village
from tests.cast import adopted

pytestmark = pytest.mark.django_db
MEETING = date(2027, 2, 20)
REASON = "Pengawas sakit; laporan menyusul."
REOPEN = Resolution(
    number="KEP-RAT/03/2027",
    adopted_on=MEETING,
    meeting="RAT tahun buku 2026",
    subject=Subject.REOPEN_PERIOD,
    text="Membuka kembali buku 2026.",
)


def submit(village: Village, absence: str = REASON, on: date = MEETING) -> SubmissionFact:
    return submit_account(
        cooperative_id=village.id, year=YEAR, on=on, absence=absence, by=village.by
    )


def supervise(village: Village, text: str = "Pembukuan diperiksa dan cocok.") -> None:
    wati = replace(village.by, name="Wati")
    write_supervisors_report(cooperative_id=village.id, year=YEAR, text=text, seen=0, by=wati)


@pytest.mark.requirement("S2-110")
def test_there_is_no_account_without_the_financial_report(open_village: Village) -> None:
    with pytest.raises(BooksAreOpen, match="laporan keuangannya belum ada"):
        submit(open_village)
    assert submissions(cooperative_id=open_village.id) == ()


@pytest.mark.requirement("S2-110")
def test_the_submitted_book_holds_the_financial_report(village: Village) -> None:
    village.determined()
    supervise(village)
    kept = submit(village, absence="")
    content = submitted_bytes(cooperative_id=village.id, submission_id=kept.id)
    assert sha256(content).hexdigest() == kept.sha256
    assert len(content) == kept.size
    book = ReadBook(content)
    assert len(book.pages) == kept.pages
    assert "JUMLAH ASET" in book.page_of("Neraca")
    assert "7.500.000" in book.page_of("Perhitungan Hasil Usaha")
    assert "Pembukuan diperiksa dan cocok." in book.page_of("Laporan pengawas")
    assert kept.content_digest in book.text.replace(" ", "").replace("\N{ZERO WIDTH SPACE}", "")
    assert "RANCANGAN" not in book.text


def test_every_chapter_stands_in_contents_and_bookmarks(village: Village) -> None:
    village.decided()
    book = ReadBook(submitted_bytes(cooperative_id=village.id, submission_id=submit(village).id))
    contents = book.pages[1]
    for title in (
        "Laporan pengurus",
        "Laporan keuangan",
        "Catatan atas laporan keuangan",
        "Laporan promosi ekonomi anggota",
        "Anggaran",
        "Sisa hasil usaha",
        "Laporan pengawas",
        "Pengesahan",
    ):
        assert title in book.page_of(title)
        line = next(one for one in contents.splitlines() if one.startswith(title))
        assert line.split()[-1] == str(book.bookmarks[title])
    assert "KEP-RAT/01/2027" in book.page_of("Sisa hasil usaha")
    assert "5.000.000" in book.page_of("Laporan promosi ekonomi anggota") or "Jasa usaha" in (
        book.page_of("Laporan promosi ekonomi anggota")
    )


def test_the_missing_report_of_the_supervisors_is_explained_or_refused(village: Village) -> None:
    with pytest.raises(SupervisorsReportIsMissing):
        submit(village, absence="  ")
    with pytest.raises(ReasonIsTooLong):
        submit(village, absence="x" * 301)
    kept = submit(village)
    assert kept.absence == REASON
    book = ReadBook(submitted_bytes(cooperative_id=village.id, submission_id=kept.id))
    assert REASON in book.text
    supervise(village)
    assert submit(village, absence=REASON).absence == ""


def test_the_same_book_is_submitted_once(village: Village) -> None:
    first = submit(village)
    again = submit(village, on=date(2027, 2, 21))
    assert again == first
    assert len(submissions(cooperative_id=village.id, year=YEAR)) == 1


def test_a_changed_text_makes_a_second_version_beside_the_first(village: Village) -> None:
    first = submit(village)
    write_board_text(
        cooperative_id=village.id,
        year=YEAR,
        section=BoardSection.OBSTACLES,
        text="Banjir di bulan Januari.",
        seen=0,
        by=village.by,
    )
    second = submit(village)
    assert second.number == 2
    assert second.document_id == first.document_id
    kept = versions(cooperative_id=village.id, document_id=first.document_id)
    assert [one.sha256 for one in kept] == [second.sha256, first.sha256]
    old = ReadBook(submitted_bytes(cooperative_id=village.id, submission_id=first.id))
    new = ReadBook(submitted_bytes(cooperative_id=village.id, submission_id=second.id))
    assert "Banjir di bulan Januari." not in old.text
    assert "Banjir di bulan Januari." in new.text


def test_reopened_books_ask_for_a_new_book_and_keep_the_old(village: Village) -> None:
    first = submit(village)
    assert account_year(cooperative_id=village.id, year=YEAR).state is AccountState.SUBMITTED
    reopen_year(
        cooperative_id=village.id,
        year=YEAR,
        resolution=adopted(village.id, REOPEN, village.by),
        by=village.by,
    )
    assert account_year(cooperative_id=village.id, year=YEAR).state is AccountState.TO_RESUBMIT
    with pytest.raises(BooksAreOpen):
        submit(village)
    close_year(cooperative_id=village.id, year=YEAR, by=village.by)
    assert account_year(cooperative_id=village.id, year=YEAR).state is AccountState.TO_RESUBMIT
    second = submit(village)
    found = account_year(cooperative_id=village.id, year=YEAR)
    assert found.state is AccountState.SUBMITTED
    assert found.submissions == (second, first)
    assert second.times_closed == first.times_closed + 1


def test_an_account_looks_back_on_a_year_of_the_books(village: Village) -> None:
    with pytest.raises(SubmittedBeforeYearEnd):
        submit(village, on=date(2026, 12, 31))
    with pytest.raises(NoSuchYear):
        submit_account(cooperative_id=village.id, year=1990, on=MEETING, by=village.by)
    with pytest.raises(NoSuchSubmission):
        submission(cooperative_id=village.id, submission_id=uuid7())


def test_those_who_hold_office_on_the_day_sign(
    village: Village, officer: Callable[..., UserFact]
) -> None:
    officer("Tini", Role.KETUA)
    officer("Wati", Role.PENGAWAS)
    book = ReadBook(submitted_bytes(cooperative_id=village.id, submission_id=submit(village).id))
    signing = " ".join(book.page_of("Pengesahan").split())
    assert "Ketua Tini" in signing.replace("20 Februari 2027", "") or "Tini" in signing
    assert "Wati" in signing
    assert "20 Februari 2027" in signing
