"""Statements as values: how one is declared, and what a page, a paper or a sheet shows of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from sokoguru.documents.vocabulary import RowStyle
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.vocabulary import Side

_USUAL_COLUMNS = 6


class Layout(StrEnum):
    """The layouts of the income statement (Perhitungan Hasil Usaha)."""

    REAL_SECTOR = "sektor_riil"
    SAVINGS_LOAN = "simpan_pinjam"
    KOPERASI_A = "koperasi_a"


class CashFlowMethod(StrEnum):
    """How the cash of operations is explained: by what came and went, or from the result."""

    DIRECT = "langsung"
    INDIRECT = "tidak_langsung"


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
    unfolds the line into one line for each of its accounts. `of` names the flow of the columns
    that the line reads instead of their figures. A hidden line only proves or adds up.
    """

    key: str
    label: str
    codes: str = ""
    side: Side = Side.DEBIT
    adds: str = ""
    level: int = 0
    style: RowStyle = RowStyle.LINE
    each_account: bool = False
    of: str = ""
    is_hidden: bool = False


@dataclass(frozen=True, kw_only=True)
class StatementDeclaration:
    """A statement as data. Every account among `covers` must be caught by exactly one line.

    What a flow of the columns brings must be caught by exactly one of the lines that read it.

    `equal` names two lines whose amounts must agree in every column, or the statement is refused;
    `also_equal` more of them.
    """

    key: str
    title: str
    lines: tuple[LineDeclaration, ...]
    covers: str
    equal: tuple[str, str] | None = None
    also_equal: tuple[tuple[str, str], ...] = ()

    @property
    def equals(self) -> tuple[tuple[str, str], ...]:
        """Every two lines that must agree."""
        return ((self.equal,) if self.equal else ()) + self.also_equal


@dataclass(frozen=True)
class Drill:
    """Which entries stand behind a figure: these accounts, in these days, in this unit (or all).

    `closing_before` leaves out what closes a year from that day on. `against` asks that the other
    account be one of these, `side` that the codes stand on it; from `opening_from` on only opening
    balances count, and `without_opening` leaves all of them out. `is_part` says that the figure is
    a share of what they come to.
    """

    codes: tuple[str, ...]
    first_day: date | None
    last_day: date
    unit: str | None = None
    closing_before: date | None = None
    against: tuple[str, ...] = ()
    side: Side | None = None
    opening_from: date | None = None
    without_opening: bool = False
    is_part: bool = False


@dataclass(frozen=True, kw_only=True)
class Flow:
    """Figures of a column that are more than its accounts' net debits: cash in, deposits, a share.

    `figures` holds net debits as a column does; `drill` says which entries stand behind them. With
    `opens` every figure opens these accounts, and not only the one it stands under.
    """

    figures: Mapping[str, Rupiah] = field(repr=False)
    drill: Drill
    opens: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Column:
    """What one column is computed from: the net debit of each account (net credit is negative).

    The days and the unit say which entries stand behind the figures; `first_day` is empty for
    balances, which begin with the first entry, and an empty unit means lines that name none.
    Entries that close a year count only before `closing_before`; without it all of them do.
    `against` asks that the other account be one of these. Figures of `adjusted` accounts are not
    what their entries come to, so they open none.
    """

    key: str
    label: str
    figures: Mapping[str, Rupiah] = field(repr=False)
    last_day: date
    first_day: date | None = None
    unit: str | None = None
    closing_before: date | None = None
    flows: Mapping[str, Flow] = field(default_factory=dict, repr=False)
    against: tuple[str, ...] = ()
    adjusted: frozenset[str] = frozenset()


@dataclass(frozen=True)
class ColumnHead:
    """The head of a column of a finished statement."""

    key: str
    label: str


@dataclass(frozen=True, kw_only=True)
class StatementLine:
    """A line with one amount a column (none for a heading) and the way down to its entries.

    `terms` are the groups of lines it adds up, with their signs; `group` is the declared line it
    comes from. Where two columns are compared, `change` is the first less the second and
    `change_bps` what that is of the second (None where that is nought).
    """

    key: str
    label: str
    code: str = ""
    amounts: tuple[Rupiah, ...] = ()
    level: int = 0
    style: RowStyle = RowStyle.LINE
    drills: tuple[Drill | None, ...] = ()
    group: str = ""
    terms: tuple[tuple[int, str], ...] = ()
    change: Rupiah | None = None
    change_bps: int | None = None

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
    compares: tuple[int, int] | None = None

    @property
    def is_wide(self) -> bool:
        """Whether its columns need all the width there is."""
        return len(self.columns) + (2 if self.compares else 0) > _USUAL_COLUMNS

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
