"""What board and supervisors wrote, with every version."""

from collections.abc import Mapping

from sokoguru.accountability.models import BoardText, SupervisorsReport
from sokoguru.accountability.vocabulary import BoardSection, TextVersion


def board_texts(*, cooperative_id: int, year: int) -> Mapping[BoardSection, TextVersion]:
    """The newest version of every part that the board wrote."""
    rows = BoardText.objects.of(cooperative_id).filter(year=year).order_by("section", "version")
    return {BoardSection(row.section): version_of(row) for row in rows}


def board_versions(
    *, cooperative_id: int, year: int, section: BoardSection
) -> tuple[TextVersion, ...]:
    """Every version of a part, the newest first."""
    rows = BoardText.objects.of(cooperative_id).filter(year=year, section=section.value)
    return tuple(map(version_of, rows.order_by("-version")))


def supervisors_report(*, cooperative_id: int, year: int) -> TextVersion | None:
    """The newest version of the supervisors' report, or None."""
    found = supervisors_versions(cooperative_id=cooperative_id, year=year)
    return found[0] if found else None


def supervisors_versions(*, cooperative_id: int, year: int) -> tuple[TextVersion, ...]:
    """Every version of the supervisors' report, the newest first."""
    rows = SupervisorsReport.objects.of(cooperative_id).filter(year=year)
    return tuple(map(version_of, rows.order_by("-version")))


def version_of(row: BoardText | SupervisorsReport) -> TextVersion:
    """A row as a value."""
    return TextVersion(
        version=row.version, text=row.text, written_by=row.written_by, written_at=row.written_at
    )
