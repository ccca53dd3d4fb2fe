"""Board and supervisors write their reports, each their own; every version is kept."""

from django.db import transaction

from sokoguru.accountability.models import BoardText, SupervisorsReport
from sokoguru.accountability.queries.desk import NoSuchYear
from sokoguru.accountability.queries.texts import (
    board_versions,
    supervisors_versions,
    version_of,
)
from sokoguru.accountability.vocabulary import LONGEST_TEXT, BoardSection, TextVersion
from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.ledger.queries import book_year


class TextTooLong(Refusal):
    """A part of a report is no book of its own."""

    code = "accountability.text_too_long"
    template = "Teks ini {length} huruf; paling panjang {longest}. Persingkat."
    field = "text"


class TextChangedMeanwhile(Refusal):
    """Somebody else wrote a newer version than the one that was read."""

    code = "accountability.text_changed_meanwhile"
    template = "{author} sudah menulis versi {version}. Baca dulu versi itu, lalu simpan lagi."
    field = "text"


class ReportSaysNothing(Refusal):
    """Supervisors report, or they do not; an empty report is none."""

    code = "accountability.report_says_nothing"
    template = "Tulis hasil pengawasan; laporan kosong tidak disimpan."
    field = "text"


@transaction.atomic
def write_board_text(
    *, cooperative_id: int, year: int, section: BoardSection, text: str, seen: int, by: Actor
) -> TextVersion:
    """Write the next version of a part of the board's report; `seen` is the one that was read.

    An empty text gives the part back to the facts of the books. The same words again are no new
    version. Refuses `NoSuchYear`, `TextTooLong` and `TextChangedMeanwhile`.
    """
    words = _readable(cooperative_id, year, text)
    hold(cooperative_id=cooperative_id, what=f"account:{year}:{section.value}")
    known = board_versions(cooperative_id=cooperative_id, year=year, section=section)
    if known and known[0].text == words:
        return known[0]
    row = BoardText.objects.create(
        cooperative_id=cooperative_id,
        year=year,
        section=section.value,
        version=_next(known, seen),
        text=words,
        written_by=by.name,
        written_at=by.at,
    )
    return version_of(row)


@transaction.atomic
def write_supervisors_report(
    *, cooperative_id: int, year: int, text: str, seen: int, by: Actor
) -> TextVersion:
    """Write the next version of the supervisors' report on a year (S3-058).

    The door lets only those in who examine the books. Refuses `NoSuchYear`, `ReportSaysNothing`,
    `TextTooLong` and `TextChangedMeanwhile`.
    """
    words = _readable(cooperative_id, year, text)
    if not words:
        raise ReportSaysNothing
    hold(cooperative_id=cooperative_id, what=f"supervisors:{year}")
    known = supervisors_versions(cooperative_id=cooperative_id, year=year)
    if known and known[0].text == words:
        return known[0]
    row = SupervisorsReport.objects.create(
        cooperative_id=cooperative_id,
        year=year,
        version=_next(known, seen),
        text=words,
        written_by=by.name,
        written_by_user=by.user_id,
        written_at=by.at,
    )
    return version_of(row)


def _readable(cooperative_id: int, year: int, text: str) -> str:
    if book_year(cooperative_id=cooperative_id, year=year) is None:
        raise NoSuchYear(year=str(year))
    words = "\n".join(line.rstrip() for line in text.strip().splitlines())
    if len(words) > LONGEST_TEXT:
        raise TextTooLong(length=len(words), longest=LONGEST_TEXT)
    return words


def _next(known: tuple[TextVersion, ...], seen: int) -> int:
    newest = known[0].version if known else 0
    if newest != seen:
        raise TextChangedMeanwhile(author=known[0].written_by, version=newest)
    return newest + 1
