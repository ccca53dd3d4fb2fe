"""A document is put into the vault, and later versions of it."""

from hashlib import sha256
from pathlib import PurePosixPath
from uuid import UUID

from django.db import transaction

from sokoguru.correspondence.calculations.media import media_type_of
from sokoguru.correspondence.models import FileChunk, KeptFile
from sokoguru.correspondence.queries import file, versions
from sokoguru.correspondence.vocabulary import LARGEST_FILE, FileDetails, FileFact, MediaType
from sokoguru.database.locks import hold
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import uuid7
from sokoguru.foundation.refusal import Refusal

PIECE = 256 * 1024  # bytes
_NAME_LENGTH = 180


class FileIsEmpty(Refusal):
    """There is nothing to keep."""

    code = "correspondence.file_is_empty"
    template = "Berkas ini kosong. Pilih berkas lain."
    field = "file"


class FileIsTooLarge(Refusal):
    """The vault keeps documents, not films."""

    code = "correspondence.file_is_too_large"
    template = "Berkas ini {size} MB; paling besar {largest} MB. Perkecil pindaiannya."
    field = "file"


class FileTypeRefused(Refusal):
    """Only what is PDF, PNG, JPEG, XLSX or DOCX by its content is kept."""

    code = "correspondence.file_type_refused"
    template = (
        "Isi berkas {filename} bukan PDF, PNG, JPEG, XLSX, atau DOCX tanpa makro. "
        "Simpan ulang sebagai PDF."
    )
    field = "file"


class FileEndsBeforeItStarts(Refusal):
    """A document runs out after it was issued."""

    code = "correspondence.file_ends_before_it_starts"
    template = "Berkas terbit {issued_on} tidak dapat berakhir {expires_on}."
    field = "expires_on"


def keep_file(
    *, cooperative_id: int, details: FileDetails, content: bytes, filename: str, by: Actor
) -> FileFact:
    """Keep a new document as its first version.

    Refuses `FileIsEmpty`, `FileIsTooLarge`, `FileTypeRefused` and `FileEndsBeforeItStarts`.
    """
    return _keep(cooperative_id, uuid7(), 1, details, (content, filename), by)


@transaction.atomic
def keep_version(
    *,
    cooperative_id: int,
    document_id: UUID,
    details: FileDetails,
    content: bytes,
    filename: str,
    by: Actor,
) -> FileFact:
    """Keep the next version of a document; the earlier ones stay. Refuses as `keep_file` does.

    Refuses `NoSuchFile` for a document that is not there.
    """
    hold(cooperative_id=cooperative_id, what=f"document:{document_id}")
    last = versions(cooperative_id=cooperative_id, document_id=document_id)[0].version
    return _keep(cooperative_id, document_id, last + 1, details, (content, filename), by)


@transaction.atomic
def _keep(
    cooperative_id: int,
    document_id: UUID,
    version: int,
    details: FileDetails,
    sent: tuple[bytes, str],
    by: Actor,
) -> FileFact:
    content, filename = sent
    media = _require_fit(details, content, filename)
    fingerprint = sha256(content).hexdigest()
    _keep_content(cooperative_id, fingerprint, content)
    row = KeptFile.objects.create(
        cooperative_id=cooperative_id,
        document_id=document_id,
        version=version,
        kind=details.kind.value,
        title=details.title,
        number=details.number,
        issuer=details.issuer,
        issued_on=details.issued_on,
        expires_on=details.expires_on,
        filename=_named(filename, media),
        media_type=media.value,
        size=len(content),
        sha256=fingerprint,
        kept_by=by.name,
        kept_at=by.at,
    )
    return file(cooperative_id=cooperative_id, file_id=row.id)


def _require_fit(details: FileDetails, content: bytes, filename: str) -> MediaType:
    starts, ends = details.issued_on, details.expires_on
    if starts and ends and ends < starts:
        raise FileEndsBeforeItStarts(issued_on=starts, expires_on=ends)
    if not content:
        raise FileIsEmpty
    if len(content) > LARGEST_FILE:
        raise FileIsTooLarge(size=-(-len(content) // 2**20), largest=LARGEST_FILE // 2**20)
    media = media_type_of(content)
    if media is None:
        raise FileTypeRefused(filename=_plain(filename))
    return media


def _keep_content(cooperative_id: int, fingerprint: str, content: bytes) -> None:
    """Keep the bytes once, however many files have them."""
    hold(cooperative_id=cooperative_id, what=f"content:{fingerprint}")
    if FileChunk.objects.of(cooperative_id).filter(sha256=fingerprint).exists():
        return
    FileChunk.objects.bulk_create(
        FileChunk(
            cooperative_id=cooperative_id,
            sha256=fingerprint,
            place=place,
            data=content[start : start + PIECE],
        )
        for place, start in enumerate(range(0, len(content), PIECE))
    )


def _plain(filename: str) -> str:
    name = PurePosixPath(filename.replace("\\", "/")).name
    return "".join(letter for letter in name if letter.isprintable())[:_NAME_LENGTH] or "berkas"


def _named(filename: str, media: MediaType) -> str:
    """The name with the ending that the content asks for, so that it opens as what it is."""
    stem = PurePosixPath(_plain(filename)).stem or "berkas"
    return f"{stem}.{media.ending}"
