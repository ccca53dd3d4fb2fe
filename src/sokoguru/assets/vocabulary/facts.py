"""What is asked of the register, and what it answers with. Amounts are rupiah."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sokoguru.assets.vocabulary.words import AssetKind, Condition, DisposalKind, Funding, Method
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import ZERO, Rupiah


@dataclass(frozen=True, kw_only=True, slots=True)
class AssetDetails:
    """What is told of an asset when it is registered.

    `cost` is that of the whole group where `quantity` is above one. `life_months` is the useful
    life; `rate_bps` a yearly rate for the declining balance (left out: double the straight line).
    A `clause` of the `agreement` behind a grant switches depreciation off (S2-096). `acquired_on`
    is the day of registration unless said otherwise. `document_id` names a document of the vault.
    """

    kind: AssetKind
    name: str
    cost: Rupiah
    acquired_on: date | None = None
    quantity: int = 1
    residual: Rupiah = ZERO
    life_months: int = 0
    method: Method = Method.STRAIGHT_LINE
    rate_bps: int | None = None
    unit: str = ""
    place: str = ""
    keeper: str = ""
    serial: str = ""
    agreement: str = ""
    clause: str = ""
    document_id: UUID | None = None
    memo: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class AssetFact:
    """An asset as it was registered. `depreciates_from` is empty where it never wears out.

    `accumulated` is what had been depreciated before the register began; `life_months` counts from
    `depreciates_from`. `entry_id` is empty for an asset that the books already carried.
    """

    id: UUID
    number: str
    kind: AssetKind
    name: str
    quantity: int
    cost: Rupiah
    accumulated: Rupiah
    residual: Rupiah
    life_months: int
    method: Method
    rate_bps: int
    acquired_on: date
    registered_on: date
    depreciates_from: Month | None
    funding: Funding
    paid_from: str
    grant_id: UUID | None
    agreement: str
    clause: str
    serial: str
    document_id: UUID | None
    memo: str
    entry_id: UUID | None
    registered_by: str
    registered_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class LocationFact:
    """Where an asset is from a day on, and who keeps it."""

    valid_from: date
    unit: str
    place: str
    keeper: str
    remark: str = ""
    recorded_by: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class EstimateFact:
    """What is expected of an asset from a month on; `life_months` is what is left of its life."""

    from_month: Month
    residual: Rupiah
    life_months: int
    method: Method
    rate_bps: int
    agreement: str = ""
    clause: str = ""
    reason: str = ""
    recorded_by: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckFact:
    """Somebody looked at an asset."""

    checked_on: date
    condition: Condition
    checked_by: str
    remark: str
    next_due: date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class DisposalFact:
    """An asset, or some of a group, left. `result` is a gain above zero, a loss below it."""

    id: UUID
    asset_id: UUID
    kind: DisposalKind
    disposed_on: date
    quantity: int
    cost: Rupiah
    accumulated: Rupiah
    proceeds: Rupiah
    money: str
    decision: str
    reason: str
    entry_id: UUID
    recorded_by: str
    is_reversed: bool = False

    @property
    def book_value(self) -> Rupiah:
        """What it still stood for in the books."""
        return self.cost - self.accumulated

    @property
    def result(self) -> Rupiah:
        return self.proceeds - self.book_value


@dataclass(frozen=True, kw_only=True, slots=True)
class ChargeFact:
    """What was depreciated of an asset for a month."""

    month: Month
    amount: Rupiah
    unit: str
    entry_id: UUID
    booked_on: date


@dataclass(frozen=True, kw_only=True, slots=True)
class AssetLine:
    """An asset on a day: what is there of it, what it stands for, where it is and how."""

    asset: AssetFact
    quantity: int
    cost: Rupiah
    accumulated: Rupiah
    where: LocationFact
    check: CheckFact | None

    @property
    def book_value(self) -> Rupiah:
        return self.cost - self.accumulated

    @property
    def condition(self) -> Condition | None:
        """How it was when somebody last looked."""
        return self.check.condition if self.check else None

    def is_check_overdue(self, on: date) -> bool:
        """Whether the next look is past its day."""
        return bool(self.check and self.check.next_due and self.check.next_due < on)


@dataclass(frozen=True, kw_only=True, slots=True)
class AssetValue:
    """An account of assets: what the register says beside what the books say, on its own side."""

    code: str
    name: str
    register: Rupiah
    books: Rupiah

    @property
    def difference(self) -> Rupiah:
        """What the books have more than the register explains."""
        return self.books - self.register


@dataclass(frozen=True, kw_only=True, slots=True)
class DepreciationLine:
    """What a month costs on one asset; `arrears` is the part that belongs to months before."""

    asset_id: UUID
    number: str
    name: str
    kind: AssetKind
    unit: str
    amount: Rupiah
    arrears: Rupiah = ZERO


@dataclass(frozen=True, kw_only=True, slots=True)
class DepreciationPlan:
    """What running a month would post."""

    month: Month
    lines: tuple[DepreciationLine, ...]

    @property
    def total(self) -> Rupiah:
        return Rupiah.total(line.amount for line in self.lines)


@dataclass(frozen=True, kw_only=True, slots=True)
class DepreciationOutlook:
    """The months that wait, and what the next one posts."""

    due: tuple[Month, ...]
    plan: DepreciationPlan


@dataclass(frozen=True, kw_only=True, slots=True)
class DepreciationRun:
    """A month that was posted. `is_repeat` when it had been posted before."""

    month: Month
    entry_ids: tuple[UUID, ...]
    assets: int
    total: Rupiah
    run_by: str
    run_at: datetime
    is_reversed: bool = False
    is_repeat: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class CountedLine:
    """What a count found of an asset, or of a thing that no register knows (`asset_id` empty)."""

    asset_id: UUID | None
    found: int
    condition: Condition
    name: str = ""
    explanation: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class CountLineFact:
    """A line of the minutes of a count."""

    asset_id: UUID | None
    number: str
    name: str
    expected: int
    found: int
    condition: Condition
    explanation: str

    @property
    def difference(self) -> int:
        return self.found - self.expected


@dataclass(frozen=True, kw_only=True, slots=True)
class CountFact:
    """A count of the inventory of a unit, or of one place in it."""

    id: UUID
    counted_on: date
    unit: str
    place: str
    counted_by: str
    remark: str
    recorded_by: str
    lines: tuple[CountLineFact, ...]

    @property
    def differences(self) -> tuple[CountLineFact, ...]:
        """The lines on which what is there is not what should be."""
        return tuple(line for line in self.lines if line.difference)
