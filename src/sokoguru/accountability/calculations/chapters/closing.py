"""The supervisors' report, and the page where board and supervisors sign."""

from collections.abc import Sequence
from datetime import date

from sokoguru.accountability.vocabulary import TextVersion, paragraphs_of
from sokoguru.documents.book import Chapter, Prose, Section, Signing
from sokoguru.documents.vocabulary import Signatory
from sokoguru.foundation.calendar import format_date
from sokoguru.identity.vocabulary import AppointmentFact, Role

SUPERVISORS_TITLE = "Laporan pengawas"
SIGNING_TITLE = "Pengesahan"
_BOARD = (Role.KETUA, Role.SEKRETARIS, Role.BENDAHARA)


def supervisors_chapter(report: TextVersion | None, *, absence: str) -> Chapter:
    """The report in the supervisors' words, or why there is none."""
    if report is not None:
        said = (*paragraphs_of(report.text), f"Ditulis oleh {report.written_by}.")
    elif absence:
        said = (f"Laporan pengawas tidak ada. Alasan: {absence}",)
    else:
        said = ("Laporan pengawas belum ditulis.",)
    return Chapter(title=SUPERVISORS_TITLE, sections=(Section(blocks=(Prose(said),)),))


def signing_chapter(
    terms: Sequence[AppointmentFact], *, year: int, on: date, digest: str
) -> Chapter:
    """Who signs on a day; an office that nobody holds keeps its empty line."""
    board = [one for role in _BOARD for one in _holders(terms, role)]
    supervisors = _holders(terms, Role.PENGAWAS)
    sentence = (
        f"Laporan pertanggungjawaban tahun buku {year} ini disusun pengurus dari buku koperasi."
    )
    seal = f"Sidik isi buku (SHA-256): {digest}"
    return Chapter(
        title=SIGNING_TITLE,
        sections=(
            Section(
                title="Pengurus",
                blocks=(
                    Signing(sentence=sentence, people=tuple(board), place_and_day=format_date(on)),
                ),
            ),
            Section(
                title="Pengawas",
                blocks=(
                    Signing(
                        sentence="Pengawas telah menerima laporan ini.",
                        people=tuple(supervisors),
                        place_and_day=format_date(on),
                    ),
                    Prose((seal,)),
                ),
            ),
        ),
    )


def _holders(terms: Sequence[AppointmentFact], role: Role) -> list[Signatory]:
    names = [one.user.name for one in terms if one.role is role]
    return [Signatory(role=role.label, name=name) for name in names or [""]]
