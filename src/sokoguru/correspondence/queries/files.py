"""The documents of the vault, the newest version of each unless another is asked for."""

from datetime import date, timedelta
from uuid import UUID

from django.db.models import OuterRef, Subquery

from sokoguru.correspondence.models import FileChunk, KeptFile
from sokoguru.correspondence.vocabulary import FileDetails, FileFact, FileKind, MediaType
from sokoguru.database.models import TenantQuerySet
from sokoguru.foundation.refusal import Refusal

SOON_DAYS = 30


class NoSuchFile(Refusal):
    """The id belongs to no kept file of this co-operative."""

    code = "correspondence.no_such_file"
    template = "Berkas ini tidak ada di koperasi ini. Pilih dari daftar berkas."


def files(*, cooperative_id: int) -> tuple[FileFact, ...]:
    """The newest version of every document, by kind and title. One query."""
    rows = _newest(cooperative_id).order_by("kind", "title", "id")
    return tuple(map(_fact, rows))


def versions(*, cooperative_id: int, document_id: UUID) -> tuple[FileFact, ...]:
    """All versions of one document, the newest first. Refuses `NoSuchFile`."""
    kept = KeptFile.objects.of(cooperative_id).filter(document_id=document_id)
    found = tuple(map(_fact, kept.order_by("-version")))
    if not found:
        raise NoSuchFile
    return found


def file(*, cooperative_id: int, file_id: UUID) -> FileFact:
    """One version by its id, as any process names it. Refuses `NoSuchFile`."""
    row = KeptFile.objects.of(cooperative_id).filter(id=file_id).first()
    if row is None:
        raise NoSuchFile
    return _fact(row)


def file_content(*, cooperative_id: int, sha256: str) -> bytes:
    """The bytes behind a fingerprint, put together of their pieces."""
    pieces = FileChunk.objects.of(cooperative_id).filter(sha256=sha256).order_by("place")
    return b"".join(bytes(piece) for piece in pieces.values_list("data", flat=True))


def expiring_files(*, cooperative_id: int, on: date, days: int = SOON_DAYS) -> tuple[FileFact, ...]:
    """Documents that have run out on a day or will within so many days, the first to end first."""
    rows = _newest(cooperative_id).filter(expires_on__lte=on + timedelta(days=days))
    return tuple(map(_fact, rows.order_by("expires_on", "id")))


def _newest(cooperative_id: int) -> TenantQuerySet[KeptFile]:
    kept = KeptFile.objects.of(cooperative_id)
    last = kept.filter(document_id=OuterRef("document_id")).order_by("-version").values("id")[:1]
    newest: TenantQuerySet[KeptFile] = kept.filter(id=Subquery(last))
    return newest


def _fact(row: KeptFile) -> FileFact:
    return FileFact(
        id=row.id,
        document_id=row.document_id,
        version=row.version,
        details=FileDetails(
            kind=FileKind(row.kind),
            title=row.title,
            number=row.number,
            issuer=row.issuer,
            issued_on=row.issued_on,
            expires_on=row.expires_on,
        ),
        filename=row.filename,
        media_type=MediaType(row.media_type),
        size=row.size,
        sha256=row.sha256,
        kept_by=row.kept_by,
        kept_at=row.kept_at,
    )
