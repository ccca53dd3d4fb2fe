"""Synthetic co-operatives for trying the register at the size of the country: nobody's data.

The figures of 2014 are the measure: 209,488 = 147,249 active + 62,239 that were not.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from sokoguru.registry.calculations.columns import COLUMNS

COUNTRY, ACTIVE = 209_488, 147_249
_FIRST = (
    "Makmur", "Sejahtera", "Maju", "Sumber", "Tani", "Mekar", "Karya", "Bina", "Setia", "Harapan",
    "Budi", "Mitra", "Rukun", "Sari", "Tunas", "Bhakti", "Guna", "Mulia", "Sinar", "Cahaya",
    "Berkah", "Amanah", "Usaha", "Jaya", "Gotong", "Warga", "Nelayan", "Samudra", "Rimba",
    "Lestari",
)  # fmt: skip
_SECOND = (
    "Jaya", "Bersama", "Abadi", "Mandiri", "Sentosa", "Utama", "Rejeki", "Makmur", "Royong",
    "Lestari", "Raharja", "Murni", "Asih", "Tani", "Mulyo", "Agung", "Baru", "Luhur", "Dharma",
    "Pertiwi", "Nusantara", "Barokah", "Insani", "Kencana", "Wijaya",
)  # fmt: skip
_KINDS = (
    ("Koperasi Konsumen", "STATUS:KONSUMEN;FIELD:KONSUMSI;KIND5:KONSUMEN", 30),
    ("Koperasi Produsen", "STATUS:PRODUSEN;FIELD:PRODUKSI;COMMODITY:PERTANIAN;KIND5:PRODUSEN", 22),
    ("Koperasi Simpan Pinjam", "STATUS:KONSUMEN;FIELD:KSP;KIND5:SIMPAN_PINJAM", 18),
    ("KSPPS", "STATUS:KONSUMEN;FIELD:KSP;KIND5:SIMPAN_PINJAM;SHARIA:SYARIAH", 6),
    ("KUD", "STATUS:PRODUSEN;FIELD:PEMASARAN;COMMODITY:PERTANIAN;MEMBER_GROUP:KUD", 8),
    ("KPRI", "STATUS:KONSUMEN;FIELD:KSP;MEMBER_GROUP:KPRI", 8),
    ("Koperasi Pemasaran", "STATUS:PRODUSEN;FIELD:PEMASARAN;KIND5:PEMASARAN", 5),
    ("Koperasi Jasa", "STATUS:KONSUMEN;COMMODITY:JASA;KIND5:JASA", 3),
)
_WHY_NOT = ("Tidak RAT tiga tahun", "Kantor tidak ditemukan", "Usaha berhenti", "Pengurus bubar")


def sample_rows(
    *, count: int, areas: Sequence[str], year: int, first: int = 1
) -> Iterator[list[str]]:
    """The header and `count` rows with NIK, deed and legal number of their own.

    `areas` are plain codes; `year` is that of the last meetings, `first` the lowest number. Of the
    country's number exactly 147,249 are active, of another number the same share. The same
    arguments give the same rows.
    """
    chance = Random(count)  # noqa: S311 - synthetic names, no secret
    yield [column.name for column in COLUMNS]
    active = round(count * ACTIVE / COUNTRY)
    marks = [place < active for place in range(count)]
    chance.shuffle(marks)
    for place, is_active in enumerate(marks, start=first):
        yield _row(place, is_active=is_active, area=chance.choice(areas), year=year, chance=chance)


def _row(place: int, *, is_active: bool, area: str, year: int, chance: Random) -> list[str]:
    kind, classes, _ = chance.choices(_KINDS, weights=[weight for *_, weight in _KINDS])[0]
    name = f"{kind} {chance.choice(_FIRST)} {chance.choice(_SECOND)}"
    if chance.random() < 0.6:
        name += f" {chance.randint(1, 400)}"
    founded = date(1970 + chance.randint(0, 50), 1, 1) + timedelta(days=chance.randint(0, 364))
    since = date(year, 3, 1) - timedelta(days=chance.randint(0, 900))
    members = chance.randint(20, 900)
    level = "SEKUNDER" if chance.random() < 0.004 else "PRIMER"
    return [
        name,
        f"{area[:4]}{place:09d}",
        f"{place}/BH/{founded.year}",
        founded.isoformat(),
        f"{chance.randint(1, 99)}-{place}",
        founded.isoformat(),
        founded.isoformat(),
        area,
        f"Jl. {chance.choice(_FIRST)} No. {chance.randint(1, 200)}",
        f"08{chance.randint(10**9, 10**10 - 1)}",
        level,
        "aktif" if is_active else "tidak aktif",
        since.isoformat(),
        "RAT tercatat" if is_active else chance.choice(_WHY_NOT),
        str(year - chance.randint(0, 1) if is_active else year - chance.randint(3, 9)),
        str(members),
        str(members * chance.randint(200_000, 9_000_000)),
        str(members * chance.randint(400_000, 12_000_000)),
        classes,
    ]
