"""The plan beside what the books say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sokoguru.budget.vocabulary.plan import WHOLE, Group, VersionFact
from sokoguru.foundation.money import Rupiah


class Beyond(StrEnum):
    """How far spending went past the plan."""

    NONE = ""
    TO_DATE = "sampai_hari"
    YEAR = "setahun"
    UNPLANNED = "tanpa_anggaran"


@dataclass(frozen=True, kw_only=True)
class ComparisonLine:
    """A plan beside what the books say. `share_bps` is actual of planned, None without a plan.

    `difference` is actual less planned to date.
    """

    code: str
    name: str
    unit: str
    group: Group
    adds: int
    planned: Rupiah
    planned_year: Rupiah
    actual: Rupiah
    is_favourable: bool | None
    beyond: Beyond
    covers_all_units: bool

    @property
    def difference(self) -> Rupiah:
        return self.actual - self.planned

    @property
    def share_bps(self) -> int | None:
        return share_bps(self.actual, self.planned)


@dataclass(frozen=True, kw_only=True)
class ComparisonSum:
    """The sums of a group, or of the SHU; a plan of assets or loans is not judged (None)."""

    planned: Rupiah
    planned_year: Rupiah
    actual: Rupiah
    is_favourable: bool | None

    @property
    def difference(self) -> Rupiah:
        return self.actual - self.planned

    @property
    def share_bps(self) -> int | None:
        return share_bps(self.actual, self.planned)


@dataclass(frozen=True, kw_only=True)
class ComparisonGroup:
    """A group with its lines and sums."""

    group: Group
    lines: tuple[ComparisonLine, ...]
    total: ComparisonSum


@dataclass(frozen=True, kw_only=True)
class BudgetComparison:
    """Budget beside actual of a year through a day."""

    year: int
    first_day: date
    through: date
    version: VersionFact
    unit: str | None
    groups: tuple[ComparisonGroup, ...]
    income: ComparisonSum
    cost: ComparisonSum
    surplus: ComparisonSum

    @property
    def lines(self) -> tuple[ComparisonLine, ...]:
        return tuple(line for group in self.groups for line in group.lines)

    @property
    def beyond(self) -> tuple[ComparisonLine, ...]:
        """The lines on which more was spent than planned."""
        return tuple(line for line in self.lines if line.beyond)


def share_bps(actual: Rupiah, planned: Rupiah) -> int | None:
    """The actual in basis points of the planned, rounded half up; None where nothing is planned."""
    if planned <= 0:
        return None
    return (2 * int(actual) * WHOLE + int(planned)) // (2 * int(planned))
