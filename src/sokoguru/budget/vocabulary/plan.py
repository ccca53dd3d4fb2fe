"""The words of a plan: groups, lines, the working paper, versions and what became of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sokoguru.foundation.label import Label
from sokoguru.foundation.money import Rupiah

MONTHS_A_YEAR = 12
WHOLE = 10_000  # basis points
WHOLE_COOPERATIVE = ""  # the unit of a line that speaks of all units together


class Group(StrEnum):
    """Where a planned account belongs, in the order of the plan."""

    INCOME = "pendapatan"
    COST_OF_SALES = "beban_pokok"
    OPERATING_COST = "beban_usaha"
    OTHER_COST = "beban_lain"
    TAX = "pajak"
    INVESTMENT = "investasi"
    FUNDING = "pembiayaan"

    @property
    def label(self) -> str:
        """The heading of the group."""
        return GROUP_LABELS[self]

    @property
    def is_operating(self) -> bool:
        """Whether it makes the planned SHU; the rest buys assets or brings loans."""
        return self not in (Group.INVESTMENT, Group.FUNDING)


GROUP_LABELS = {
    Group.INCOME: Label("Pendapatan"),
    Group.COST_OF_SALES: Label("Beban pokok"),
    Group.OPERATING_COST: Label("Beban usaha dan perkoperasian"),
    Group.OTHER_COST: Label("Beban lain-lain"),
    Group.TAX: Label("Pajak penghasilan"),
    Group.INVESTMENT: Label("Rencana investasi (penambahan bersih aset)"),
    Group.FUNDING: Label("Rencana pembiayaan (penambahan bersih pinjaman)"),
}


class Stage(StrEnum):
    """Where the plan of a year stands."""

    NONE = "belum_ada"
    DRAFT = "draf"
    SUBMITTED = "diajukan"
    ADOPTED = "disahkan"
    REVISING = "direvisi"

    @property
    def label(self) -> str:
        """The stage in one or two words."""
        return STAGE_LABELS[self]


STAGE_LABELS = {
    Stage.NONE: Label("belum ada"),
    Stage.DRAFT: Label("draf"),
    Stage.SUBMITTED: Label("menunggu rapat anggota"),
    Stage.ADOPTED: Label("disahkan"),
    Stage.REVISING: Label("sedang direvisi"),
}


class VersionState(StrEnum):
    """What became of a version that was put before the meeting."""

    SUBMITTED = "diajukan"
    ADOPTED = "disahkan"
    SENT_BACK = "dikembalikan"
    REVISED = "diganti"

    @property
    def label(self) -> str:
        """The state in one or two words."""
        return VERSION_LABELS[self]


VERSION_LABELS = {
    VersionState.SUBMITTED: Label("menunggu rapat anggota"),
    VersionState.ADOPTED: Label("berlaku"),
    VersionState.SENT_BACK: Label("dikembalikan"),
    VersionState.REVISED: Label("diganti versi baru"),
}


@dataclass(frozen=True, kw_only=True)
class PlannedLine:
    """What is planned for an account of a unit in a year; `unit` is empty for the whole co-op.

    `months` is empty, or twelve amounts in the order of the book year that add up to `amount`.
    """

    code: str
    unit: str
    amount: Rupiah
    months: tuple[Rupiah, ...] = ()
    remark: str = ""


@dataclass(frozen=True, kw_only=True)
class LineFact:
    """A line of a plan with its account."""

    id: UUID
    code: str
    name: str
    unit: str
    group: Group
    adds: int  # 1 where it raises the SHU, the assets or the loans, -1 where it lowers the SHU
    amount: Rupiah
    months: tuple[Rupiah, ...]
    remark: str

    @property
    def planned(self) -> PlannedLine:
        """The line without what the chart says of it."""
        return PlannedLine(
            code=self.code,
            unit=self.unit,
            amount=self.amount,
            months=self.months,
            remark=self.remark,
        )


@dataclass(frozen=True, kw_only=True)
class GroupSum:
    """A group with its lines and its sum."""

    group: Group
    lines: tuple[LineFact, ...]
    total: Rupiah


@dataclass(frozen=True, kw_only=True)
class PlanFact:
    """All lines of a plan in the order of their groups."""

    groups: tuple[GroupSum, ...]

    @property
    def lines(self) -> tuple[LineFact, ...]:
        return tuple(line for group in self.groups for line in group.lines)

    @property
    def income(self) -> Rupiah:
        """Planned income of the year."""
        return self.total(Group.INCOME)

    @property
    def cost(self) -> Rupiah:
        """Planned cost of the year, tax included."""
        return Rupiah.total(
            each.total
            for each in self.groups
            if each.group.is_operating and each.group is not Group.INCOME
        )

    @property
    def surplus(self) -> Rupiah:
        """The planned SHU; a deficit is negative."""
        return self.income - self.cost

    def total(self, group: Group) -> Rupiah:
        """The sum of one group."""
        return Rupiah.total(each.total for each in self.groups if each.group is group)


@dataclass(frozen=True, kw_only=True)
class DraftFact:
    """The working paper of a year."""

    year: int
    remark: str
    changed_by: str
    changed_at: datetime
    plan: PlanFact


@dataclass(frozen=True, kw_only=True)
class VersionFact:
    """A version that was put before the meeting, and what became of it."""

    id: UUID
    year: int
    number: int
    state: VersionState
    remark: str
    surplus: Rupiah
    submitted_on: date
    submitted_at: datetime
    submitted_by: str
    resolution: str = ""
    adopted_on: date | None = None
    meeting: str = ""
    text: str = ""
    recorded_by: str = ""
    reason: str = ""

    @property
    def was_adopted(self) -> bool:
        return self.adopted_on is not None


@dataclass(frozen=True, kw_only=True)
class BudgetFact:
    """A version with its lines."""

    version: VersionFact
    plan: PlanFact


@dataclass(frozen=True, kw_only=True)
class YearOfPlan:
    """A year on the list of plans."""

    year: int
    stage: Stage
    versions: tuple[VersionFact, ...]
    counts: VersionFact | None = None


class CopySource(StrEnum):
    """What a plan may begin from."""

    LAST_PLAN = "rencana_lalu"
    LAST_ACTUAL = "realisasi_lalu"
    THIS_PLAN = "rencana_berlaku"

    @property
    def words(self) -> str:
        """How a sentence names it (Indonesian)."""
        return "realisasi" if self is CopySource.LAST_ACTUAL else "rencana anggaran"
