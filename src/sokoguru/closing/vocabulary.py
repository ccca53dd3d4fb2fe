"""The words of closing: periods, the checklist, and what was kept of a close."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sokoguru.foundation.calendar import Month
from sokoguru.foundation.label import Label
from sokoguru.foundation.money import Rupiah


class ItemKind(StrEnum):
    """What the checklist looks at, in its order."""

    DRAFTS = "konsep"
    RECURRING = "berulang"
    BANK = "bank"
    CASH = "kas"
    DEPRECIATION = "penyusutan"
    ACCRUALS = "akrual"
    WAJIB = "wajib"
    MONTHS = "bulan"
    UNITS = "antar-unit"
    CONTROLS = "akun-anggota"
    BOOKS = "keutuhan"
    SEALS = "segel"

    @property
    def label(self) -> str:
        """What is looked at, in a few words."""
        return ITEM_LABELS[self]

    @property
    def is_mandatory(self) -> bool:
        """Whether no reason can take its place."""
        return self in MANDATORY


ITEM_LABELS = {
    ItemKind.DRAFTS: Label("Konsep jurnal"),
    ItemKind.RECURRING: Label("Jurnal berulang"),
    ItemKind.BANK: Label("Rekonsiliasi bank"),
    ItemKind.CASH: Label("Opname kas"),
    ItemKind.DEPRECIATION: Label("Penyusutan"),
    ItemKind.ACCRUALS: Label("Bunga pinjaman"),
    ItemKind.WAJIB: Label("Tagihan simpanan wajib"),
    ItemKind.MONTHS: Label("Bulan"),
    ItemKind.UNITS: Label("Antarunit"),
    ItemKind.CONTROLS: Label("Akun anggota"),
    ItemKind.BOOKS: Label("Keutuhan buku"),
    ItemKind.SEALS: Label("Segel"),
}
MANDATORY = frozenset({ItemKind.DRAFTS, ItemKind.UNITS, ItemKind.CONTROLS, ItemKind.BOOKS})


class ItemState(StrEnum):
    """How an item stands."""

    DONE = "beres"
    MISSING = "belum"
    WAIVED = "dilewati"
    AT_CLOSING = "saat_menutup"

    @property
    def label(self) -> str:
        """The state in one or two words."""
        return STATE_LABELS[self]


STATE_LABELS = {
    ItemState.DONE: Label("beres"),
    ItemState.MISSING: Label("belum beres"),
    ItemState.WAIVED: Label("dilewati"),
    ItemState.AT_CLOSING: Label("saat menutup"),
}


class PeriodState(StrEnum):
    """How a month or a year stands."""

    CLOSED = "ditutup"
    READY = "siap"
    RUNNING = "berjalan"

    @property
    def label(self) -> str:
        """The state in one or two words."""
        return PERIOD_LABELS[self]


PERIOD_LABELS = {
    PeriodState.CLOSED: Label("ditutup"),
    PeriodState.READY: Label("belum ditutup"),
    PeriodState.RUNNING: Label("belum berakhir"),
}


@dataclass(frozen=True, kw_only=True)
class Period:
    """A month of a book year, or the whole of it (`month` is None)."""

    year: int
    month: Month | None
    first_day: date  # of the book year
    last_day: date  # of the period

    @property
    def key(self) -> str:
        """`2026-03` or `2026`."""
        return str(self.month) if self.month else str(self.year)

    @property
    def label(self) -> str:
        """How journals and records name it (Indonesian)."""
        return self.month.label if self.month else f"Tahun buku {self.year}"


@dataclass(frozen=True, kw_only=True)
class Waiver:
    """Why an item was passed over."""

    kind: ItemKind
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class ChecklistItem:
    """Something looked at: one sentence, and the page that cures it.

    `template` is the sentence in Indonesian with `%(name)s` for each of the `facts`.
    """

    kind: ItemKind
    is_done: bool
    template: str
    facts: Mapping[str, str] = field(default_factory=dict)
    url_name: str = ""
    url_args: Mapping[str, object] = field(default_factory=dict)
    waiver: Waiver | None = None
    is_put_off: bool = False

    @property
    def sentence(self) -> str:
        """What is missing, or that nothing is (Indonesian)."""
        return self.template % self.facts

    @property
    def state(self) -> ItemState:
        if self.is_put_off:
            return ItemState.AT_CLOSING
        if self.is_done:
            return ItemState.DONE
        return ItemState.WAIVED if self.waiver else ItemState.MISSING

    @property
    def may_be_waived(self) -> bool:
        return self.state is ItemState.MISSING and not self.kind.is_mandatory


@dataclass(frozen=True, kw_only=True)
class Checklist:
    """All that is looked at before a period is closed for the `round`-th time."""

    period: Period
    round: int
    items: tuple[ChecklistItem, ...]

    @property
    def missing(self) -> tuple[ChecklistItem, ...]:
        """What keeps the period from being closed."""
        return tuple(item for item in self.items if item.state is ItemState.MISSING)

    @property
    def is_ready(self) -> bool:
        return not self.missing


@dataclass(frozen=True, kw_only=True)
class Figure:
    """An account in the trial balance from the first day of the year; on its own side."""

    code: str
    opening: Rupiah
    debit: Rupiah
    credit: Rupiah
    closing: Rupiah


@dataclass(frozen=True, kw_only=True)
class KeptItem:
    """An item as it stood when the period was closed."""

    kind: ItemKind
    state: ItemState
    sentence: str
    reason: str = ""
    waived_by: str = ""


@dataclass(frozen=True, kw_only=True)
class CloseFact:
    """A close as it was kept; `result` (rupiah) is that of a year, a deficit below zero."""

    id: UUID
    period: Period
    round: int
    items: tuple[KeptItem, ...]
    figures: tuple[Figure, ...]
    digest: bytes
    seal_number: int
    result: Rupiah | None
    closed_at: datetime
    closed_by: str


@dataclass(frozen=True, kw_only=True)
class Replay:
    """A close computed anew from the journal under its seals."""

    digest: bytes
    figures: tuple[Figure, ...]
    matches: bool


@dataclass(frozen=True, kw_only=True)
class MonthRow:
    """A month on the desk; `close` is the newest of its own closes, if there is one."""

    period: Period
    state: PeriodState
    close: CloseFact | None


@dataclass(frozen=True, kw_only=True)
class YearSheet:
    """A year on the desk."""

    period: Period
    state: PeriodState
    is_closed: bool
    locked_through: date | None
    times_closed: int
    months: tuple[MonthRow, ...]
    closes: tuple[CloseFact, ...]
    next_step: Period | None


@dataclass(frozen=True, kw_only=True)
class VersionRow:
    """An account in two closes of one period."""

    code: str
    name: str
    before: Rupiah
    after: Rupiah

    @property
    def difference(self) -> Rupiah:
        return self.after - self.before
