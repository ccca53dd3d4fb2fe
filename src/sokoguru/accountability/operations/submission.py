"""The board submits the account of a year to the members' meeting (S3-055)."""

from datetime import date
from io import BytesIO

from django.db import transaction
from pypdf import PdfReader

from sokoguru.accountability.models import Submission
from sokoguru.accountability.queries.book import account_book, book_bytes
from sokoguru.accountability.queries.desk import NoSuchYear
from sokoguru.accountability.queries.submissions import submission_fact, submissions
from sokoguru.accountability.queries.texts import supervisors_report
from sokoguru.accountability.vocabulary import AccountBook, SubmissionFact
from sokoguru.correspondence.operations import keep_file, keep_version
from sokoguru.correspondence.vocabulary import FileDetails, FileFact, FileKind
from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.queries import book_year
from sokoguru.ledger.vocabulary import BookYear

LONGEST_REASON = 300  # letters


class BooksAreOpen(Refusal):
    """Without the year's financial report there is no account (S2-110)."""

    code = "accountability.books_are_open"
    template = (
        "LPJ tahun {year} belum dapat diajukan: laporan keuangannya belum ada karena tahun buku "
        "belum ditutup. Tutup buku dulu."
    )


class SubmittedBeforeYearEnd(Refusal):
    """An account looks back."""

    code = "accountability.submitted_before_year_end"
    template = (
        "Tahun buku berakhir {last_day}; LPJ tidak dapat diajukan {on}. Pilih hari sesudahnya."
    )
    field = "on"


class SupervisorsReportIsMissing(Refusal):
    """The supervisors' report belongs to the book, or its absence is explained."""

    code = "accountability.supervisors_report_is_missing"
    template = "Laporan pengawas belum ditulis. Minta pengawas menulisnya, atau tulis alasannya."
    field = "absence"


class ReasonIsTooLong(Refusal):
    """A reason is a sentence or two."""

    code = "accountability.reason_is_too_long"
    template = "Alasan paling panjang {longest} huruf. Persingkat."
    field = "absence"


@transaction.atomic
def submit_account(
    *, cooperative_id: int, year: int, on: date, by: Actor, absence: str = ""
) -> SubmissionFact:
    """Print the book of a year, keep its bytes in the vault, and remember their fingerprint.

    A book that says the same as the one submitted last is that one: nothing is kept twice. After
    the books were reopened, or a text changed, the next book is a new version beside the old.
    Refuses `NoSuchYear`, open books (`BooksAreOpen`, S2-110), a day before the year's end, a
    missing supervisors' report without a reason, and statements that do not balance.
    """
    hold(cooperative_id=cooperative_id, what=f"account:{year}")
    book = _closed(cooperative_id, year, on)
    reason = _absence(cooperative_id, year, absence)
    account = account_book(
        cooperative_id=cooperative_id, year=year, on=on, absence=reason, is_draft=False
    )
    earlier = submissions(cooperative_id=cooperative_id, year=year)
    if earlier and _says_the_same(earlier[0], account):
        return earlier[0]
    content = book_bytes(account)
    kept = _keep(cooperative_id, book, content, earlier, by)
    row = Submission.objects.create(
        cooperative_id=cooperative_id,
        year=year,
        number=len(earlier) + 1,
        submitted_on=on,
        document_id=kept.document_id,
        file_id=kept.id,
        sha256=kept.sha256,
        content_digest=account.digest,
        pages=len(PdfReader(BytesIO(content)).pages),
        size=len(content),
        times_closed=account.times_closed,
        absence=reason,
        submitted_by=by.name,
        submitted_at=by.at,
    )
    return submission_fact(row)


def _closed(cooperative_id: int, year: int, on: date) -> BookYear:
    book = book_year(cooperative_id=cooperative_id, year=year)
    if book is None:
        raise NoSuchYear(year=str(year))
    if not book.is_closed:
        raise BooksAreOpen(year=str(year))
    if on <= book.last_day:
        raise SubmittedBeforeYearEnd(last_day=book.last_day, on=on)
    return book


def _absence(cooperative_id: int, year: int, absence: str) -> str:
    """Why the supervisors' report is missing; empty where it is there."""
    if supervisors_report(cooperative_id=cooperative_id, year=year) is not None:
        return ""
    reason = " ".join(absence.split())
    if not reason:
        raise SupervisorsReportIsMissing
    if len(reason) > LONGEST_REASON:
        raise ReasonIsTooLong(longest=LONGEST_REASON)
    return reason


def _says_the_same(last: SubmissionFact, account: AccountBook) -> bool:
    return (last.content_digest, last.times_closed) == (account.digest, account.times_closed)


def _keep(
    cooperative_id: int,
    book: BookYear,
    content: bytes,
    earlier: tuple[SubmissionFact, ...],
    by: Actor,
) -> FileFact:
    details = FileDetails(
        kind=FileKind.OTHER, title=f"Laporan pertanggungjawaban pengurus {book.year}"
    )
    filename = f"lpj-{book.year}.pdf"
    if not earlier:
        return keep_file(
            cooperative_id=cooperative_id,
            details=details,
            content=content,
            filename=filename,
            by=by,
        )
    return keep_version(
        cooperative_id=cooperative_id,
        document_id=earlier[0].document_id,
        details=details,
        content=content,
        filename=filename,
        by=by,
    )
