"""The whole register as it is known, in a number of statements that does not grow with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar
from uuid import UUID

from django.db.models import Q, Sum

from sokoguru.assets.calculations.depreciation import (
    Estimate,
    Instalment,
    Removal,
    Stretch,
    schedule,
)
from sokoguru.assets.models import Asset, Charge, Disposal, Location
from sokoguru.assets.models import Check as CheckRow
from sokoguru.assets.models import Estimate as EstimateRow
from sokoguru.assets.queries.rows import (
    asset_of,
    check_of,
    disposal_of,
    estimate_of,
    location_of,
)
from sokoguru.assets.vocabulary import (
    AssetFact,
    AssetLine,
    CheckFact,
    DisposalFact,
    EstimateFact,
    LocationFact,
)
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.ledger.queries.reversals import reversal_days


class _OfAsset(Protocol):
    asset_id: UUID


Row = TypeVar("Row", bound=_OfAsset)


@dataclass(frozen=True, kw_only=True, slots=True)
class Holding:
    """All that is recorded of one asset. Acts whose entry was reversed know the day of it.

    `charged` is what stands of everything that was depreciated through the register up to the day
    that was asked for, `charged_in_all` what stands of it up to now.
    """

    asset: AssetFact
    locations: tuple[LocationFact, ...]
    estimates: tuple[EstimateFact, ...]
    checks: tuple[CheckFact, ...]
    disposals: tuple[DisposalFact, ...]
    charged: Rupiah
    charged_in_all: Rupiah
    reversed_on: Mapping[UUID, date]

    @property
    def is_cancelled(self) -> bool:
        """Whether its registration was taken back."""
        return self.asset.entry_id in self.reversed_on

    def stands_on(self, entry_id: UUID | None, day: date) -> bool:
        """Whether an entry had not been taken back by the end of a day."""
        if entry_id is None or entry_id not in self.reversed_on:
            return True
        return self.reversed_on[entry_id] > day

    def disposals_on(self, day: date) -> tuple[DisposalFact, ...]:
        """What had left by a day and not come back."""
        return tuple(
            gone
            for gone in self.disposals
            if gone.disposed_on <= day and self.stands_on(gone.entry_id, day)
        )

    def where_on(self, day: date) -> LocationFact:
        """Where it was at the end of a day; before the first day, where it came to first."""
        known = [place for place in self.locations if place.valid_from <= day]
        return known[-1] if known else self.locations[0]

    def line_on(self, day: date) -> AssetLine | None:
        """The asset at the end of the day that was asked for, or None while it is not there."""
        gone = self.disposals_on(day)
        quantity = self.asset.quantity - sum(each.quantity for each in gone)
        if not self.is_known_on(day) or quantity <= 0:
            return None
        cost, accumulated = self.worth_on(day)
        seen = [check for check in self.checks if check.checked_on <= day]
        return AssetLine(
            asset=self.asset,
            quantity=quantity,
            cost=cost,
            accumulated=accumulated,
            where=self.where_on(day),
            check=seen[-1] if seen else None,
        )

    def is_known_on(self, day: date) -> bool:
        """Whether it had been registered by a day, and the registration stood."""
        return self.asset.registered_on <= day and self.stands_on(self.asset.entry_id, day)

    def worth_on(self, day: date) -> tuple[Rupiah, Rupiah]:
        """Cost and accumulated depreciation that the books carry for it on the day asked for.

        When a month is taken back after an asset left, its depreciation waits here for the next.
        """
        if not self.is_known_on(day):
            return ZERO, ZERO
        gone = self.disposals_on(day)
        cost = self.asset.cost - Rupiah.total(each.cost for each in gone)
        taken = Rupiah.total(each.accumulated for each in gone)
        return cost, self.asset.accumulated + self.charged - taken

    def schedule(self) -> list[Instalment]:
        """Every month's amount as it is expected now, from the first month to the last."""
        asset = self.asset
        if asset.depreciates_from is None or self.is_cancelled:
            return []
        start = Stretch(
            from_month=asset.depreciates_from,
            book=asset.cost - asset.accumulated,
            residual=asset.residual,
            months=asset.life_months,
            method=asset.method,
            rate_bps=asset.rate_bps,
        )
        return schedule(start, [*map(_changed, self.estimates), *self._removals()])

    def _removals(self) -> list[Removal]:
        left, found = self.asset.quantity, []
        for gone in self.disposals:
            if gone.entry_id in self.reversed_on:
                continue
            found.append(
                Removal(
                    from_month=Month.of(gone.disposed_on),
                    book=gone.book_value,
                    quantity=gone.quantity,
                    before=left,
                )
            )
            left -= gone.quantity
        return found


