"""What a file is, judged by its bytes and never by its name."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from sokoguru.correspondence.vocabulary import MediaType

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_TAIL = 2048  # bytes in which a PDF names its end
_MOST_PARTS = 5_000  # parts of an office file, more than any honest one has
_OFFICE = {"xl/workbook.xml": MediaType.XLSX, "word/document.xml": MediaType.DOCX}
_PROGRAMS = ("vbaproject.bin", ".exe", ".dll", ".js", ".vbs", ".bat", ".ps1", ".jar")


def media_type_of(content: bytes) -> MediaType | None:
    """The type of a file that may be kept, or None for everything else and for programs."""
    if content.startswith(b"%PDF-") and b"%%EOF" in content[-_TAIL:]:
        return MediaType.PDF
    if content.startswith(_PNG) and content[12:16] == b"IHDR":
        return MediaType.PNG
    if content.startswith(_JPEG) and b"\xff\xd9" in content[-_TAIL:]:
        return MediaType.JPEG
    return _office_type(content) if content.startswith(b"PK\x03\x04") else None


def _office_type(content: bytes) -> MediaType | None:
    """A workbook or text document without macros; its parts are listed, never unpacked."""
    try:
        with ZipFile(BytesIO(content)) as parts:
            names = [name.lower() for name in parts.namelist()]
    except (BadZipFile, ValueError, NotImplementedError):
        return None
    is_honest = len(names) <= _MOST_PARTS and "[content_types].xml" in names
    if not is_honest or any(name.endswith(_PROGRAMS) for name in names):
        return None
    return next((media for part, media in _OFFICE.items() if part in names), None)
