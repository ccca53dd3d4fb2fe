"""The first notes: who the co-operative is, who leads it, how many members it has."""

from collections.abc import Sequence
from datetime import date

from sokoguru.cooperatives.vocabulary import CooperativeFact, CooperativeKind, UnitFact
from sokoguru.foundation.calendar import format_date
from sokoguru.foundation.money import format_number
from sokoguru.identity.vocabulary import AppointmentFact
from sokoguru.members.vocabulary import MemberMovement
from sokoguru.reports.calculations.notes.tables import counts_table, words_table
from sokoguru.reports.calculations.notes.words import NoteGroup, NoteSection

_KINDS = {
    CooperativeKind.CONSUMER: "konsumen",
    CooperativeKind.PRODUCER: "produsen",
    CooperativeKind.SERVICES: "jasa",
    CooperativeKind.MARKETING: "pemasaran",
    CooperativeKind.SAVINGS_LOAN: "simpan pinjam",
    CooperativeKind.MULTI: "serba usaha",
}


def body_section(house: CooperativeFact, *, units: Sequence[UnitFact]) -> NoteSection:
    """What the deed says, and the units of business."""
    legal = f"berbadan hukum nomor {house.legal_number}" if house.legal_number else "tanpa nomor"
    facts = [
        f"{house.name} ialah koperasi {_KINDS[house.kind]} yang {legal} dan berdiri sejak "
        f"{format_date(house.founded_on)}.",
        f"Alamat: {house.address}." if house.address else "",
        "" if units else "Koperasi belum mencatat unit usaha.",
    ]
    rows = [(unit.name, unit.kind.value) for unit in units]
    table = words_table("Unit usaha", ("Unit usaha", "Bidang"), rows)
    return NoteSection(
        key="koperasi",
        group=NoteGroup.GENERAL,
        title="Koperasi dan usahanya",
        facts=tuple(filter(None, facts)),
        tables=(table,) if rows else (),
    )


def organs_section(terms: Sequence[AppointmentFact], *, on: date) -> NoteSection:
    """Who held which office on the last day of the year."""
    rows = [(term.role.label, term.user.name, format_date(term.valid_from)) for term in terms]
    heads = ("Jabatan", "Nama", "Sejak")
    table = words_table(f"Perangkat organisasi per {format_date(on)}", heads, rows)
    nobody = f"Tidak ada petugas yang tercatat per {format_date(on)}."
    return NoteSection(
        key="organ",
        group=NoteGroup.GENERAL,
        title="Perangkat organisasi",
        facts=() if rows else (nobody,),
        tables=(table,) if rows else (),
    )


def members_section(moved: MemberMovement, *, first_day: date, last_day: date) -> NoteSection:
    """How the number of members changed in the year."""
    closing = f"Anggota per {format_date(last_day)}"
    counts = {
        f"Anggota pada awal {format_date(first_day)}": moved.opening,
        "Masuk dalam tahun buku": moved.joined,
        "Keluar dalam tahun buku": -moved.left,
        closing: moved.closing,
    }
    sentence = (
        f"Jumlah anggota berubah dari {format_number(moved.opening)} menjadi "
        f"{format_number(moved.closing)} orang."
    )
    return NoteSection(
        key="anggota",
        group=NoteGroup.GENERAL,
        title="Perkembangan anggota",
        facts=(sentence,),
        tables=(counts_table("Perkembangan anggota", "Anggota", counts, total=closing),),
    )
