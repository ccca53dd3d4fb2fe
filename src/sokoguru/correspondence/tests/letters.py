"""Sample letters and files."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

from sokoguru.correspondence.vocabulary import (
    MINISTRY_INITIALS,
    FileDetails,
    FileKind,
    LetterContent,
    LetterKind,
)
from sokoguru.foundation.money import Rupiah

DAY = date(2026, 3, 2)
INVITATION = LetterContent(
    kind=LetterKind.INVITATION,
    on=DAY,
    place="Semarang",
    addressee=("Seluruh anggota",),
    subject="Rapat anggota tahunan",
    body=("Dengan hormat, kami mengundang Bapak dan Ibu.",),
    amount=Rupiah(2_500_000),
    signatory_office="Ketua",
    signatory_name="Tini",
)
GUIDELINE = LetterContent(
    kind=LetterKind.GUIDELINE,
    on=DAY,
    subject="tentang Pedoman Teknis",
    body=("Menimbang bahwa koperasi perlu pedoman.",),
    signatory_office="Deputi I",
    initials=MINISTRY_INITIALS,
)
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00" * 20
JPEG = b"\xff\xd8\xff\xe0" + b"\x00" * 20 + b"\xff\xd9"
LICENCE = FileDetails(
    kind=FileKind.LICENCE,
    title="Izin usaha simpan pinjam",
    number="503/12/2025",
    issuer="DPMPTSP Kota Semarang",
    issued_on=date(2025, 3, 20),
    expires_on=date(2026, 3, 20),
)


def office_file(*parts: str) -> bytes:
    """A file as office programs write it, with these parts."""
    content = BytesIO()
    with ZipFile(content, "w") as packed:
        for part in ("[Content_Types].xml", *parts):
            packed.writestr(part, "<x/>")
    return content.getvalue()
