"""How the values of the register are called on the screen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy

from sokoguru.areas import queries as areas
from sokoguru.areas.calculations.codes import dotted
from sokoguru.cooperatives.queries import axes
from sokoguru.cooperatives.vocabulary import Axis, CoopClass
from sokoguru.registry.queries import class_of_key
from sokoguru.registry.vocabulary import Desk, Level, LifeState, LoadingState, RegisterEntry

DESKS: dict[Desk, Promise] = {
    Desk.REGENCY: gettext_lazy("Dinas kabupaten/kota"),
    Desk.PROVINCE: gettext_lazy("Dinas provinsi"),
    Desk.MINISTRY: gettext_lazy("Kementerian"),
}
LEVELS: dict[Level, Promise] = {
    Level.PRIMARY: gettext_lazy("Primer"),
    Level.SECONDARY: gettext_lazy("Sekunder"),
    Level.CENTRE: gettext_lazy("Pusat"),
    Level.UNION: gettext_lazy("Gabungan"),
    Level.APEX: gettext_lazy("Induk"),
}
STATES: dict[LifeState, Promise] = {
    LifeState.DRAFT: gettext_lazy("Rancangan"),
    LifeState.SUBMITTED: gettext_lazy("Diajukan"),
    LifeState.REFUSED: gettext_lazy("Ditolak"),
    LifeState.RESUBMITTED: gettext_lazy("Diajukan ulang"),
    LifeState.LEGAL: gettext_lazy("Berbadan hukum"),
    LifeState.SUSPENDED: gettext_lazy("Dibekukan"),
    LifeState.CLOSING: gettext_lazy("Dalam penyelesaian"),
    LifeState.MERGED: gettext_lazy("Bergabung"),
    LifeState.CONSOLIDATED: gettext_lazy("Melebur"),
    LifeState.DIVIDED: gettext_lazy("Terbagi"),
    LifeState.DISSOLVED: gettext_lazy("Bubar"),
}
LOADINGS: dict[LoadingState, tuple[str, Promise]] = {
    LoadingState.WAITING: ("info", gettext_lazy("Menunggu")),
    LoadingState.CHECKING: ("info", gettext_lazy("Diperiksa")),
    LoadingState.FAULTY: ("bad", gettext_lazy("Ada kesalahan")),
    LoadingState.READY: ("warn", gettext_lazy("Siap dimasukkan")),
    LoadingState.WRITING: ("info", gettext_lazy("Dimasukkan")),
    LoadingState.DONE: ("good", gettext_lazy("Selesai")),
}
KINDS: dict[str, Promise] = {
    "status": gettext_lazy("Status"),
    "pendaftaran": gettext_lazy("Didaftarkan"),
    "koreksi": gettext_lazy("Dikoreksi"),
    "verifikasi": gettext_lazy("Diverifikasi"),
    "impor": gettext_lazy("Diperbarui dari berkas"),
    "profil": gettext_lazy("Profil ditulis"),
}
COLUMNS: dict[str, Promise] = {
    "name": gettext_lazy("Nama"),
    "nik": gettext_lazy("NIK"),
    "legal_number": gettext_lazy("Nomor badan hukum"),
    "legal_on": gettext_lazy("Tanggal badan hukum"),
    "deed_number": gettext_lazy("Nomor akta"),
    "deed_on": gettext_lazy("Tanggal akta"),
    "founded_on": gettext_lazy("Berdiri"),
    "area_code": gettext_lazy("Wilayah"),
    "address": gettext_lazy("Alamat"),
    "phone": gettext_lazy("Telepon"),
    "level": gettext_lazy("Tingkat"),
    "is_active": gettext_lazy("Aktif"),
    "status_since": gettext_lazy("Status sejak"),
    "status_reason": gettext_lazy("Alasan"),
    "last_rat_year": gettext_lazy("RAT terakhir"),
    "member_count": gettext_lazy("Jumlah anggota"),
    "turnover": gettext_lazy("Volume usaha"),
    "assets": gettext_lazy("Aset"),
    "classes": gettext_lazy("Golongan"),
    "producer_groups": gettext_lazy("Kelompok yang dilayani"),
    "economic_aim": gettext_lazy("Tujuan ekonomi"),
    "common_objective": gettext_lazy("Tujuan ekonomi bersama para pendiri"),
    "group": gettext_lazy("Kelompok yang dilayani"),
    "common_interest": gettext_lazy("Kepentingan yang sama"),
    "aspirations": gettext_lazy("Aspirasi yang dilayani"),
    "values": gettext_lazy("Nilai dan prinsip dalam anggaran dasar"),
    "purposes": gettext_lazy("Tujuan koperasi produsen"),
    "company": gettext_lazy("Perusahaan (koperasi karyawan)"),
    "experience": gettext_lazy("Pengalaman kerja (koperasi sekunder)"),
    "commodity": gettext_lazy("Komoditas utama"),
}


_NOT_LISTED = frozenset({"FORM", "LEVEL", "SCALE"})  # nearly the same in every line


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An entry as a line of a list: where it is and what it is, in words."""

    entry: RegisterEntry
    place: str
    state: Promise
    classes: tuple[str, ...]


def lines(entries: Sequence[RegisterEntry]) -> tuple[Line, ...]:
    """Entries in words; one query for the names of their places."""
    names = place_names(entry.area_code for entry in entries)
    return tuple(
        Line(
            entry=entry,
            place=place(entry.area_code, names),
            state=STATES[entry.state],
            classes=class_words(
                f"{axis}:{code}" for axis, code in entry.classes.items() if axis not in _NOT_LISTED
            ),
        )
        for entry in entries
    )


def place_names(codes: Iterable[str]) -> dict[str, str]:
    """The names of these areas and of the regencies and provinces around them. One query."""
    wanted = {code[:digits] for code in codes for digits in (2, 4, len(code))}
    return areas.named(codes=wanted) if wanted else {}


def place(code: str, names: dict[str, str]) -> str:
    """`Desa Rejosari, Kabupaten Semarang`: the area and its regency, without doubling."""
    parts = dict.fromkeys((code, code[:4])) if len(code) > len("33") else {code: None}
    return ", ".join(names.get(part, dotted(part)) for part in parts)


def in_tongue(named: Axis | CoopClass) -> str:
    """The name of an axis or class in the language of the visitor, from the reviewed files."""
    return named.english if get_language() == "en" else named.name


def class_words(keys: Iterable[str], *, with_axis: bool = True) -> tuple[str, ...]:
    """`Bidang usaha: Produksi` for each class, in the order of the axes."""
    order = {axis.code: (place, in_tongue(axis)) for place, axis in enumerate(axes())}
    found = [each for each in map(class_of_key, keys) if each is not None]
    found.sort(key=lambda each: order[each.axis][0])
    named = ((order[each.axis][1], in_tongue(each)) for each in found)
    return tuple(f"{axis}: {name}" if with_axis else name for axis, name in named)
