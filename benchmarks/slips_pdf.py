"""10,000 SHU slips as one PDF: seconds, peak memory, and the ratio to the typesetter alone.

The limit is measured in the same run: the processor time that the typesetter needs for one chunk,
times the chunks, shared by the two workers. Run it with `python benchmarks/slips_pdf.py [SLIPS]`.
"""

import platform
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from sokoguru.documents.rendering import render_slips
from sokoguru.documents.rendering.slips import CHUNK, WORKERS, set_chunk
from sokoguru.documents.vocabulary import DocumentStatus, Letterhead, SlipDocument, SurplusHead
from sokoguru.foundation.money import Rupiah

LETTERHEAD = Letterhead(
    cooperative_name="Koperasi Contoh",
    legal_number="518/BH/XVI.3/2019",
    address="Balai Desa Sukamaju, Bogor",
    phone="0251 123456",
)
SHARES = (("Dana cadangan", 40), ("Jasa anggota", 40), ("Dana pengurus", 5), ("Dana karyawan", 5))
FUNDS = (("Dana pendidikan", 5), ("Dana sosial", 5))
BASE = 200_000_000
TRANSACTIONS, SAVINGS = 2_340_062_000, 345_420_000
URL = "https://koperasi.example/periksa/contoh/2026/"


def slip(index: int) -> SlipDocument:
    """The slip of one made-up member; every member's figures differ."""
    own, saved = 100_000 + 37 * index, 50_000 + 11 * index
    business = Rupiah(own * 56_000_000 // TRANSACTIONS)
    capital = Rupiah(saved * 24_000_000 // SAVINGS)
    return SlipDocument(
        member_name=f"Anggota Nomor {index}",
        member_number=f"{index:05d}",
        year=2026,
        issued_on=date(2027, 2, 20),
        status=DocumentStatus.FINAL,
        transactions=Rupiah(own),
        total_transactions=Rupiah(TRANSACTIONS),
        savings=Rupiah(saved),
        total_savings=Rupiah(SAVINGS),
        business_pool=Rupiah(56_000_000),
        capital_pool=Rupiah(24_000_000),
        business_share=business,
        capital_share=capital,
        total=business + capital,
        tax=Rupiah(0),
        net=business + capital,
        base=Rupiah(BASE),
        heads=tuple(
            SurplusHead(label, share * 100, Rupiah(BASE // 100 * share))
            for label, share in (*SHARES, *FUNDS)
        ),
        rounding_sentence="Sisa pembulatan diberikan kepada pecahan terbesar.",
        verification_url=f"{URL}{index:016x}",
        root_fingerprint="9f2c4e71ab03d5586c1e77f0a2b4c8d1" * 2,
        basis="Dasar: AD/ART Pasal 15.",
    )


def typesetter_alone() -> float:
    """Processor seconds to set one chunk, all threads; the first call warms the typefaces."""
    chunk = [slip(index) for index in range(CHUNK)]
    set_chunk(LETTERHEAD, chunk)
    started = time.process_time()
    set_chunk(LETTERHEAD, [replace(one, member_name=f"{one.member_name}.") for one in chunk])
    return time.process_time() - started


def reported(slips: int) -> Iterator[SlipDocument]:
    """The slips one after the other; none is kept."""
    return (slip(index) for index in range(slips))


def megabytes(whose: int) -> int:
    """Peak memory of this process or of its largest child; Linux counts in KB, macOS in bytes."""
    unit = 1024 * 1024 if platform.system() == "Darwin" else 1024
    return resource.getrusage(whose).ru_maxrss // unit


def main() -> None:
    """Print one line a figure."""
    slips = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        paper = Path(folder) / "slips.pdf"
        started = time.perf_counter()
        with paper.open("wb") as file:
            file.writelines(render_slips(letterhead=LETTERHEAD, slips=reported(slips)))
        seconds = time.perf_counter() - started
        size = paper.stat().st_size
    binder = megabytes(resource.RUSAGE_SELF)
    worker = megabytes(resource.RUSAGE_CHILDREN)
    limit = typesetter_alone() * slips / CHUNK / WORKERS
    print(f"slips                       {slips:>10,}")
    print(f"seconds                     {seconds:>10.1f}")
    print(f"slips a second              {slips / seconds:>10.0f}")
    print(f"typesetter alone, seconds   {limit:>10.1f}")
    print(f"ratio to typesetter alone   {seconds / limit:>10.2f}")
    print(f"peak memory, binding   MB   {binder:>10}")
    print(f"peak memory, a worker  MB   {worker:>10}")
    print(f"file                   MB   {size / 1e6:>10.1f}")


if __name__ == "__main__":
    main()