def holdings(
    *, cooperative_id: int, on: date | None = None, asset_id: UUID | None = None
) -> tuple[Holding, ...]:
    """Every asset with its rows, by number, or the one that is asked for.

    `on` cuts `charged` at the end of a day; without it, all that stands counts.
    """
    only = {} if asset_id is None else {"asset_id": asset_id}
    rows = Asset.objects.of(cooperative_id).order_by("sequence")
    if asset_id is not None:
        rows = rows.filter(id=asset_id)
    assets = tuple(map(asset_of, rows))
    found = _Rows(cooperative_id, only)
    entries = found.entries() | {asset.entry_id for asset in assets if asset.entry_id}
    reversed_on = reversal_days(cooperative_id=cooperative_id, entry_ids=entries)
    charged = found.charged(on, reversed_on)
    return tuple(
        Holding(
            asset=asset,
            locations=tuple(map(location_of, found.locations.get(asset.id, ()))),
            estimates=tuple(map(estimate_of, found.estimates.get(asset.id, ()))),
            checks=tuple(map(check_of, found.checks.get(asset.id, ()))),
            disposals=tuple(
                disposal_of(row, is_reversed=row.entry_id in reversed_on)
                for row in found.disposals.get(asset.id, ())
            ),
            charged=charged.get(asset.id, (ZERO, ZERO))[0],
            charged_in_all=charged.get(asset.id, (ZERO, ZERO))[1],
            reversed_on=reversed_on,
        )
        for asset in assets
    )


class _Rows:
    """What happened to the assets, each table read once and sorted by its days."""

    def __init__(self, cooperative_id: int, only: dict[str, UUID]) -> None:
        self._charges = Charge.objects.of(cooperative_id).filter(**only)
        self.locations = _by_asset(
            Location.objects.of(cooperative_id).filter(**only).order_by("valid_from", "id")
        )
        self.estimates = _by_asset(
            EstimateRow.objects.of(cooperative_id).filter(**only).order_by("from_month", "id")
        )
        self.checks = _by_asset(
            CheckRow.objects.of(cooperative_id).filter(**only).order_by("checked_on", "id")
        )
        self.disposals = _by_asset(
            Disposal.objects.of(cooperative_id).filter(**only).order_by("disposed_on", "id")
        )

    def entries(self) -> set[UUID]:
        """The entries behind charges and disposals."""
        charging = set(self._charges.order_by().values_list("entry_id", flat=True).distinct())
        return charging | {row.entry_id for rows in self.disposals.values() for row in rows}

    def charged(
        self, on: date | None, reversed_on: Mapping[UUID, date]
    ) -> dict[UUID, tuple[Rupiah, Rupiah]]:
        """What stands of the charges of each asset: at the end of the day, and up to now."""
        by_then = [entry for entry, day in reversed_on.items() if on is None or day <= on]
        then = ~Q(entry_id__in=by_then)
        if on is not None:
            then &= Q(booked_on__lte=on)
        now = ~Q(entry_id__in=list(reversed_on))
        sums = self._charges.order_by().values("asset_id")
        sums = sums.annotate(then=Sum("amount", filter=then), now=Sum("amount", filter=now))
        return {
            row["asset_id"]: (Rupiah(row["then"] or 0), Rupiah(row["now"] or 0)) for row in sums
        }


def _by_asset(rows: Iterable[Row]) -> dict[UUID, list[Row]]:
    found: dict[UUID, list[Row]] = {}
    for row in rows:
        found.setdefault(row.asset_id, []).append(row)
    return found


def _changed(fact: EstimateFact) -> Estimate:
    return Estimate(
        from_month=fact.from_month,
        residual=fact.residual,
        months=fact.life_months,
        method=fact.method,
        rate_bps=fact.rate_bps,
    )
