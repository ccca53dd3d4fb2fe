"""Names, villages and telephone numbers as a register of members has them."""

from collections.abc import Iterator
from random import Random

_WOMEN = (
    "Sri Rahayu", "Siti Aminah", "Dewi Lestari", "Endang Suryani", "Sumarni", "Wahyuni", "Kartini",
    "Ratna Sari", "Yuliana", "Nurhayati", "Sulastri", "Rukmini", "Tuminah", "Partini", "Maryam",
    "Fitri Handayani", "Rina Marlina", "Lilis Suryani", "Ningsih", "Hartati", "Mulyani", "Juminten",
    "Suparti", "Retno Wulan", "Ida Ayu", "Rohana", "Murniati", "Sukesi", "Painem", "Warsinah",
)  # fmt: skip
_MEN = (
    "Bambang", "Slamet", "Agus", "Joko", "Suparman", "Sugeng", "Darmawan", "Heru", "Wawan", "Paijo",
    "Suryadi", "Mulyono", "Karyono", "Tarno", "Ngadiman", "Sutrisno", "Asep", "Dadang", "Ujang",
    "Rahmat", "Hasan", "Ahmad Fauzi", "Muhammad Ridwan", "Abdul Karim", "Yusuf", "Markus", "Petrus",
    "Wayan Sudarma", "Made Artana", "Ketut Wirawan",
)  # fmt: skip
_SECOND = (
    "Santoso", "Wibowo", "Hidayat", "Setiawan", "Nugroho", "Prasetyo", "Kurniawan", "Saputra",
    "Purnomo", "Susanto", "Hartono", "Gunawan", "Firmansyah", "Suharto", "Raharjo", "Widodo",
    "Wijaya", "Utomo", "Pranoto", "Sudrajat", "Mulyadi", "Iskandar", "Hakim", "Siregar",
)  # fmt: skip
_HAMLETS = (
    "Dusun Krajan", "Dusun Sumber", "Dusun Ngemplak", "Dusun Karanganyar", "Dusun Tegalrejo",
    "Dusun Sidomulyo",
)  # fmt: skip


def names(chance: Random) -> Iterator[tuple[str, bool]]:
    """Names without end that do not repeat soon, and whether the person is a woman."""
    used: set[str] = set()
    while True:
        is_woman = chance.random() < 0.5
        first = chance.choice(_WOMEN if is_woman else _MEN)
        has_second = not is_woman or " " not in first or chance.random() < 0.3
        name = f"{first} {chance.choice(_SECOND)}" if has_second else first
        if name not in used:
            used.add(name)
            yield name, is_woman


def nik(chance: Random, serial: int, *, is_woman: bool) -> str:
    """A possible NIK of a place that gives out none (Central Java, regency 99)."""
    day = chance.randint(1, 28) + (40 if is_woman else 0)
    month, year = chance.randint(1, 12), chance.randint(60, 99)
    return f"339901{day:02d}{month:02d}{year:02d}{serial:04d}"


def phone(serial: int) -> str:
    """A telephone number that rings nowhere."""
    return f"0800-000-{serial:04d}"


def address(chance: Random) -> str:
    """A house in one of the hamlets."""
    return f"{chance.choice(_HAMLETS)} RT {chance.randint(1, 6):02d}/RW {chance.randint(1, 3):02d}"
