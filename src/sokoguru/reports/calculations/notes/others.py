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
from sokoguru.reports.calculations.notes.words import NoteGroup, NoteSection, NoteTable
from sokoguru.savings.vocabulary import ArrearsTotal


@dataclass(frozen=True, kw_only=True)
class Kept:
    """The accounts of a year with what they held before it and what moved in it."""

    accounts: Sequence[AccountFact]
    opening: Mapping[str, Rupiah]
    moved: tuple[MovementRow, ...]


@dataclass(frozen=True, kw_only=True)
class _Kind:
    """A section of changes: its accounts by their beginnings, its words, what no balance says."""

    key: str
    title: str
    codes: tuple[str, ...]
    words: Words
    none: str


_CHANGES: tuple[_Kind, ...] = (
    _Kind(
        key="aset_tetap",
        title="Mutasi aset tetap dan aset tak berwujud",
        codes=("16", "17"),
        words=Words(came="Penambahan", went="Pengurangan"),
        none="Tidak ada aset tetap di buku.",
    ),
    _Kind(
        key="simpanan",
        title="Mutasi simpanan anggota",
        codes=("2101", "2103", "2507", "3101", "3102", "3103"),
        words=Words(came="Setoran", went="Penarikan"),
        none="Tidak ada simpanan anggota di buku.",
    ),
    _Kind(
        key="modal_penyertaan",
        title="Modal penyertaan",
        codes=("3104",),
        words=Words(came="Diterima", went="Dikembalikan"),
        none="Koperasi tidak mempunyai modal penyertaan.",
    ),
    _Kind(
        key="hibah",
        title="Hibah dan bantuan",
        codes=("1109", "3201"),
        words=Words(came="Diterima", went="Dipakai"),
        none="Koperasi tidak menerima hibah.",
    ),
    _Kind(
        key="pinjaman",
        title="Pinjaman yang diterima",
        codes=("27", "28"),
        words=Words(came="Diterima", went="Dibayar"),
        none="Koperasi tidak mempunyai pinjaman dari bank, koperasi, atau lembaga lain.",
    ),
    _Kind(
        key="dana",
        title="Bagian anggota dan dana dari SHU",
        codes=("2501", "2502", "2503", "2504", "2505", "2506"),
        words=Words(came="Dari SHU", went="Dibayar atau dipakai"),
        none="Tidak ada SHU bagian anggota dan dana dari SHU.",
    ),
    _Kind(
        key="cadangan",
        title="Dana cadangan dan pemakaiannya",
        codes=("33",),
        words=Words(came="Dari SHU", went="Dipakai"),
        none="Koperasi belum mempunyai dana cadangan.",
    ),
)


def changes_sections(
    kept: Kept, *, registers: Mapping[str, NoteTable | None]
) -> tuple[NoteSection, ...]:
    """How assets, savings, capital and funds changed; what the co-op has none of is said.

    `registers` hold what is known beside the books, by the key of the section.
    """
    return tuple(
        _changes_section(kept, kind, register=registers.get(kind.key)) for kind in _CHANGES
    )


def _changes_section(kept: Kept, kind: _Kind, *, register: NoteTable | None) -> NoteSection:
    accounts = [account for account in kept.accounts if account.code.startswith(kind.codes)]
    table = changes_table(
        kind.title, accounts=accounts, opening=kept.opening, moved=kept.moved, words=kind.words
    )
    return NoteSection(
        key=f"mutasi_{kind.key}",
        group=NoteGroup.OTHER,
        title=kind.title,
        facts=() if table or register else (kind.none,),
        tables=tuple(one for one in (table, register) if one is not None),
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
        facts=tuple(told),
        needs_text=True,
    )
