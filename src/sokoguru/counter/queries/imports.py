"""What was taken over from files."""

from sokoguru.counter.models import ImportedFile
from sokoguru.counter.vocabulary import ImportKind, ImportReport


def imported(*, cooperative_id: int, kind: ImportKind, fingerprint: str) -> ImportReport | None:
    """The import of a file with exactly this content, or None."""
    rows = ImportedFile.objects.of(cooperative_id)
    row = rows.filter(kind=kind, fingerprint=fingerprint).first()
    return None if row is None else fact(row, is_repeat=True)


def imports(*, cooperative_id: int) -> tuple[ImportReport, ...]:
    """Every import, the newest first."""
    rows = ImportedFile.objects.of(cooperative_id).order_by("-imported_at", "id")
    return tuple(fact(row, is_repeat=False) for row in rows)


def fact(row: ImportedFile, *, is_repeat: bool) -> ImportReport:
    """The row as a value."""
    return ImportReport(
        kind=ImportKind(row.kind),
        filename=row.filename,
        rows=row.rows,
        imported_at=row.imported_at,
        imported_by=row.imported_by,
        is_repeat=is_repeat,
    )
