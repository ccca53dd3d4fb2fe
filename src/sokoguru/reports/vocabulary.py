"""Statements as values: how one is declared, and what a page, a paper or a sheet shows of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from sokoguru.documents.vocabulary import RowStyle
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import Side


class Layout(StrEnum):
    """The layouts of the income statement (Perhitungan Hasil Usaha)."""

    REAL_SECTOR = "sektor_riil"
    KOPERASI_A = "koperasi_a"


class Comparison(StrEnum):
    """What stands beside the year of an income statement."""

    NONE = "tanpa"
    PREVIOUS_YEAR = "tahun_lalu"
    UNITS = "per_unit"


class AllocationKey(StrEnum):
    """By what common income and cost are shared between members and non-members (S2-118)."""

    GROSS_PARTICIPATION = "gross_participation"
    VOLUME = "volume"
    HEADCOUNT = "headcount"
    MANUAL = "manual"


@dataclass(frozen=True, kw_only=True)
class LineDeclaration:
    """One line of a statement, before any figure is known.

    A line of accounts has `codes` ("4111", "61*", "1101..1103", "!6111" takes one out again) and
    the `side` on which their balance counts as positive. A line that sums up has `adds`, keys of
    earlier lines with signs ("bruto - pokok"). A line with neither is a heading. `each_account`
    unfolds the line into one line for each of its accounts.
    """

    key: str
    label: str
    codes: str = ""
    side: Side = Side.DEBIT
    adds: str = ""
    level: int = 0
    style: RowStyle = RowStyle.LINE
    each_account: bool = False


@dataclass(frozen=True, kw_only=True)
class StatementDeclaration:
    """A statement as data. Every account among `covers` must be caught by exactly one line.

    `equal` names two lines whose amounts must agree in every column, or the statement is refused.
    """

    key: str
    title: str
    lines: tuple[LineDeclaration, ...]
    covers: str
    equal: tuple[str, str] | None = None


@dataclass(frozen=True, kw_only=True)
class Column:
    """What one column is computed from: the net debit of each account (net credit is negative).

    The days and the unit say which entries stand behind the figures; `first_day` is empty for
    balances, which begin with the first entry, and an empty unit means lines that name none.
    Entries that close a year count only before `closing_before`; without it all of them do.
    """

    key: str
    label: str
    figures: Mapping[str, Rupiah] = field(repr=False)
    last_day: date
    first_day: date | None = None
    unit: str | None = None
    closing_before: date | None = None


@dataclass(frozen=True)
class ColumnHead:
    """The head of a column of a finished statement."""

    key: str
    label: str


@dataclass(frozen=True)
class Drill:
    """Which entries stand behind a figure: these accounts, in these days, in this unit (or all).

    `closing_before` leaves out what closes a year from that day on.
    """

    codes: tuple[str, ...]
    first_day: date | None
    last_day: date
    unit: str | None = None
    closing_before: date | None = None


@dataclass(frozen=True, kw_only=True)
class StatementLine:
    """A line with one amount a column (none for a heading) and the way down to its entries."""

    key: str
    label: str
    code: str = ""
    amounts: tuple[Rupiah, ...] = ()
    level: int = 0
    style: RowStyle = RowStyle.LINE
    drills: tuple[Drill, ...] = ()

    @property
    def amount(self) -> Rupiah | None:
        """The amount in the first column."""
        return self.amounts[0] if self.amounts else None

    @property
    def drill(self) -> Drill | None:
        """The entries behind the first column."""
        return self.drills[0] if self.drills else None


@dataclass(frozen=True, kw_only=True)
class Statement:
    """A finished statement: whole rupiah, ready to show."""

    key: str
    title: str
    subtitle: str
    columns: tuple[ColumnHead, ...]
    lines: tuple[StatementLine, ...]
    notes: tuple[str, ...] = ()

    def line(self, key: str) -> StatementLine:
        """The line with this key; a line left out because it was nought is a KeyError."""
        for line in self.lines:
            if line.key == key:
                return line
        raise KeyError(key)

    def amount(self, key: str, column: int = 0) -> Rupiah:
        """The amount of a line in a column; a line that was left out is Rp 0."""
        for line in self.lines:
            if line.key == key:
                return line.amounts[column]
        return Rupiah(0)


@dataclass(frozen=True, kw_only=True)
class SplitStep:
    """One step from the books to the two results: an amount, its two parts and why so."""

    key: str
    label: str
    total: Rupiah
    member: Rupiah
    nonmember: Rupiah
    reason: str


@dataclass(frozen=True, kw_only=True)
class SourceSplit:
    """Where the year's result after tax comes from; `member` + `nonmember` = `total` (S3-100).

    `weights` are the two sides of the allocation key: rupiah, people or basis points.
    """

    member: Rupiah
    nonmember: Rupiah
    total: Rupiah
    key: AllocationKey
    weights: tuple[int, int]
    steps: tuple[SplitStep, ...]
    notes: tuple[str, ...] = ()
