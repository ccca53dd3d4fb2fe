"""Sample papers of the cast, and how tests read a PDF back."""

from dataclasses import replace
from datetime import date
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import StreamObject

from sokoguru.documents.vocabulary import (
    AnnouncementDocument,
    DocumentStatus,
    Letterhead,
    MemberCard,
    ReceiptDocument,
    ReceiptLine,
    Signatory,
    SlipDocument,
    SurplusHead,
)
from sokoguru.foundation.money import Rupiah
from sokoguru.foundation.words import terbilang

ROOT = "9f2c4e71ab03d5586c1e77f0a2b4c8d1" * 2
MILLION = Rupiah(1_000_000)

LETTERHEAD = Letterhead(
    cooperative_name="Koperasi A",
    legal_number="1234/BH/KWK.11/IV/1998",
    address="Jalan Melati 7, Desa Sukamaju, Bogor",
    phone="0251 123456",
)

HEADS = (
    SurplusHead("Dana cadangan", 4000, MILLION * 80),
    SurplusHead("Jasa anggota", 4000, MILLION * 80),
    SurplusHead("Dana pengurus", 500, MILLION * 10),
    SurplusHead("Dana karyawan", 500, MILLION * 10),
    SurplusHead("Dana pendidikan", 500, MILLION * 10),
    SurplusHead("Dana sosial", 500, MILLION * 10),
    SurplusHead("Dana pembangunan", 0, Rupiah(0)),
)

ADI = SlipDocument(
    member_name="Adi",
    member_number="001",
    year=1998,
    issued_on=date(1999, 2, 20),
    status=DocumentStatus.FINAL,
    transactions=Rupiah(5_500_000),
    total_transactions=Rupiah(2_340_062_000),
    savings=Rupiah(800_000),
    total_savings=Rupiah(345_420_000),
    business_pool=MILLION * 56,
    capital_pool=MILLION * 24,
    business_share=Rupiah(131_620),
    capital_share=Rupiah(55_585),
    total=Rupiah(187_205),
    tax=Rupiah(0),
    net=Rupiah(187_205),
    base=MILLION * 200,
    heads=HEADS,
    rounding_sentence="Sisa pembulatan diberikan kepada pecahan terbesar.",
    verification_url="https://koperasi.example/periksa/koperasi-a/1998/7f3kq9x2m4tb8w6c",
    root_fingerprint=ROOT,
    basis="Dasar: AD/ART Pasal 15.",
    transactions_meaning="Transaksi adalah belanja dan titip jual anggota.",
)

ANNOUNCEMENT = AnnouncementDocument(
    year=1998,
    issued_on=date(1999, 2, 20),
    status=DocumentStatus.FINAL,
    member_surplus=MILLION * 200,
    nonmember_surplus=MILLION * 80,
    nonmember_to="dana cadangan",
    base=MILLION * 200,
    heads=HEADS,
    business_bps=7000,
    capital_bps=3000,
    business_pool=MILLION * 56,
    capital_pool=MILLION * 24,
    members=142,
    total_transactions=Rupiah(2_340_062_000),
    total_savings=Rupiah(345_420_000),
    rounding_sentence="Sisa pembulatan diberikan kepada pecahan terbesar.",
    root=ROOT,
    verification_url="https://koperasi.example/periksa/koperasi-a/1998",
    signatories=(Signatory(role="Ketua", name="Tini"), Signatory(role="Bendahara", name="Budi")),
)

RECEIPT = ReceiptDocument(
    kind_title="Kuitansi Setoran Simpanan",
    number="KM-2026-00142",
    on=date(2026, 3, 2),
    payer="Sari Wulandari",
    member_number="0017",
    lines=(
        ReceiptLine("Simpanan wajib Januari–Maret 2026", Rupiah(150_000)),
        ReceiptLine("Simpanan sukarela", Rupiah(1_250_000)),
    ),
    total=Rupiah(1_400_000),
    in_words=terbilang(1_400_000),
    memo="Setoran tunai di kantor desa",
    cashier="Budi",
    balance_lines=(ReceiptLine("Simpanan sukarela", Rupiah(8_725_000)),),
)

CARD = MemberCard(
    name="Sari Wulandari",
    number="0017",
    joined_on=date(2021, 8, 17),
    code="7QK4M-0017",
    url="https://koperasi.example/k/koperasi-a/7qk4m0017",
    issued_on=date(2026, 3, 2),
)


def numbered_slip(index: int) -> SlipDocument:
    """Adi's slip for another member, as one of many."""
    return replace(
        ADI,
        member_name=f"Anggota ke-{index}",
        member_number=f"{index:05d}",
        verification_url=f"{ADI.verification_url}{index:08x}",
    )


def read(pdf: bytes) -> PdfReader:
    """The PDF, opened strictly: a malformed file fails the test."""
    return PdfReader(BytesIO(pdf), strict=True)


def words(pdf: bytes) -> str:
    """All text of the PDF, blanks made single, places to break left out."""
    text = " ".join(page.extract_text() for page in read(pdf).pages)
    return " ".join(text.replace("\N{ZERO WIDTH SPACE}", "").split())


def metadata(pdf: bytes) -> bytes:
    """The XMP packet, in which a PDF claims the standards that it keeps."""
    packet = read(pdf).root_object["/Metadata"].get_object()
    assert isinstance(packet, StreamObject)
    return packet.get_data()


def size_mm(pdf: bytes) -> tuple[float, float]:
    """Width and height of the first page in millimetres, to a tenth."""
    box = read(pdf).pages[0].mediabox
    return (round(float(box.width) * 25.4 / 72, 1), round(float(box.height) * 25.4 / 72, 1))
