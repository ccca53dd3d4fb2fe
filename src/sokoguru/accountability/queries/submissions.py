"""The books that were submitted, and their bytes."""

from uuid import UUID

from sokoguru.accountability.models import Submission
from sokoguru.accountability.vocabulary import SubmissionFact
from sokoguru.correspondence.queries import file_content
from sokoguru.foundation.refusal import Refusal


class NoSuchSubmission(Refusal):
    """No book of this co-op was submitted under this id."""

    code = "accountability.no_such_submission"
    template = "Laporan pertanggungjawaban ini tidak ada. Pilih dari daftarnya."


def submissions(*, cooperative_id: int, year: int | None = None) -> tuple[SubmissionFact, ...]:
    """What was submitted, of a year or of all, the newest first."""
    rows = Submission.objects.of(cooperative_id).order_by("-year", "-number")
    if year is not None:
        rows = rows.filter(year=year)
    return tuple(map(submission_fact, rows))


def submission(*, cooperative_id: int, submission_id: UUID) -> SubmissionFact:
    """One submitted book. Refuses `NoSuchSubmission`."""
    row = Submission.objects.of(cooperative_id).filter(id=submission_id).first()
    if row is None:
        raise NoSuchSubmission
    return submission_fact(row)


def submitted_bytes(*, cooperative_id: int, submission_id: UUID) -> bytes:
    """The PDF as it was submitted. Refuses `NoSuchSubmission`."""
    found = submission(cooperative_id=cooperative_id, submission_id=submission_id)
    return file_content(cooperative_id=cooperative_id, sha256=found.sha256)


def submission_fact(row: Submission) -> SubmissionFact:
    """A row as a value."""
    return SubmissionFact(
        id=row.id,
        year=row.year,
        number=row.number,
        submitted_on=row.submitted_on,
        submitted_at=row.submitted_at,
        submitted_by=row.submitted_by,
        document_id=row.document_id,
        file_id=row.file_id,
        sha256=row.sha256,
        content_digest=row.content_digest,
        pages=row.pages,
        size=row.size,
        times_closed=row.times_closed,
        absence=row.absence,
    )
