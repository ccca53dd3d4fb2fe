"""Kept files as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sokoguru.foundation.label import Label

LARGEST_FILE = 10 * 1024 * 1024  # bytes


class MediaType(StrEnum):
    """What a file is by its content; nothing else is kept."""

    PDF = "application/pdf"
    PNG = "image/png"
    JPEG = "image/jpeg"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    @property
    def ending(self) -> str:
        """How a name of such a file ends, without the dot."""
        return {MediaType.JPEG: "jpg"}.get(self, self.name.lower())


class FileKind(StrEnum):
    """What a kept document is."""

    DEED = "akta"
    APPROVAL = "pengesahan"
    ARTICLES = "anggaran_dasar"
    LICENCE = "izin"
    TAX = "pajak"
    MINUTES = "berita_acara"
    CONTRACT = "perjanjian"
    CERTIFICATE = "sertifikat"
    OTHER = "lain"

    @property
    def label(self) -> str:
        """How the kind is called on the screen."""
        return _KINDS[self]


_KINDS: Mapping[FileKind, str] = {
    FileKind.DEED: Label("Akta pendirian"),
    FileKind.APPROVAL: Label("Pengesahan badan hukum"),
    FileKind.ARTICLES: Label("Anggaran dasar dan rumah tangga"),
    FileKind.LICENCE: Label("Izin usaha"),
    FileKind.TAX: Label("Pajak"),
    FileKind.MINUTES: Label("Berita acara rapat"),
    FileKind.CONTRACT: Label("Perjanjian"),
    FileKind.CERTIFICATE: Label("Sertifikat"),
    FileKind.OTHER: Label("Lain-lain"),
}


@dataclass(frozen=True, kw_only=True)
class FileDetails:
    """What is known of a document beside its content."""

    kind: FileKind
    title: str
    number: str = ""
    issuer: str = ""
    issued_on: date | None = None
    expires_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class FileFact:
    """One version of a kept document. `document_id` names the document, `id` this version."""

    id: UUID
    document_id: UUID
    version: int
    details: FileDetails
    filename: str
    media_type: MediaType
    size: int
    sha256: str
    kept_by: str
    kept_at: datetime

    def expires_within(self, days: int, on: date) -> bool:
        """Whether the document has run out on a day or will within so many days."""
        ends = self.details.expires_on
        return ends is not None and (ends - on).days <= days
