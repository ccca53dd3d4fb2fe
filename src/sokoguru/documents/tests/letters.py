"""Sample letters: one that is issued, and the draft of a ministry's decree with its initials."""

from dataclasses import replace
from datetime import date

from sokoguru.documents.letters import InitialBox, OfficialLetter
from sokoguru.documents.tests.papers import LETTERHEAD as PLAIN
from sokoguru.documents.vocabulary import Signatory
from sokoguru.foundation.money import Rupiah

LETTERHEAD = replace(PLAIN, emblem="beringin")
MINISTRY = ("Asdep 6.1", "Asdep 6.2", "Asdep 6.4", "Asdep 6.5", "Asdep 1.2", "Deputi I")
PARAGRAPHS = (
    "Dengan hormat, kami mengundang Bapak dan Ibu menghadiri rapat anggota tahunan.",
    "Bersama surat ini kami sampaikan permohonan bantuan biaya penyelenggaraan rapat.",
)

LETTER = OfficialLetter(
    title="",
    number="001/SRT/XI/2026",
    place="Semarang",
    on=date(2026, 11, 24),
    subject="Undangan rapat anggota tahunan",
    addressee=("Kepala Dinas Koperasi dan UKM", "Kota Semarang"),
    body=PARAGRAPHS,
    amount=Rupiah(2_500_000),
    signatories=(Signatory(role="Sekretaris", name="Wati"), Signatory(role="Ketua", name="Tini")),
    copies=("Pengawas",),
    verification_url="https://koperasi.example/periksa-surat/koperasi-a/ab12cd34ef56/",
    fingerprint="9f2c4e71ab03d5586c1e77f0a2b4c8d1" * 2,
)

DECREE_DRAFT = OfficialLetter(
    title="PERATURAN DEPUTI",
    number="",
    place="Jakarta",
    on=date(2013, 5, 2),
    subject="tentang Pedoman Teknis",
    body=PARAGRAPHS * 30,
    signatories=(Signatory(role="Deputi I"),),
    initials=tuple(
        InitialBox(office=office, name=name, on=date(2013, 4, 30) if name else None)
        for office, name in zip(MINISTRY, ("Rahma", "Yusuf", "", "", "", ""), strict=True)
    ),
)
