"""The words of the audit desk: populations, samples, marks and exceptions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sokoguru.foundation.label import Label
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import EntryKind


class SampleMethod(StrEnum):
    """How entries are drawn."""

    RANDOM = "acak"
    MONETARY = "satuan_uang"

    @property
    def label(self) -> str:
        """The method on the screen."""
        return _METHODS[self]


_METHODS: Mapping[SampleMethod, str] = {
    SampleMethod.RANDOM: Label("Acak: tiap jurnal berpeluang sama"),
    SampleMethod.MONETARY: Label("Satuan uang: jurnal besar lebih mungkin terpilih"),
}


class Mark(StrEnum):
    """What an examiner did with an entry, or thinks of it."""

    VOUCHED = "bukti"
    TRACED = "telusur"
    COMPUTED = "hitung"
    CONFIRMED = "konfirmasi"
    EXCEPTION = "menyimpang"
    NOTE = "catatan"

    @property
    def label(self) -> str:
        """The mark in words."""
        return _MARKS[self]

    @property
    def sign(self) -> str:
        """The sign that auditors put in the margin."""
        return _SIGNS[self]


_MARKS: Mapping[Mark, str] = {
    Mark.VOUCHED: Label("Cocok dengan bukti"),
    Mark.TRACED: Label("Ditelusuri ke buku lain"),
    Mark.COMPUTED: Label("Dihitung ulang"),
    Mark.CONFIRMED: Label("Dikonfirmasi pihak luar"),
    Mark.EXCEPTION: Label("Menyimpang"),
    Mark.NOTE: Label("Catatan"),
}
_SIGNS: Mapping[Mark, str] = {
    Mark.VOUCHED: "V",
    Mark.TRACED: "T",
    Mark.COMPUTED: "H",
    Mark.CONFIRMED: "K",
    Mark.EXCEPTION: "!",
    Mark.NOTE: "N",
}


class ExceptionKind(StrEnum):
    """Why an entry deserves a second look; none of these is wrong by itself."""

    WEEKEND = "akhir_pekan"
    NIGHT = "malam"
    BACKDATED = "mundur"
    ROUND = "bulat"
    DUPLICATE = "kembar"
    REVERSED = "dibalik"
    ALONE = "seorang_diri"

    @property
    def label(self) -> str:
        """The reason on the screen."""
        return _EXCEPTIONS[self][0]

    @property
    def meaning(self) -> str:
        """What exactly was looked for."""
        return _EXCEPTIONS[self][1]


_EXCEPTIONS: Mapping[ExceptionKind, tuple[str, str]] = {
    ExceptionKind.WEEKEND: (
        Label("Hari Sabtu atau Minggu"),
        Label("Tanggal jurnal jatuh pada akhir pekan."),
    ),
    ExceptionKind.NIGHT: (
        Label("Dicatat malam hari"),
        Label("Dicatat antara pukul 22.00 dan 05.00 waktu koperasi."),
    ),
    ExceptionKind.BACKDATED: (
        Label("Tanggal mundur"),
        Label("Dicatat lebih dari tujuh hari sesudah tanggal jurnalnya."),
    ),
    ExceptionKind.ROUND: (
        Label("Jumlah bulat"),
        Label("Kelipatan satu juta rupiah, paling sedikit lima juta."),
    ),
    ExceptionKind.DUPLICATE: (
        Label("Mirip kembar"),
        Label("Tanggal, jumlah, akun, dan keterangannya sama dengan jurnal lain."),
    ),
    ExceptionKind.REVERSED: (
        Label("Dibalik"),
        Label("Jurnal yang dibalik, dan jurnal pembaliknya."),
    ),
    ExceptionKind.ALONE: (
        Label("Seorang diri"),
        Label("Uang keluar lewat jurnal umum yang dicatat tanpa persetujuan orang kedua."),
    ),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Population:
    """The entries that are examined; days are inclusive, what is left out does not narrow."""

    first_day: date
    last_day: date
    code: str = ""
    unit: str = ""
    kind: EntryKind | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ExceptionRow:
    """An entry that deserves a second look; `twin` is what it resembles or takes back."""

    entry_id: UUID
    reference: str
    on: date
    memo: str
    actor_name: str
    amount: Rupiah
    remark: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ExceptionList:
    """All entries found for one reason; `rows` are the first of `total`."""

    kind: ExceptionKind
    rows: tuple[ExceptionRow, ...]
    total: int


@dataclass(frozen=True, kw_only=True, slots=True)
class DigitRow:
    """How often amounts begin with a digit; shares in basis points.

    `is_striking` when the count is further from Benford's law than chance explains (|z| > 2.58,
    one in a hundred).
    """

    digit: int
    count: int
    share_bps: int
    expected_bps: int
    is_striking: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class PersonRow:
    """What one person entered in the period."""

    name: str
    entries: int
    amount: Rupiah
    days: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Review:
    """Everything that was looked for in a population."""

    population: Population
    entries: int
    amount: Rupiah
    exceptions: tuple[ExceptionList, ...]
    digits: tuple[DigitRow, ...]
    people: tuple[PersonRow, ...]

    @property
    def follows_benford(self) -> bool | None:
        """Whether first digits look natural; None when there are too few amounts to say."""
        if self.entries < BENFORD_LEAST:
            return None
        return not any(row.is_striking for row in self.digits)


BENFORD_LEAST = 300


@dataclass(frozen=True, kw_only=True, slots=True)
class SampleFact:
    """A sample as it was drawn; the same population, method, size and seed draw it again."""

    id: UUID
    name: str
    method: SampleMethod
    size: int
    seed: str
    population: Population
    entries: int
    amount: Rupiah
    drawn_by: str
    drawn_at: datetime
    drawn: int
    marked: int


@dataclass(frozen=True, kw_only=True, slots=True)
class MarkFact:
    """A mark or note of an examiner on an entry, outside the books."""

    id: UUID
    entry_id: UUID
    mark: Mark
    text: str
    by: str
    user_id: UUID | None
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class SampleItem:
    """An entry of a sample, with the marks it has."""

    place: int
    entry_id: UUID
    reference: str
    on: date
    memo: str
    actor_name: str
    amount: Rupiah
    marks: tuple[MarkFact, ...]
