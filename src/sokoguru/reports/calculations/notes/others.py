"""The last notes: capital and funds that moved, arrears, the division of SHU, what came after."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sokoguru.cooperatives.calculations.days import local_day
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.calendar import format_date
from sokoguru.foundation.money import Rupiah, format_number, format_rupiah
from sokoguru.ledger.vocabulary import AccountFact, EntryFact, MovementRow, YearEventFact
from sokoguru.reports.calculations.notes.changes import Words, changes_table
from sokoguru.reports.calculations.notes.tables import words_table
from sokoguru.reports.calculations.notes.words import NoteGroup, NoteSection
from sokoguru.savings.vocabulary import ArrearsTotal


@dataclass(frozen=True, kw_only=True)
class Kept:
    """The accounts of a year with what they held before it and what moved in it."""

    accounts: Sequence[AccountFact]
    opening: Mapping[str, Rupiah]
    moved: tuple[MovementRow, ...]


_CHANGES: tuple[tuple[str, str, tuple[str, ...], Words, str], ...] = (
    (
        "aset_tetap",
        "Mutasi aset tetap dan aset tak berwujud",
        ("16", "17"),
        Words(came="Penambahan", went="Pengurangan"),
        "Tidak ada aset tetap di buku.",
    ),
    (
        "simpanan",
        "Mutasi simpanan anggota",
        ("2101", "2103", "2507", "3101", "3102", "3103"),
        Words(came="Setoran", went="Penarikan"),
        "Tidak ada simpanan anggota di buku.",
    ),
    (
        "modal_penyertaan",
        "Modal penyertaan",
        ("3104",),
        Words(came="Diterima", went="Dikembalikan"),
        "Koperasi tidak mempunyai modal penyertaan.",
    ),
    (
        "hibah",
        "Hibah dan bantuan",
        ("1109", "3201"),
        Words(came="Diterima", went="Dipakai"),
        "Koperasi tidak menerima hibah.",
    ),
    (
        "pinjaman",
        "Pinjaman yang diterima",
        ("27", "28"),
        Words(came="Diterima", went="Dibayar"),
        "Koperasi tidak mempunyai pinjaman dari bank, koperasi, atau lembaga lain.",
    ),
    (
        "dana",
        "Bagian anggota dan dana dari SHU",
        ("2501", "2502", "2503", "2504", "2505", "2506"),
        Words(came="Dari SHU", went="Dibayar atau dipakai"),
        "Tidak ada SHU bagian anggota dan dana dari SHU.",
    ),
    (
        "cadangan",
        "Dana cadangan dan pemakaiannya",
        ("33",),
        Words(came="Dari SHU", went="Dipakai"),
        "Koperasi belum mempunyai dana cadangan.",
    ),
)


def changes_sections(kept: Kept) -> tuple[NoteSection, ...]:
    """How assets, savings, capital and funds changed; what the co-op has none of is said."""
    return tuple(
        _changes_section(kept, key, title, codes, words, none)
        for key, title, codes, words, none in _CHANGES
    )


def _changes_section(
    kept: Kept, key: str, title: str, codes: tuple[str, ...], words: Words, none: str
) -> NoteSection:
    accounts = [account for account in kept.accounts if account.code.startswith(codes)]
    table = changes_table(
        title, accounts=accounts, opening=kept.opening, moved=kept.moved, words=words
    )
    return NoteSection(
        key=f"mutasi_{key}",
        group=NoteGroup.OTHER,
        title=title,
        facts=() if table else (none,),
        tables=(table,) if table else (),
    )


def arrears_section(owing: ArrearsTotal, *, on: date) -> NoteSection:
    """Compulsory savings that had fallen due and were not paid."""
    sentence = (
        f"Per {format_date(on)}, {format_number(owing.members)} anggota menunggak simpanan wajib "
        f"sebesar {format_rupiah(owing.amount)}. Tunggakan tidak dicatat sebagai aset."
        if owing.members
        else f"Per {format_date(on)} tidak ada anggota yang menunggak simpanan wajib."
    )
    return NoteSection(
        key="tunggakan",
        group=NoteGroup.OTHER,
        title="Tunggakan simpanan wajib",
        facts=(sentence,),
    )


def division_section(entries: Iterable[EntryFact], *, last_day: date) -> NoteSection:
    """The decisions that divided a surplus since the year began, as the books name them."""
    named = sorted({(one.on, one.memo, one.reversed_by is not None) for one in entries})
    rows = [
        (
            format_date(on) + (" (setelah tahun buku)" if on > last_day else ""),
            memo + (" (dibatalkan)" if is_reversed else ""),
        )
        for on, memo, is_reversed in named
    ]
    table = words_table("Pembagian SHU yang dicatat", ("Tanggal", "Keputusan"), rows)
    return NoteSection(
        key="pembagian_shu",
        group=NoteGroup.OTHER,
        title="Keputusan pembagian SHU",
        facts=() if rows else ("Belum ada pembagian SHU yang dicatat sejak awal tahun buku.",),
        tables=(table,) if rows else (),
    )


def afterwards_section(
    events: Sequence[YearEventFact], *, house: CooperativeFact, last_day: date
) -> NoteSection:
    """What happened to the books of the year after it ended; the rest only the board knows."""
    days = [local_day(house, event.at) for event in events]
    told = [
        f"{format_date(day)}: tahun buku {event.year} {event.what}"
        + (f" menurut keputusan {event.resolution}" if event.resolution else "")
        + (f" ({event.remark})" if event.remark else "")
        + "."
        for event, day in zip(events, days, strict=True)
        if day > last_day
    ]
    return NoteSection(
        key="setelah_tutup",
        group=NoteGroup.OTHER,
        title="Peristiwa setelah akhir tahun buku",
        facts=(*told, "Peristiwa lain dinyatakan pengurus di bawah."),
    )
