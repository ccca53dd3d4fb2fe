"""The village's papers: letters that went out, a draft that waits, documents in the vault."""

from datetime import date
from functools import partial
from uuid import UUID

from sokoguru.config.demo.books import at_work
from sokoguru.config.demo.diary import Diary
from sokoguru.config.demo.village_founding import TREASURER, Village
from sokoguru.correspondence.operations import (
    give_initials,
    issue_letter,
    keep_file,
    write_letter,
)
from sokoguru.correspondence.queries import files, letterhead
from sokoguru.correspondence.vocabulary import FileDetails, FileKind, LetterContent, LetterKind
from sokoguru.documents.letters import OfficialLetter
from sokoguru.documents.rendering import render_letter
from sokoguru.documents.vocabulary import Signatory
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import Rupiah

CHAIR = "Tini Suhartini"
PLACE = "Sumber Rejeki"
INVITATION = LetterContent(
    kind=LetterKind.INVITATION,
    on=date(2026, 1, 31),
    subject="Rapat Anggota Tahunan tahun buku 2025",
    addressee=("Seluruh anggota Koperasi Desa Sumber Rejeki", "di tempat"),
    body=(
        "Pengurus mengundang Bapak dan Ibu menghadiri Rapat Anggota Tahunan pada Sabtu, "
        "14 Februari 2026, pukul 09.00, di balai desa.",
        "Acara: laporan pengurus dan pengawas, pengesahan laporan keuangan, pembagian SHU, "
        "serta rencana kerja dan anggaran tahun 2026. Bahan rapat dapat dibaca di kantor "
        "koperasi sejak tujuh hari sebelumnya.",
        "Setiap anggota mempunyai satu suara.",
    ),
    signatory_office="Ketua",
    signatory_name=CHAIR,
    place=PLACE,
)
DECREE = LetterContent(
    kind=LetterKind.DECREE,
    on=date(2026, 7, 10),
    subject="Pengelolaan truk angkut hasil tani",
    body=(
        "Truk angkut hasil tani yang dibeli tanggal 8 Juli 2026 dikelola oleh unit pemasaran.",
        "Anggota membayar ongkos angkut menurut daftar harga yang ditempel di gudang; "
        "pendapatannya dibukukan sebagai jasa unit pemasaran.",
        "Keputusan ini berlaku sejak ditetapkan.",
    ),
    amount=Rupiah(145_000_000),
    initials=("Bendahara", "Ketua"),
    signatory_office="Ketua",
    signatory_name=CHAIR,
    place=PLACE,
    copies=("Pengawas", "Kepala unit pemasaran"),
)
DRAFT = LetterContent(
    kind=LetterKind.LETTER,
    on=date(2026, 11, 18),
    subject="Perpanjangan sewa gudang",
    addressee=("Bapak Slamet Riyadi", "di Desa Sumber Rejeki"),
    body=(
        "Sewa gudang di tepi jalan desa berakhir tanggal 10 Desember 2026. Kami bermaksud "
        "memperpanjangnya dua tahun lagi dengan harga yang sama.",
        "Mohon jawaban sebelum akhir bulan.",
    ),
    amount=Rupiah(9_000_000),
    initials=("Bendahara",),
    signatory_office="Ketua",
    signatory_name=CHAIR,
    place=PLACE,
)
LEASE = FileDetails(
    kind=FileKind.CONTRACT,
    title="Sewa gudang di tepi jalan desa",
    number="02/SEWA/XII/2024",
    issuer="Slamet Riyadi",
    issued_on=date(2024, 12, 11),
    expires_on=date(2026, 12, 10),
)
LEASE_TEXT = (
    "Slamet Riyadi menyewakan gudang seluas 120 meter persegi di tepi jalan desa kepada Koperasi "
    "Desa Sumber Rejeki selama dua tahun, dari 11 Desember 2024 sampai 10 Desember 2026.",
    "Sewa dibayar di muka setiap tahun. Pemeliharaan ringan ditanggung penyewa.",
)
MINUTES = FileDetails(
    kind=FileKind.MINUTES,
    title="Berita acara Rapat Anggota Tahunan tahun buku 2025",
    number="BA-01/RAT/II/2026",
    issuer="Rapat anggota",
    issued_on=date(2026, 2, 14),
)
MINUTES_TEXT = (
    "Rapat dihadiri 172 anggota dan memutuskan dengan mufakat: mengesahkan laporan keuangan, "
    "menyetujui pembagian SHU menurut anggaran rumah tangga (keputusan 03/RAT/II/2026), dan "
    "menyetujui rencana anggaran tahun 2026 (keputusan 04/RAT/II/2026).",
)
_KEPT_ON = date(2025, 1, 9)


def note_papers(village: Village, diary: Diary, month: Month) -> None:
    """The letters and documents of a month."""
    for content in (INVITATION, DECREE, DRAFT):
        if content.on in month:
            diary.note(content.on, partial(_write, village, content))
    if _KEPT_ON in month:
        diary.note(_KEPT_ON, partial(_keep_lease, village))


def _write(village: Village, content: LetterContent) -> None:
    """Write a letter; all but the draft get their initials and go out the same day."""
    facts = {"cooperative_id": village.id}
    chair = at_work(CHAIR, content.on, village.book.user_ids.get(CHAIR))
    letter = write_letter(
        cooperative_id=village.id, content=content, by=village.book.by_treasurer(content.on)
    )
    if content is DRAFT:
        return
    signers = {"Bendahara": village.book.by_treasurer(content.on), "Ketua": chair}
    for office in content.initials:
        give_initials(**facts, letter_id=letter.id, office=office, by=signers[office])
    issue_letter(**facts, letter_id=letter.id, by=chair)


def keep_minutes(village: Village, *, on: date) -> UUID:
    """The minutes of the annual meeting, which was held on paper; kept once."""
    for kept in files(cooperative_id=village.id):
        if kept.details.number == MINUTES.number:
            return kept.document_id
    content = render_letter(
        letterhead=letterhead(house=village.body, on=on),
        letter=OfficialLetter(
            title="BERITA ACARA RAPAT",
            number=MINUTES.number,
            place=PLACE,
            on=on,
            subject=MINUTES.title,
            body=MINUTES_TEXT,
            signatories=(
                Signatory(role="Ketua rapat", name=CHAIR),
                Signatory(role="Sekretaris rapat", name=TREASURER),
            ),
        ),
    )
    kept = keep_file(
        cooperative_id=village.id,
        details=MINUTES,
        content=content,
        filename="berita-acara-rat-2025.pdf",
        by=village.book.by_treasurer(on),
    )
    return kept.document_id


def _keep_lease(village: Village) -> None:
    content = render_letter(
        letterhead=letterhead(house=village.body, on=_KEPT_ON),
        letter=OfficialLetter(
            title="PERJANJIAN SEWA",
            number=LEASE.number,
            place=PLACE,
            on=date(2024, 12, 11),
            subject=LEASE.title,
            body=LEASE_TEXT,
            signatories=(
                Signatory(role="Yang menyewakan", name="Slamet Riyadi"),
                Signatory(role="Penyewa", name=TREASURER),
            ),
        ),
    )
    keep_file(
        cooperative_id=village.id,
        details=LEASE,
        content=content,
        filename="sewa-gudang.pdf",
        by=village.book.by_treasurer(_KEPT_ON),
    )
